package shirube.a11y;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The ways of a page past what is repeated on every page: a heading, a landmark, a link within the page (ACT cf77f2). */
public final class Bypasses {

    private Bypasses() {}

    /** A heading that is seen and read out, in what is not repeated. */
    public static boolean heading(AuditedPage page) {
        RepeatedContent repeated = page.repeated();
        return page.headings().all().stream()
                .filter(page.visibility()::seen)
                .anyMatch(heading -> repeated.known() ? repeated.isOwnAfter(heading) : repeated.seemsOwn(heading));
    }

    /** A landmark that begins with what is not repeated. */
    public static boolean landmark(AuditedPage page) {
        RepeatedContent repeated = page.repeated();
        return page.withRole(Aria::isLandmark).stream()
                .filter(page::exposed)
                .anyMatch(landmark -> repeated.known() ? repeated.isOwnAfter(landmark) : page.role(landmark).equals("main"));
    }

    /** A link to a place right before what is not repeated. */
    public static boolean link(AuditedPage page) {
        RepeatedContent repeated = page.repeated();
        return page.named("a", "area").stream()
                .filter(link -> !page.visibility().hidden(link))
                .flatMap(link -> goal(page, link).stream())
                .anyMatch(goal -> repeated.known() ? repeated.isJustBeforeOwn(goal) : repeated.seemsOwn(goal));
    }

    /** Whether scripts may hide what is repeated, or move the focus: what they do, source does not tell. */
    public static boolean scripted(AuditedPage page) {
        return !page.named("script").isEmpty()
                || page.attributes().stream().anyMatch(name -> name.startsWith("on"))
                || !page.named("details").isEmpty();
    }

    private static Optional<Element> goal(AuditedPage page, Element link) {
        String href = link.attr("href").strip();
        if (href.length() < 2 || href.charAt(0) != '#') return Optional.empty();
        try {
            return page.byId(URLDecoder.decode(href.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return page.byId(href.substring(1));
        }
    }
}
