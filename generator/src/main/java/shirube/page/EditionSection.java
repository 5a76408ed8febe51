package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Site;
import shirube.source.SourceFile;

/**
 * The editions beside the site of today: the list of them, and the pages of one. An edition has a page for each part of
 * its plans and the lists by which these are found; what is no part of a plan is read on the pages of today.
 */
public final class EditionSection {

    private static final List<Section> PARTS =
            List.of(new PlanSection(), new MeasureSection(), new InitiativeSection(), new KpiSection(), new ProcessSection(), new OrganisationSection());
    private static final String LISTS = "(?:plan|policy|vision|measures)/.*|(?:initiatives|kpi|processes)/index\\.html|initiatives/by/(?:schedule|budget)\\.html";

    /** The template of what is shown as it was written. */
    static final String PLAIN = "plain";

    private EditionSection() {}

    /** A plan with its editions. */
    static List<Page> index(Editions editions, Texts t) {
        if (editions.isEmpty()) return List.of();
        return List.of(Page.overview(Editions.INDEX, "groups", "revisions", t.text("editions.title"), Sections.trail("plan/index.html", "revisions/index.html"), EditionSection::list)
                .described(t.text("editions.lead")));
    }

    private static InitiativeLists.Groups list(Desk desk) {
        List<InitiativeLists.Group> groups = desk.site().plansInOrder().stream()
                .map(plan -> new InitiativeLists.Group("plan-" + plan.id(), plan.title(), desk.link(plan).map(Link::href), Optional.empty(), links(plan, desk)))
                .filter(group -> !group.items().isEmpty()).toList();
        return InitiativeLists.grouped(desk.t("editions.lead"), desk.t("type.plan"), groups, desk);
    }

    private static List<Link> links(Plan plan, Desk desk) {
        return desk.publication().editions().of(plan).stream().map(edition -> {
            Link link = Link.to(edition.label(desk::t), desk.href(edition.front())).asProposed(edition.proposal()).dated(Formats.date(edition.date()));
            Optional<String> kind = edition.made().stream().filter(made -> !made.isProposed()).map(made -> made.kind().label()).findFirst();
            Optional<String> record = edition.made().stream().map(made -> made.summary().orElse(made.reason())).findFirst();
            return kind.map(link::noted).orElse(link).summed(record);
        }).toList();
    }

    /**
     * The pages of an edition at their places within it.
     *
     * @param part what of that time's content belongs to it
     * @param files all of that content
     * @param notes what could not be shown, known when the last page has been made
     */
    public static List<Page> pages(Edition edition, Site part, Publication today, Supplier<List<EditionView.Note>> notes) {
        Texts t = today.texts();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("index.html", "edition", "plan", edition.title(), Sections.trail(), EditionView.of(notes)));
        PARTS.stream().flatMap(section -> section.pages(part, t).stream()).filter(page -> isKept(page, today)).forEach(pages::add);
        unread(edition, part).forEach(file -> plain(file).ifPresent(pages::add));
        return pages;
    }

    private static boolean isKept(Page page, Publication today) {
        if (page.item().isEmpty()) return page.path().matches(LISTS);
        Item item = page.item().get();
        return !(item instanceof Organisation) || today.addresses().of(item).isEmpty();
    }

    /** The files of its plans that could not be read as what they are. */
    private static Stream<SourceFile> unread(Edition edition, Site part) {
        Set<String> read = part.items().map(item -> item.origin().file().path()).collect(Collectors.toSet());
        return part.files().texts().stream().filter(file -> edition.isPart(file.path()) && !file.path().contains("/revisions/") && !read.contains(file.path()));
    }

    private static Optional<Page> plain(SourceFile file) {
        for (ContentType<?> type : ContentTypes.ALL) {
            Optional<Map<String, String>> named = type.match(file.path());
            if (named.isEmpty()) continue;
            PlainView view = PlainView.of(file, type);
            String path = type.key() + "/" + named.get().get("id") + ".html";
            return view.isPublic() ? Optional.of(new Page(
                    path, PLAIN, type.key(), view.title(), Optional.empty(), Optional.empty(), List.of(file), Sections.trail(type.key() + "/index.html"), false, Optional.empty(), view::drawn)) : Optional.empty();
        }
        return Optional.empty();
    }
}
