package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.model.CommentCase;
import shirube.model.GlossaryTerm;
import shirube.model.Item;
import shirube.model.Meeting;
import shirube.model.News;
import shirube.model.Revision;

/** All pages by section. A section of very many items shows the way to its list instead of each of them. */
public record SiteMap(List<Link> tree) {

    private static final int MOST = 120;
    /** Pages that are found from the one page to which they belong. */
    private static final Set<String> PARTS = Set.of("paper", "whole");
    private static final List<String> ORDER = List.of(
            "plan", "policy", "vision", "measures", "initiatives", "processes", "kpi", "meetings", "comments", "opendata", "organisation", "news", "revisions",
            "glossary", "kana", "pages", "site");

    static SiteMap of(Desk desk) {
        Map<String, List<Page>> kinds = new LinkedHashMap<>();
        ORDER.forEach(kind -> kinds.put(kind, new ArrayList<>()));
        for (Page page : desk.publication().addresses().pages())
            if (page.listed() && !PARTS.contains(page.template()) && !page.path().equals("index.html"))
                kinds.computeIfAbsent(page.kind(), kind -> new ArrayList<>()).add(page);
        var tree = new ArrayList<Link>();
        tree.add(Link.to(desk.t("nav.home"), desk.href("index.html")));
        kinds.forEach((kind, pages) -> {
            if (!pages.isEmpty()) tree.add(branch(kind, pages, desk));
        });
        return new SiteMap(tree);
    }

    private static Link branch(String kind, List<Page> pages, Desk desk) {
        String index = kind + "/index.html";
        if (pages.size() == 1) return link(pages.get(0), desk);
        List<Page> below = pages.stream().filter(page -> !page.path().equals(index)).toList();
        List<Page> items = below.stream().filter(page -> page.item().isPresent()).sorted(order(desk)).toList();
        var children = new ArrayList<Link>();
        if (items.size() <= MOST) children.addAll(leaves(items, desk));
        below.stream().filter(page -> page.item().isEmpty()).sorted(Comparator.comparing(page -> isOfEnded(page, desk))).forEach(page -> children.add(link(page, desk)));
        String title = desk.t(kind.equals("pages") || kind.equals("site") ? "sitemap." + kind : "type." + kind);
        Link branch = desk.link(title, index).orElse(Link.to(title, "")).over(children);
        return items.size() > MOST ? branch.noted(desk.t("list.count", items.size())) : branch;
    }

    /** The items, those of a plan that is over together under one word. */
    private static List<Link> leaves(List<Page> items, Desk desk) {
        var leaves = new ArrayList<Link>();
        List<Link> ended = items.stream().filter(page -> isOver(page, desk)).map(page -> link(page, desk).unnoted()).toList();
        items.stream().filter(page -> !isOver(page, desk)).forEach(page -> leaves.add(link(page, desk)));
        if (!ended.isEmpty()) leaves.add(Link.to(desk.t("plan.over"), "").over(ended));
        return leaves;
    }

    private static boolean isOver(Page page, Desk desk) {
        return page.item().filter(item -> desk.site().isOver(item) && !(item instanceof Revision)).isPresent();
    }

    /** A view of one plan, such as its tree, lies in a folder that bears the plan's name. */
    private static boolean isOfEnded(Page page, Desk desk) {
        return desk.site().plans().stream().filter(desk.site()::isOver).anyMatch(plan -> page.path().startsWith("plan/by/" + plan.id() + "/"));
    }

    /** What is numbered in the order of the plan, what is dated the newest first, all else by title. */
    private static Comparator<Page> order(Desk desk) {
        return Comparator.comparing((Page page) -> page.item().filter(desk.site()::isOver).isPresent())
                .thenComparing(page -> number(page, desk))
                .thenComparing(page -> page.item().flatMap(SiteMap::day).orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(SiteMap::read);
    }

    private static String read(Page page) {
        return page.item().filter(GlossaryTerm.class::isInstance).map(item -> ((GlossaryTerm) item).reading()).orElse(page.title());
    }

    private static String number(Page page, Desk desk) {
        return Relations.sortable(page.item().flatMap(item -> desk.publication().tree(item).flatMap(tree -> tree.number(item))).orElse(""));
    }

    /** The day on which something of one day happens. */
    static Optional<LocalDate> day(Item item) {
        if (item instanceof News news) return Optional.of(news.date());
        if (item instanceof Meeting meeting) return Optional.of(meeting.date());
        if (item instanceof CommentCase one) return Optional.of(one.opens());
        return item instanceof Revision revision ? Optional.of(revision.date()) : Optional.empty();
    }

    private static Link link(Page page, Desk desk) {
        Link link = Link.to(page.title(), desk.href(page.path()));
        return page.item().flatMap(item -> Relations.link(item, desk)).map(found -> found.note().map(link.numbered(found.number())::noted).orElseGet(() -> link.numbered(found.number())))
                .orElse(link);
    }
}
