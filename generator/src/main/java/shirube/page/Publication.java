package shirube.page;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.compare.Amendments;
import shirube.model.FilePath;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Site;
import shirube.model.Tree;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.writing.Suspects;

/**
 * What all pages of one build share: the site, who stands where, which files go along.
 *
 * @param back what refers to what, the other way round
 * @param history when sources last changed
 * @param trees each plan as a tree, by its id
 * @param menus the city's own pages that stand in menus
 * @param texts the interface texts
 * @param amendments what revisions changed, where the history is known
 * @param tables where it stands what they changed
 * @param editions what is published beside it
 * @param beside of an edition: where it stands
 * @param suspects the texts whose writing is looked at while they are read
 */
public record Publication(Site site, Addresses addresses, Attachments attachments, Backlinks back, History history, Map<String, Tree> trees, Map<GenericPage.Place, List<GenericPage>> menus, Texts texts, Amendments amendments, AmendmentTables tables, Editions editions, Optional<Beside> beside, Suspects suspects) {

    /** The sections that have a feed of what is new. */
    private static final List<String> FEEDS = List.of("news", "revisions", "opendata", "meetings");

    /** An edition of that name beside this publication; the content is its own, the words are today's. */
    public static Publication of(Edition edition, Site then, Addresses addresses, Publication today) {
        return new Publication(
                then, addresses, new Attachments(then.files()), Backlinks.of(then), History.of(edition.commit()), trees(then), menus(then), today.texts, Amendments.NONE,
                AmendmentTables.NONE, Editions.NONE, Optional.of(new Beside(edition, today)), Suspects.none());
    }

    /** The plans in force first. */
    public static Map<String, Tree> trees(Site site) {
        var trees = new LinkedHashMap<String, Tree>();
        site.plansInOrder().forEach(plan -> trees.put(plan.id(), Tree.of(site, plan)));
        return trees;
    }

    /** The tree in which a policy, measure or initiative stands. */
    public Optional<Tree> tree(Item item) {
        return trees.values().stream().filter(tree -> tree.number(item).isPresent()).findFirst();
    }

    /** The pages of its own that a city wants in a menu; few among many, so they are picked once. */
    public static Map<GenericPage.Place, List<GenericPage>> menus(Site site) {
        return site.pages().stream()
                .filter(page -> page.menu().filter(place -> place != GenericPage.Place.NONE).isPresent())
                .collect(Collectors.groupingBy(page -> page.menu().orElseThrow()));
    }

    /** The address under which the site is published, with {@code /} at its end. */
    public String base() {
        String base = site.municipality().baseUrl();
        return base.endsWith("/") ? base : base + "/";
    }

    /** The language of the pages, as in {@code lang}. */
    public String language() {
        return language(site);
    }

    public static String language(Site site) {
        return site.municipality().languages().stream().findFirst().orElse("ja");
    }

    /** The address of a section's Atom feed, where it has one. */
    public Optional<String> feed(String kind) {
        return Optional.of(kind + "/feed.xml").filter(feed -> FEEDS.contains(kind) && addresses.contains(kind + "/index.html"));
    }

    /** The content file that a path written in another file means; nothing if there is none. */
    public Optional<Asset> file(SourceFile from, FilePath path) {
        return resolve(from, path.written()).flatMap(site.files()::asset);
    }

    /** The path from the content's top that a relative path means; nothing if it leads out. */
    public static Optional<String> resolve(SourceFile from, String written) {
        var steps = new ArrayDeque<String>();
        if (!from.folder().isEmpty()) steps.addAll(List.of(from.folder().split("/")));
        for (String step : Normalizer.normalize(written, Normalizer.Form.NFC).split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (steps.pollLast() == null) return Optional.empty();
        }
        return Optional.of(String.join("/", steps));
    }
}
