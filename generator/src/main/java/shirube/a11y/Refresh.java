package shirube.a11y;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The {@code meta} element that makes a page reload or leave by itself (HTML, shared declarative refresh steps). */
public final class Refresh {

    /** The time, a fraction that is ignored, then the end or something that ends a number. */
    private static final Pattern TIME = Pattern.compile("[ \t\n\f\r]*(?:(\\d+)|(?=\\.))[\\d.]*(?:[ \t\n\f\r;,].*)?", Pattern.DOTALL);

    private Refresh() {}

    /** The first one of the page that means anything. */
    public static Optional<Element> first(AuditedPage page) {
        return page.named("meta").stream()
                .filter(meta -> meta.attr("http-equiv").equalsIgnoreCase("refresh"))
                .filter(meta -> seconds(meta.attr("content")).isPresent())
                .findFirst();
    }

    /** The delay; nothing where the value is not one, and nothing happens. */
    public static OptionalLong seconds(String content) {
        Matcher matcher = TIME.matcher(content);
        if (content.isBlank() || !matcher.matches()) return OptionalLong.empty();
        String digits = matcher.group(1);
        if (digits == null) return OptionalLong.of(0);
        return OptionalLong.of(digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits));
    }
}
