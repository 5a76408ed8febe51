package shirube.a11y.rules;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Links within the page lead to a place that exists (miChecker B_8). */
public final class FragmentLink implements Rule {

    @Override
    public About about() {
        return About.rule("fragment-link", "2.4.1").michecker("B_8", "B_18");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("a", "area").stream()
                .filter(link -> link.attr("href").startsWith("#"))
                .filter(link -> !page.visibility().hidden(link))
                .toList());
    }

    @Override
    public Outcome expectation(Target link) {
        String fragment = link.element().attr("href").substring(1);
        return Outcome.passedIf(leadsSomewhere(link.page(), fragment), "fragment-link", "fragment", fragment);
    }

    /** The old-style names of a page's anchors. */
    private record Anchors(Set<String> names) {

        static Anchors of(AuditedPage page) {
            return new Anchors(page.named("a").stream().map(anchor -> anchor.attr("name")).collect(Collectors.toSet()));
        }
    }

    /** HTML §7.4.6.4: the id as written, else percent-decoded, else an old-style name; empty and "top" are the top. */
    private static boolean leadsSomewhere(AuditedPage page, String fragment) {
        if (fragment.isEmpty() || page.byId(fragment).isPresent()) return true;
        String decoded = decode(fragment);
        return decoded.equalsIgnoreCase("top")
                || page.byId(decoded).isPresent()
                || page.once(Anchors.class, Anchors::of).names().contains(decoded);
    }

    private static String decode(String fragment) {
        if (fragment.indexOf('%') < 0) return fragment;
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
