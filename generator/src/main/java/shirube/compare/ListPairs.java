package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.Initiative;

/**
 * The members of two lists that are the same thing. A figure is known by its year; words by what they say, so that a
 * question that got another number, or a step of a schedule that got another year, stays the same.
 */
final class ListPairs {

    private static final double SOMEWHAT = 0.3;
    private static final double MOSTLY = 0.5;
    private static final int A_FEW_WORDS = 4;
    private static final List<String> PROGRESS = List.of("state", "done_on", "reason");

    private final List<Node> from;
    private final List<Node> to;
    private final Optional<Class<?>> record;
    private final Class<?> type;
    private final MemberKey key;

    ListPairs(List<Node> from, List<Node> to, Optional<Class<?>> record, Class<?> type) {
        this.from = from;
        this.to = to;
        this.record = record;
        this.type = type;
        this.key = MemberKey.of(record, Stream.concat(from.stream(), to.stream()).toList());
    }

    Partners<Node> pairing() {
        var pairing = new Partners<>(from, to).by(this::meaning);
        if (Stream.concat(from.stream(), to.stream()).allMatch(Node.Scalar.class::isInstance))
            return type == String.class ? pairing.alike(MOSTLY, this::look, this::name) : pairing;
        if (!saysWords()) return pairing.by(this::name).by(this::first);
        pairing.by(this::words);
        if (record.filter(Initiative.Milestone.class::equals).isEmpty()) pairing.by(this::name, (a, b) -> look(a).to(look(b)) >= SOMEWHAT);
        return pairing.alike(MOSTLY, this::look, this::name).by(this::name);
    }

    /** The member's path: by the name that sorts first where it has two, so that it is the same from both sides. */
    FieldPath path(FieldPath list, Node old, Node now) {
        boolean first = unique(old).compareTo(unique(now)) <= 0;
        Node named = first ? old : now;
        return list.member(unique(named), key.label(named, record));
    }

    String name(Node member) {
        if (member instanceof Node.Scalar scalar) return scalar.text();
        String name = key.of(member, record);
        return name.isEmpty() ? Written.words(member, List.of()).replace('\n', ' ') : name;
    }

    /** Whether the members' own names order them, whatever their order in the file. */
    boolean isOrdered() {
        return key.orders();
    }

    /** Of several figures for one year, the later ones are named by their place among them. */
    private String unique(Node member) {
        String name = key.of(member, record);
        if (name.isEmpty()) return "";
        int before = before(from, member, name);
        int place = before >= 0 ? before : Math.max(0, before(to, member, name));
        return place == 0 ? name : name + "#" + (place + 1);
    }

    private int before(List<Node> list, Node member, String name) {
        int count = 0;
        for (Node other : list) {
            if (other == member) return count;
            if (key.of(other, record).equals(name)) count++;
        }
        return -1;
    }

    private String meaning(Node member) {
        if (member instanceof Node.Scalar scalar) return Values.meaning(type, scalar.text());
        return Written.meaning(member, record);
    }

    private String first(Node member) {
        return key.first(member, record);
    }

    /** What it says apart from its name; nothing where that is too little to know it by. */
    private String words(Node member) {
        String words = Written.words(member, unsaid(key.fields())).strip();
        return words.length() >= A_FEW_WORDS && !words.matches("[\\d\\s.,-]*") ? words : "";
    }

    private boolean saysWords() {
        if (key.fields().contains("fy") && record.filter(Initiative.Milestone.class::equals).isEmpty()) return false;
        return Stream.concat(from.stream(), to.stream()).anyMatch(member -> !words(member).isEmpty());
    }

    private Likeness look(Node member) {
        var without = new ArrayList<>(key.fields());
        without.removeIf(name -> !List.of("fy", "no", "quarter").contains(name));
        return Likeness.of(Written.words(member, unsaid(without)));
    }

    /** How far a step has come does not tell which step it is. */
    private List<String> unsaid(List<String> fields) {
        return record.filter(Initiative.Milestone.class::equals).isPresent() ? Stream.concat(fields.stream(), PROGRESS.stream()).toList() : fields;
    }
}
