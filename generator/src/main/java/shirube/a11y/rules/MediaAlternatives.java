package shirube.a11y.rules;

import java.util.List;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Films and recordings come with captions, descriptions or a text that says the same (WCAG 1.2.1 to 1.2.5). */
public final class MediaAlternatives implements Rule {

    @Override
    public About about() {
        return About.rule("media-alternatives", "1.2.1", "1.2.2", "1.2.3", "1.2.5")
                .act("f51b46", "eac66b", "c5a4ea", "1ea59c", "1ec09b", "c3232f", "d7ba54", "ee13b5", "1a02b0", "fd26cf",
                        "ab4d13", "e7aa44", "2eb176", "afb423");
    }

    /** A film that is only a moving background is there too: whether it says anything, a person sees. */
    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("video", "audio").stream()
                .filter(media -> hasSource(media) && page.visibility().rendered(media))
                .toList());
    }

    @Override
    public Outcome expectation(Target media) {
        if (media.element().normalName().equals("audio")) return Outcome.cantTell("audio-text");
        boolean captions = media.element().getElementsByTag("track").stream()
                .anyMatch(track -> List.of("", "captions", "subtitles").contains(track.attr("kind").strip()) && track.hasAttr("src"));
        return Outcome.cantTell(captions ? "video-description" : "video-captions");
    }

    private static boolean hasSource(Element media) {
        return media.hasAttr("src") || media.selectFirst("source") != null;
    }
}
