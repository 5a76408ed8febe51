package shirube.a11y.rules;

import java.util.ArrayList;
import java.util.List;
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
        List<Frame> frames = Frames.of(page);
        var targets = new ArrayList<Element>();
        for (Frame frame : frames) {
            if (set(frames, frame).get(0) == frame && set(frames, frame).size() > 1) targets.add(frame.holder());
        }
        return page.targets(targets.stream().distinct().toList());
    }

    /** Different documents may still serve one purpose: only a person knows. */
    @Override
    public Outcome expectation(Target holder) {
        List<Frame> frames = Frames.of(holder.page());
        for (Frame frame : frames) {
            if (frame.holder() == holder.element() && !same(set(frames, frame))) {
                return Outcome.cantTell("frames-same-name", "name", frame.name());
            }
        }
        return Outcome.passed();
    }

    private static List<Frame> set(List<Frame> frames, Frame frame) {
        return frames.stream().filter(other -> other.name().equalsIgnoreCase(frame.name())).toList();
    }

    private static boolean same(List<Frame> set) {
        if (set.size() < 2) return true;
        if (set.get(0).destination().isEmpty()) return false;
        Destination first = set.get(0).destination().get();
        return set.stream().allMatch(frame -> frame.destination().filter(first::same).isPresent());
    }
}
