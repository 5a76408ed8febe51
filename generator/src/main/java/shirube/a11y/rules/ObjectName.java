package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Embedded pictures, sounds and films have a name (WCAG 1.1.1, ACT 8fc3b6). */
public final class ObjectName implements Rule {

    private static final Pattern MEDIA = Pattern.compile(
            "(?i)\\.(png|jpe?g|jfif|gif|svg|webp|avif|bmp|ico|mp3|m4a|aac|ogg|oga|wav|flac|mp4|m4v|webm|ogv|mov|avi|mpe?g)([?#].*)?$");

    /** WHATWG, MIME Sniffing §4.6: an image, audio or video MIME type. */
    private static final Pattern MIME = Pattern.compile("(image|audio|video)/|application/ogg");

    @Override
    public About about() {
        return About.rule("object-name", "1.1.1").act("8fc3b6").michecker("C_1.1");
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.named("object").stream()
                .filter(object -> page.exposed(object) && page.roles().explicit(object).isEmpty() && isMedia(object))
                .toList());
    }

    @Override
    public Outcome expectation(Target target) {
        return Outcome.passedIf(!target.page().name(target.element()).isEmpty(), "object-name");
    }

    /** By its declared type, else by that of its data, else by the name of the file. */
    static boolean isMedia(Element object) {
        String type = object.attr("type").strip().toLowerCase(Locale.ROOT);
        if (!object.hasAttr("data")) return false;
        String data = object.attr("data").strip().toLowerCase(Locale.ROOT);
        if (!type.isEmpty()) return MIME.matcher(type).lookingAt();
        return data.startsWith("data:") ? MIME.matcher(data.substring("data:".length())).lookingAt() : MEDIA.matcher(data).find();
    }
}
