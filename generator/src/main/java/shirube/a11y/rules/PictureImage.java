package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** A picture element holds one image (JIS 4.1.1; miChecker C_600.21). */
public final class PictureImage implements Rule {

    @Override
    public About about() {
        return About.rule("picture-image", "4.1.1").michecker("C_600.21").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("picture"));
    }

    @Override
    public Outcome expectation(Target picture) {
        long images = picture.element().children().stream().filter(child -> child.normalName().equals("img")).count();
        return Outcome.passedIf(images == 1, "picture-image", "count", images);
    }
}
