package shirube.a11y.rules;

import java.util.List;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.html.TagFault;

/**
 * Elements have complete start and end tags and stand in each other whole (JIS 4.1.1; WCAG 2.2 has no such criterion).
 * End tags that HTML lets authors leave out are not missed.
 */
public final class PairedTags implements Rule {

    @Override
    public About about() {
        return About.rule("paired-tags", "4.1.1").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.tagTargets(fault -> fault.kind() != TagFault.Kind.ATTRIBUTE_REPEATED);
    }

    @Override
    public Outcome expectation(Target target) {
        return target.fault().map(PairedTags::failed).orElseGet(Outcome::passed);
    }

    private static Outcome failed(TagFault fault) {
        return switch (fault.kind()) {
            case CUT_OFF -> Outcome.failed("tags-cut-off", "element", fault.name(), "last", fault.other(), "count", fault.count());
            case STRAY -> Outcome.failed("tag-stray", "element", fault.name());
            case CROSSED -> Outcome.failed("tag-crossed", "element", fault.name(), "other", fault.other());
            case ENDED_BEFORE -> Outcome.failed("paragraph-ended", "other", fault.other());
            default -> Outcome.failed("tag-unclosed", "element", fault.name());
        };
    }
}
