package shirube.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The HTML tags that an author wrote. Few are allowed ({@link RawTag}); those open are remembered, so that what comes
 * out is well-formed whatever went in. Comments are left out.
 */
final class RawHtml {

    private final Rendering to;
    private final List<Open> open = new ArrayList<>();
    private final Set<String> closedForAuthor = new HashSet<>();
    private int floor;
    private boolean inBlock;

    /** A start tag that waits for its end tag; one that was refused is waited for, but not written. */
    private static final class Open {
        private final String name;
        private final int start;
        private final int end;
        private final Optional<RawTag> allowed;
        private boolean summarised;

        Open(RawToken.Start token, Optional<RawTag> allowed) {
            this.name = token.name();
            this.start = token.start();
            this.end = token.end();
            this.allowed = allowed;
        }

        boolean is(String other) {
            return name.equals(other);
        }

        boolean endsWithBlock() {
            return allowed.isEmpty() || allowed.get().kind() != RawTag.Kind.BLOCK;
        }
    }

    RawHtml(Rendering to) {
        this.to = to;
    }

    /** Begins an element of the text; {@link #leave} with what this returns ends it. */
    int enter() {
        int outer = floor;
        floor = open.size();
        return outer;
    }

    /** Ends an element of the text: tags opened in it and still open are reported and closed. */
    void leave(int outer) {
        closeDownTo(floor);
        floor = outer;
    }

    /** One tag within a line. */
    void inline(BasedSequence chars) {
        RawToken.all(chars).forEach(this::write);
    }

    /** Lines that begin with a tag: tags with text between them, up to an empty line. */
    void block(BasedSequence chars) {
        int before = open.size();
        inBlock = true;
        to.html.line();
        RawToken.all(chars).forEach(this::write);
        int keep = before;
        while (keep < open.size() && !open.get(keep).endsWithBlock()) keep++;
        closeDownTo(keep);
        to.html.line();
        inBlock = false;
    }

    private void write(RawToken token) {
        if (token instanceof RawToken.Words words) to.html.text(Words.entities(words.text()));
        else if (token instanceof RawToken.Start start) start(start);
        else if (token instanceof RawToken.End end) end(end);
        else if (token instanceof RawToken.OpenComment comment) report("html-comment-open", comment);
        else if (token instanceof RawToken.Other other) to.report("html-tag", other.start(), other.end(), "tag", "!");
    }

    private void start(RawToken.Start token) {
        Optional<RawTag> allowed = RawTag.of(token.name()).filter(tag -> mayStandHere(tag, token));
        if (RawTag.of(token.name()).isEmpty()) refuse(token);
        for (RawToken.Attribute attribute : token.attributes()) check(attribute, token, allowed);
        boolean empty = allowed.map(tag -> tag.kind() == RawTag.Kind.VOID).orElse(token.isEmpty());
        if (allowed.isPresent() && allowed.get().written()) tag(token);
        if (!empty) open.add(new Open(token, allowed));
    }

    /** {@code summary} within {@code details}, {@code rt} within {@code ruby}; {@code details} not within a line. */
    private boolean mayStandHere(RawTag tag, RawToken.Start token) {
        boolean right = tag.parent().isEmpty() || open.size() > floor && last().is(tag.parent().get());
        boolean block = tag.kind() == RawTag.Kind.BLOCK || tag.kind() == RawTag.Kind.HEADING;
        boolean inLine = block && (!inBlock || open.size() > floor && last().endsWithBlock());
        if (!right || inLine) report("html-place", token, "tag", tag.name(), "parent", tag.parent().orElse(""));
        else if (tag.name().equals("summary")) last().summarised = true;
        return right && !inLine;
    }

    private void refuse(RawToken.Start token) {
        if (open.stream().anyMatch(whole -> RawTag.isPartOf(token.name(), whole.name))) return;
        Optional<String> instead = RawTag.inMarkdown(token.name());
        if (instead.isPresent()) report("html-markdown", token, "tag", token.name(), "instead", instead.get());
        else report(RawTag.isActive(token.name()) ? "html-active" : "html-tag", token, "tag", token.name());
    }

    private void check(RawToken.Attribute attribute, RawToken.Start token, Optional<RawTag> allowed) {
        if (allowed.isEmpty()) return;
        if (!allowed.get().allows(attribute.name())) {
            to.report(
                    "html-attribute", attribute.start(), attribute.end(), "attribute", attribute.name(), "tag", token.name());
        } else if (attribute.name().equals("id") && !to.anchors.claim(attribute.value())) {
            to.report("anchor-twice", attribute.start(), attribute.end(), "anchor", attribute.value());
        }
    }

    private void tag(RawToken.Start token) {
        to.html.begin(token.name());
        for (RawToken.Attribute attribute : token.attributes()) {
            if (!RawTag.of(token.name()).orElseThrow().allows(attribute.name())) continue;
            boolean id = attribute.name().equals("id");
            to.html.attribute(attribute.name(), id ? to.anchors.prefixed(attribute.value()) : attribute.value());
        }
        to.html.source(token.start(), token.end()).end();
    }

    private void end(RawToken.End token) {
        int match = open.size() - 1;
        while (match >= floor && !open.get(match).is(token.name())) match--;
        if (match >= floor) {
            closeDownTo(match + 1);
            Open tag = last();
            if (tag.is("details") && tag.allowed.isPresent() && !tag.summarised) {
                to.report("details-without-summary", tag.start, tag.end);
            }
            pop();
        } else if (!closedForAuthor.remove(token.name())) {
            report("html-unopened", token, "tag", token.name());
        }
    }

    private void closeDownTo(int size) {
        while (open.size() > size) {
            Open tag = last();
            if (tag.allowed.isPresent()) to.report("html-unclosed", tag.start, tag.end, "tag", tag.name);
            closedForAuthor.add(tag.name);
            pop();
        }
    }

    private Open last() {
        return open.get(open.size() - 1);
    }

    private void pop() {
        Open tag = open.remove(open.size() - 1);
        if (tag.allowed.map(RawTag::written).orElse(false)) to.html.close(tag.name.toLowerCase(Locale.ROOT));
    }

    private void report(String code, RawToken token, Object... args) {
        to.report(code, token.start(), token.end(), args);
    }
}
