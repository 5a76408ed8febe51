package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** No sound begins by itself (JIS 1.4.2; miChecker C_85.0). */
public final class AutoplaySound implements Rule {

    @Override
    public About about() {
        return About.rule("autoplay-sound", "1.4.2").michecker("C_85.0").only(Profile.JIS2016);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("audio", "video", "bgsound").stream()
                .filter(media -> media.normalName().equals("bgsound") || media.hasAttr("autoplay"))
                .toList());
    }

    /** A film may be silent even if it is not muted: a person must listen. */
    @Override
    public Outcome expectation(Target media) {
        Element element = media.element();
        if (element.hasAttr("muted")) return Outcome.passed();
        boolean film = element.normalName().equals("video");
        return film ? Outcome.cantTell("autoplay-film") : Outcome.failed("autoplay-sound");
    }
}
