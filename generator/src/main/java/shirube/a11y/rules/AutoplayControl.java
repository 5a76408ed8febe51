package shirube.a11y.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Sound that begins by itself ends within three seconds or can be stopped (WCAG 1.4.2, ACT 80f0bf, 4c31df, aaa1bf). */
public final class AutoplayControl implements Rule {

    /** A media fragment: from, to, in seconds. */
    private static final Pattern PART = Pattern.compile("#.*\\bt=(?:npt:)?(\\d+(?:\\.\\d+)?)?,(\\d+(?:\\.\\d+)?)(?:&.*)?$");

    @Override
    public About about() {
        return About.rule("autoplay-control", "1.4.2").act("80f0bf", "4c31df", "aaa1bf").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("audio", "video").stream()
                .filter(media -> media.hasAttr("autoplay") && !media.hasAttr("muted"))
                .filter(media -> sources(media).findAny().isPresent())
                .toList());
    }

    /** Whether a file has sound, and how long, is not in the source of the page. */
    @Override
    public Outcome expectation(Target media) {
        Element element = media.element();
        if (sources(element).allMatch(AutoplayControl::isShort)) return Outcome.passed();
        boolean controls = element.hasAttr("controls") && media.page().visibility().seen(element) && media.page().exposed(element);
        return controls ? Outcome.unjudged() : Outcome.cantTell("autoplay-control");
    }

    private static Stream<String> sources(Element media) {
        Stream<String> inside = media.getElementsByTag("source").stream().map(source -> source.attr("src"));
        return Stream.concat(Stream.of(media.attr("src")), inside).filter(source -> !source.isBlank());
    }

    private static boolean isShort(String source) {
        Matcher part = PART.matcher(source);
        if (!part.find()) return false;
        double from = Optional.ofNullable(part.group(1)).map(Double::parseDouble).orElse(0.0);
        return Double.parseDouble(part.group(2)) - from <= 3;
    }
}
