package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.Ancestors;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** The name of an image serves as the image does (WCAG 1.1.1, ACT qt1vmo). */
public final class ImageWords implements Rule {

    private static final Pattern FILE = Pattern.compile("(?i)[^\\s]+\\.(png|jpe?g|gif|svg|webp|bmp|avif)|(img|dsc|dscn)[_-]?\\d{3,}");

    @Override
    public About about() {
        return About.rule("image-words", "1.1.1").act("qt1vmo").only(Profile.WCAG22);
    }

    @Override
    public List<Target> targets(AuditedPage page) {
        List<Element> images = page.all().stream().filter(ImageWords::isImage).toList();
        return page.targets(images.stream()
                .filter(image -> page.visibility().seen(image) && !page.name(image).isEmpty())
                .filter(image -> !image.normalName().equals("img") || !image.attr("src").isBlank() || image.hasAttr("srcset"))
                .filter(image -> !isNamedForAnother(page, image))
                .toList());
    }

    /** A file's name says nothing of what is seen. Whether other words do, a person knows. */
    @Override
    public Outcome expectation(Target image) {
        String name = Text.flat(image.page().name(image.element()));
        boolean file = FILE.matcher(name.toLowerCase(Locale.ROOT)).matches();
        return file ? Outcome.failed("alt-file-name", "alt", name) : Outcome.unjudged();
    }

    private static boolean isImage(Element element) {
        String name = element.normalName();
        return name.equals("img") || name.equals("canvas") || name.equals("svg");
    }

    /** ACT, named from author: something around it has a name of its own, which is read instead. */
    private static boolean isNamedForAnother(AuditedPage page, Element image) {
        return Ancestors.within(image.parent(), at -> !at.attr("aria-label").isBlank()
                || at.attr("aria-labelledby").strip().length() > 0 && !page.name(at).isEmpty());
    }
}
