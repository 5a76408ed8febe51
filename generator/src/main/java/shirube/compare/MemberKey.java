package shirube.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.model.CommentCase;
import shirube.model.Dataset;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Kpi;
import shirube.model.Shape;

/** By what the members of a list are told apart: a target by its year, a budget by year and kind, an agenda item by its number. */
record MemberKey(List<String> fields) {

    private static final List<String> NAMES =
            List.of("fy", "no", "id", "code", "ref", "lang", "key", "label", "by", "name", "title", "term", "how", "where", "to", "story", "risk");

    private static final Map<Class<?>, List<String>> DECLARED = Map.of(
            Initiative.Budget.class, List.of("fy", "kind"),
            Initiative.Milestone.class, List.of("fy", "quarter"),
            Initiative.Priority.class, List.of("vocab", "code"),
            shirube.model.Common.Coverage.class, List.of("vocab", "code"),
            shirube.model.Plan.Gap.class, List.of("vocab", "code"),
            Kpi.Part.class, List.of("label", "fy"),
            Dataset.DataFile.class, List.of("id"),
            CommentCase.Opinion.class, List.of("no"));

    static MemberKey of(Optional<Class<?>> record, List<Node> members) {
        if (record.isPresent() && DECLARED.containsKey(record.get())) return new MemberKey(DECLARED.get(record.get()));
        return new MemberKey(NAMES.stream()
                .filter(name -> members.stream().anyMatch(member -> member instanceof Node.Mapping fields && fields.get(name).isPresent()))
                .findFirst()
                .stream()
                .toList());
    }

    /** Whether it orders the list by itself, so that the order in the file says nothing. */
    boolean orders() {
        return fields.stream().anyMatch(name -> name.equals("fy") || name.equals("no"));
    }

    /** A member's name within its list, for example {@code 2027} or {@code 2026-initial}. */
    String of(Node member, Optional<Class<?>> record) {
        return parts(member, record, false).collect(Collectors.joining("-"));
    }

    /** The first part of the name alone. */
    String first(Node member, Optional<Class<?>> record) {
        return parts(member, record, false).findFirst().orElse("");
    }

    String label(Node member, Optional<Class<?>> record) {
        String name = parts(member, record, true).collect(Collectors.joining(" "));
        if (record.filter(Initiative.Milestone.class::equals).isEmpty() || !(member instanceof Node.Mapping step)) return name;
        return name + step.get("milestone").filter(Node.Scalar.class::isInstance).map(node -> "「" + ((Node.Scalar) node).text().strip() + "」").orElse("");
    }

    private Stream<String> parts(Node member, Optional<Class<?>> record, boolean shown) {
        if (!(member instanceof Node.Mapping mapping)) return Stream.of();
        return fields.stream().flatMap(name -> mapping.get(name).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> part(name, text, type(record, name), shown)));
    }

    private static String part(String name, String text, Class<?> type, boolean shown) {
        if (name.equals("quarter")) return shown ? "第" + text + "四半期" : "Q" + text;
        if (!shown) return Values.meaning(type, text);
        return name.equals("no") ? "番号" + text : Values.shown(type, text);
    }

    private static Class<?> type(Optional<Class<?>> record, String name) {
        Optional<Class<?>> declared = record.flatMap(known -> Shape.of(known).field(name)).map(Shape.Field::type);
        return declared.orElse(name.equals("fy") ? FiscalYear.class : String.class);
    }
}
