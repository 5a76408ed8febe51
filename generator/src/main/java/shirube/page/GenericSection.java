package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.markdown.MarkdownText;
import shirube.model.GenericPage;
import shirube.model.Markdown;
import shirube.model.Site;

/** The pages under {@code pages/}, each at the address that its path says. */
final class GenericSection implements Section {

    /** What the template shows. */
    public record View(String body, Optional<String> easy, Optional<String> summary, Optional<Link> owner) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        return site.pages().stream().map(GenericSection::page).toList();
    }

    private static Page page(GenericPage page) {
        String path = page.path() + ".html";
        return new Page(
                path, "page", "pages", title(page), page.summary(), Optional.empty(), page.origin().files(), trail(path), true, Optional.empty(),
                desk -> view(page, desk));
    }

    private static View view(GenericPage page, Desk desk) {
        Optional<Link> owner = page.owner().flatMap(ref -> desk.link(shirube.model.ContentTypes.ORGANISATION, ref));
        return new View(desk.body(page.body()), desk.easy(page.easy()), page.summary(), owner);
    }

    static String title(GenericPage page) {
        Markdown body = page.body();
        return page.title()
                .or(() -> new MarkdownText(body.file(), body.start(), body.end(), body.text()).title())
                .orElseGet(() -> page.origin().file().stem());
    }

    /** The index pages of the folders above, as far as there are any. */
    private static List<String> trail(String path) {
        var trail = new ArrayList<String>(Sections.trail());
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String index = path.substring(0, slash) + "/index.html";
            if (!index.equals(path)) trail.add(index);
        }
        return trail;
    }
}
