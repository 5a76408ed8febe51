package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.model.Numbering;

/**
 * The numbers that pages show, such as 1-2-3, computed from what an edition says even where it breaks rules: an item
 * whose way up to a policy is lost has its own number only.
 */
public final class Numbers {

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();

    private Numbers(List<Entry> all) {
        all.forEach(entry -> entries.putIfAbsent(entry.name(), entry));
    }

    static Numbers of(List<Entry> all) {
        var numbers = new Numbers(all);
        Set<String> repeated = numbers.plansThatRepeat(all);
        all.forEach(entry -> numbers.number(entry, repeated, new HashSet<>()).ifPresent(number -> numbers.byName.put(entry.name(), number)));
        return numbers;
    }

    /** The number shown for {@code TYPE/ID}. */
    public Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The highest measure above an entry, itself where it is one. */
    Optional<Entry> pillar(Entry entry) {
        var seen = new HashSet<String>();
        Entry at = entry;
        Optional<Entry> above = above(at);
        while (above.filter(parent -> parent.type().equals("measures") && seen.add(parent.name())).isPresent()) {
            at = above.get();
            above = above(at);
        }
        return Optional.of(at).filter(found -> found.type().equals("measures"));
    }

    private Optional<String> number(Entry entry, Set<String> repeated, Set<String> seen) {
        String no = entry.text("no");
        if (no.isEmpty() || !seen.add(entry.name())) return Optional.empty();
        if (entry.type().equals("policy")) return Optional.of(no);
        Optional<Entry> above = above(entry);
        if (above.isPresent() && above.get().type().equals("policy"))
            return Optional.of(repeated.contains(plan(entry)) ? Numbering.below(above.get().text("no"), no) : no);
        Optional<String> number = above.flatMap(parent -> number(parent, repeated, seen));
        return Optional.of(Numbering.below(number.orElse(""), no));
    }

    /** What an initiative's measure, or a measure's parent, names. */
    private Optional<Entry> above(Entry entry) {
        if (entry.type().equals("initiatives")) return Optional.ofNullable(entries.get("measures/" + entry.text("measure")));
        if (!entry.type().equals("measures")) return Optional.empty();
        String parent = entry.text("parent");
        if (parent.contains("/")) return Optional.ofNullable(entries.get(parent));
        return Optional.ofNullable(entries.get("policy/" + parent)).or(() -> Optional.ofNullable(entries.get("measures/" + parent)));
    }

    /** Where each policy counts its measures from 1, only the policy's number tells them apart. */
    private Set<String> plansThatRepeat(List<Entry> all) {
        var numbers = new HashMap<String, List<String>>();
        var policies = new HashMap<String, Integer>();
        for (Entry entry : all) {
            if (entry.type().equals("policy")) policies.merge(plan(entry), 1, Integer::sum);
            if (!entry.type().equals("measures") || above(entry).filter(parent -> parent.type().equals("policy")).isEmpty()) continue;
            numbers.computeIfAbsent(plan(entry), plan -> new ArrayList<>()).add(entry.text("no"));
        }
        var repeated = new HashSet<String>();
        numbers.forEach((plan, list) -> {
            if (new HashSet<>(list).size() < list.size() && policies.getOrDefault(plan, 0) > 1) repeated.add(plan);
        });
        return repeated;
    }

    private static String plan(Entry entry) {
        String written = entry.text("plan");
        if (!written.isEmpty()) return written;
        String[] folders = entry.file().path().split("/");
        return folders.length > 1 && folders[0].equals("plans") ? folders[1] : "";
    }
}
