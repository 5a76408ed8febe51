package shirube.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.AnyRef;
import shirube.model.ContentTypes;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Origin;
import shirube.model.Ref;
import shirube.model.Site;
import shirube.source.SourceFile;

/** What names what in a site, by reference or by a link in a text; everything by its name, {@code TYPE/ID} or {@code page/PATH}. */
final class Threads {

    private static final Pattern LINK = Pattern.compile("]\\(<?([^)\\s#>]+)");
    private static final Set<String> UPWARD = Set.of("measure", "parent", "plan");

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Set<String>> to = new HashMap<>();
    private final Map<String, Set<String>> from = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private Threads() {}

    static Threads of(Site site) {
        var threads = new Threads();
        site.items().forEach(item -> threads.enter(name(item), item.title(), item.origin()));
        site.pages().forEach(page -> threads.enter(name(page), page.title().orElse(page.path()), page.origin()));
        site.items().forEach(item -> threads.follow(name(item), Mention.in(item), item.origin()));
        site.pages().forEach(page -> threads.follow(name(page), Mention.in(page), page.origin()));
        return threads;
    }

    Optional<String> title(String name) {
        return Optional.ofNullable(titles.get(name));
    }

    /** What an item names. */
    Set<String> namedBy(String name) {
        return to.getOrDefault(name, Set.of());
    }

    /** What names it. */
    Set<String> naming(String name) {
        return from.getOrDefault(name, Set.of());
    }

    /** What it stands below in its plan, up to the plan. */
    Set<String> above(String name) {
        var all = new LinkedHashSet<String>();
        climb(name, all);
        return all;
    }

    private void climb(String name, Set<String> all) {
        for (String higher : above.getOrDefault(name, Set.of())) if (all.add(higher)) climb(higher, all);
    }

    private static String name(Item item) {
        return ContentTypes.of(item).key() + "/" + item.id();
    }

    private static String name(GenericPage page) {
        return "page/" + page.path();
    }

    private void enter(String name, String title, Origin origin) {
        titles.put(name, title);
        for (SourceFile file : origin.files()) files.putIfAbsent(file.path(), name);
    }

    private void follow(String name, Iterable<Mention> mentions, Origin origin) {
        for (Mention mention : mentions) follow(name, mention);
        for (SourceFile file : origin.files()) {
            Matcher link = LINK.matcher(file.text());
            while (link.find()) Optional.ofNullable(files.get(path(file.folder(), link.group(1)))).ifPresent(other -> tie(name, other));
        }
    }

    private void follow(String name, Mention mention) {
        if (mention.named() instanceof Ref<?> ref) mention.target().ifPresent(type -> tie(name, ContentTypes.of(type).key() + "/" + ref.id(), mention));
        if (mention.named() instanceof AnyRef ref) tie(name, ref.type() + "/" + ref.id(), mention);
        if (mention.named() instanceof Measure.Parent parent)
            for (String type : parent.type().map(Set::of).orElse(Set.of("measures", "policy"))) tie(name, type + "/" + parent.id(), mention);
    }

    private void tie(String name, String other, Mention mention) {
        tie(name, other);
        if (titles.containsKey(other) && mention.path().size() == 1 && UPWARD.contains(mention.field())) above.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(other);
    }

    private void tie(String name, String other) {
        if (name.equals(other) || !titles.containsKey(other)) return;
        to.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(other);
        from.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(name);
    }

    /** A relative path from a folder of the content; one that leaves the content is nothing's. */
    private static String path(String folder, String link) {
        var steps = new java.util.ArrayDeque<String>();
        for (String step : (folder + "/" + link).split("/")) {
            if (step.equals("..")) steps.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) steps.addLast(step);
        }
        return String.join("/", steps);
    }
}
