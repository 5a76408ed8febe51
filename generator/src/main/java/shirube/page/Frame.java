package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.markdown.Rendered;
import shirube.model.Common;
import shirube.model.ContentTypes;
import shirube.model.Contact;
import shirube.model.Item;
import shirube.model.Municipality;
import shirube.model.Organisation;

/**
 * What stands around every page, as {@code layout.ftlh} reads it: {@code page} speaks of this page, {@code site} of
 * the whole; all addresses are relative to the page.
 */
public record Frame(OfPage page, OfSite site) {

    /**
     * @param toc the headings by which a reader moves within the page
     * @param canonical the whole address of the page that search engines shall keep instead of this one
     */
    public record OfPage(
            String title,
            String path,
            String root,
            String lang,
            Optional<String> description,
            String kind,
            List<Step> breadcrumb,
            List<Heading> toc,
            Optional<String> updated,
            List<SourceLine> sources,
            boolean proposed,
            boolean draft,
            Optional<Withdrawn> withdrawn,
            Optional<Ended> ended,
            Optional<OfEdition> edition,
            Optional<String> canonical,
            List<Alternate> alternates) {}

    /**
     * That the page belongs to an edition other than the plan of today.
     *
     * @param kind {@code past}, {@code proposed}, {@code adopted}: a 案 that has become a plan
     * @param label 2024年3月22日の版
     * @param now the page of today
     * @param changes where it stands what was changed afterwards, or what the 案 would change
     * @param opinions where opinions on the 案 can be sent or read
     */
    public record OfEdition(String kind, String label, String title, String text, Link now, Link front, List<Link> changes, List<Link> opinions) {}

    /** Why what the page says no longer holds, and what stands in its place. */
    public record Withdrawn(String date, String reason, Optional<Link> replacedBy) {}

    /** That the plan to which the page belongs is over, and where the plan that followed has taken up the same. */
    public record Ended(String plan, String until, Optional<Link> successor) {}

    public record Step(String title, String href) {}

    public record Heading(int level, String title, String id) {}

    /** A file that the page is made from, and when it last changed. */
    public record SourceLine(String path, Optional<String> commit, Optional<String> date) {}

    public record Alternate(String href, String type, String title) {}

    public record OfSite(
            String title,
            String name,
            Optional<String> notice,
            List<Menu.Entry> nav,
            List<Menu.Entry> footer,
            Optional<Official> official,
            Optional<ContactView> contact,
            Generated generated) {}

    public record Official(
            String name, String url, Optional<String> logo, List<Municipality.Link> breadcrumb, List<Municipality.Link> footer) {}

    public record Generated(String version) {}

    public static Frame of(Page page, Desk desk, String version) {
        return new Frame(ofPage(page, desk), ofSite(page, desk, version));
    }

    private static OfPage ofPage(Page page, Desk desk) {
        return new OfPage(
                page.title(),
                page.path(),
                desk.root(),
                desk.publication().language(),
                page.description(),
                page.kind(),
                breadcrumb(page, desk),
                desk.headings().stream().filter(h -> h.level() <= 3).map(Frame::heading).toList(),
                page.item().flatMap(item -> item.common().updated()).map(Formats::date),
                sources(page, desk),
                desk.isProposal() || page.item().filter(item -> item.common().state() == Common.State.PROPOSED).isPresent(),
                page.item().filter(item -> !item.isPublic()).isPresent(),
                page.item().flatMap(item -> item.common().withdrawn()).map(withdrawn -> withdrawn(withdrawn, desk)),
                page.item().flatMap(item -> ended(item, desk)),
                desk.publication().beside().map(beside -> EditionBanner.of(page, beside, desk)),
                page.canonical().or(() -> desk.publication().beside().map(beside -> beside.counterpart(page).path())).map(path -> SitePath.absolute(desk.publication().base(), path)),
                alternates(page, desk));
    }

    private static Withdrawn withdrawn(Common.Withdrawal withdrawal, Desk desk) {
        return new Withdrawn(Formats.date(withdrawal.date()), withdrawal.reason(), withdrawal.replacedBy().flatMap(desk::link));
    }

    private static Optional<Ended> ended(Item item, Desk desk) {
        return desk.site().planOf(item).filter(plan -> plan.isEnded(desk.today())).map(plan -> new Ended(
                plan.title(), Formats.date(plan.period().toFy().lastDay()), SuccessionView.successor(plan, desk)));
    }

    private static Heading heading(Rendered.Heading heading) {
        return new Heading(heading.level(), heading.text(), heading.id());
    }

    /** Crumbs lead only to pages that exist; the page itself stands last, without a link. */
    private static List<Step> breadcrumb(Page page, Desk desk) {
        if (desk.publication().beside().isPresent()) return EditionBanner.breadcrumb(page, desk.publication().beside().get(), desk);
        if (page.path().equals("index.html")) return List.of();
        Stream<Step> above = page.trail().stream().flatMap(path -> desk.publication().addresses().page(path).stream()
                .map(found -> new Step(path.equals("index.html") ? desk.t("nav.home") : found.title(), desk.href(path))));
        return Stream.concat(above, Stream.of(new Step(page.title(), ""))).toList();
    }

    private static List<SourceLine> sources(Page page, Desk desk) {
        return page.sources().stream().map(file -> desk.publication().history().line(file)).toList();
    }

    private static List<Alternate> alternates(Page page, Desk desk) {
        if (desk.publication().beside().isPresent()) return List.of();
        var alternates = new ArrayList<Alternate>();
        if (page.item().isPresent()) {
            String json = page.path().replaceAll("\\.html$", ".json");
            alternates.add(new Alternate(desk.href(json), "application/json", "JSON"));
            if (page.kind().equals("kpi"))
                alternates.add(new Alternate(desk.href(page.path().replaceAll("\\.html$", ".csv")), "text/csv", "CSV"));
        }
        desk.publication().feed(page.kind()).ifPresent(feed ->
                alternates.add(new Alternate(desk.href(feed), "application/atom+xml", "Atom")));
        return alternates;
    }

    private static OfSite ofSite(Page page, Desk desk, String version) {
        Municipality city = desk.publication().site().municipality();
        return new OfSite(
                city.title().orElse(city.name()),
                city.name(),
                city.notice(),
                Menu.main(page, desk),
                Menu.footer(page, desk),
                city.officialSite().flatMap(official -> official(official, city, desk)),
                contact(page, desk),
                new Generated(version));
    }

    private static Optional<Official> official(Municipality.OfficialSite official, Municipality city, Desk desk) {
        if (official.url().isEmpty()) return Optional.empty();
        Optional<String> logo = official.logo().flatMap(path -> desk.frameFile(city.origin().file(), path));
        return Optional.of(new Official(
                official.name().orElse(city.name()), official.url().get(), logo, official.breadcrumb(), official.footer()));
    }

    /** Whom to ask about this page: the item's own department, else the site's contact; of an old edition, whoever answers today. */
    static Optional<ContactView> contact(Page page, Desk desk) {
        Optional<Organisation> owner = page.item().filter(item -> desk.publication().beside().isEmpty()).map(Item::common).flatMap(Common::owner)
                .flatMap(ref -> desk.publication().site().find(ContentTypes.ORGANISATION, ref))
                .filter(organisation -> organisation.contact().isPresent());
        Optional<Contact> general = desk.publication().site().municipality().contact();
        return owner.map(organisation -> ContactView.of(organisation.contact().get(), Optional.of(organisation.name()), desk.link(organisation)))
                .or(() -> general.map(contact -> ContactView.of(contact, Optional.of(desk.site().municipality().name()), Optional.empty())));
    }
}
