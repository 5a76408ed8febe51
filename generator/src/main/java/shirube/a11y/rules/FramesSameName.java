package shirube.a11y.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Destination;
import shirube.a11y.Frames;
import shirube.a11y.Frames.Frame;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Frames with one name show the same (WCAG 4.1.2, ACT 4b1c6c). */
public final class FramesSameName implements Rule {

    @Override
    public About about() {
        return About.rule("frames-same-name", "4.1.2").act("4b1c6c");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        if (page.named("iframe").size() < 2) return List.of();
        return page.targets(page.once(Sets.class, Sets::of).byName.values().stream()
                .filter(set -> set.size() > 1)
                .map(set -> set.get(0).holder())
                .distinct()
                .toList());
    }

    /** Different documents may still serve one purpose: only a person knows. */
    @Override
    public Outcome expectation(Target holder) {
        return holder.page().once(Sets.class, Sets::of).with(holder.element())
                .filter(set -> !same(set))
                .findFirst()
                .map(set -> Outcome.cantTell("frames-same-name", "name", set.get(0).name()))
                .orElse(Outcome.passed());
    }

    /** The frames of a page that share one name, in whatever case, in document order. */
    private record Sets(Map<String, List<Frame>> byName, Map<Element, List<Frame>> byHolder) {

        static Sets of(AuditedPage page) {
            List<Frame> frames = Frames.of(page);
            return new Sets(
                    frames.stream().collect(Collectors.groupingBy(Sets::key, LinkedHashMap::new, Collectors.toList())),
                    frames.stream().collect(Collectors.groupingBy(Frame::holder)));
        }

        Stream<List<Frame>> with(Element holder) {
            return byHolder.getOrDefault(holder, List.of()).stream().map(frame -> byName.get(key(frame)));
        }

        private static String key(Frame frame) {
            return frame.name().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }

    private static boolean same(List<Frame> set) {
        if (set.size() < 2) return true;
        if (set.get(0).destination().isEmpty()) return false;
        Destination first = set.get(0).destination().get();
        return set.stream().allMatch(frame -> frame.destination().filter(first::same).isPresent());
    }
}
