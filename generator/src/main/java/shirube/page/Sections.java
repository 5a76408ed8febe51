package shirube.page;

import java.util.List;
import java.util.stream.Stream;
import shirube.model.Site;

/** All sections; a part that a site does not have makes no page. To add one: a class, a line here. */
public final class Sections {

    public static final List<Section> ALL = List.of(new HomeSection(), new GenericSection());

    private Sections() {}

    public static List<Page> pages(Site site) {
        return ALL.stream().flatMap(section -> section.pages(site).stream()).toList();
    }

    /** The way from home to a section's top. */
    static List<Page.Crumb> trail(Page.Crumb... above) {
        return Stream.concat(Stream.of(new Page.Crumb("ホーム", "index.html")), Stream.of(above)).toList();
    }
}
