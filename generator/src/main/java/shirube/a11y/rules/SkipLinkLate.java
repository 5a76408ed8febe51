package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** A link past what repeats comes before it, not after half a minute of reading (JIS 2.4.1; miChecker B_17). */
public final class SkipLinkLate implements Rule {

    /** Voices read some 400 Japanese characters a minute. */
    private static final int PER_MINUTE = 400;

    private static final int MOST_SECONDS = 30;

    @Override
    public About about() {
        return About.rule("skip-link-late", "2.4.1").michecker("B_17").only(Profile.JIS2016);
    }

    /** Only the first: one that comes later leads past something else. */
    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.skipLinks().stream().filter(page.visibility()::shown).limit(1).toList());
    }

    @Override
    public Outcome expectation(Target link) {
        var read = new ReadBefore(link.page(), link.element());
        link.page().html().document().filter(read);
        int seconds = read.characters * 60 / PER_MINUTE;
        return Outcome.passedIf(seconds <= MOST_SECONDS, "skip-link-late", "seconds", seconds);
    }

    /** Counts what a voice reads up to an element. */
    private static final class ReadBefore implements NodeFilter {

        private final AuditedPage page;
        private final Element until;
        private int characters;

        ReadBefore(AuditedPage page, Element until) {
            this.page = page;
            this.until = until;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node == until) return FilterResult.STOP;
            if (node instanceof TextNode text) characters += Text.flat(text.getWholeText()).length();
            if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
            if (page.visibility().hidden(element)) return FilterResult.SKIP_ENTIRELY;
            if (element.normalName().equals("img")) characters += element.attr("alt").length();
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
        }
    }
}
