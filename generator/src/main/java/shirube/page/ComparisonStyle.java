package shirube.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Comparison;
import shirube.document.Node;
import shirube.model.Municipality;

/**
 * How a city draws its 新旧対照表: {@code diff} in {@code site.yaml}, of the newer edition, else of the older.
 *
 * @param newFirst whether the new text stands on the left
 * @param newHeading for example 改正後
 * @param omitted for example （略）
 * @param deleted for example （削る）
 * @param created （新設）
 */
public record ComparisonStyle(boolean newFirst, String newHeading, String oldHeading, String omitted, String deleted, String created) {

    static ComparisonStyle of(Comparison comparison, Texts texts) {
        boolean newFirst = setting(comparison, "orientation").map(side -> !side.equals("new-right")).orElse(true);
        List<String> headings = node(comparison, "headings").map(node -> node.scalars().stream().map(Node.Scalar::text).toList()).orElse(List.of());
        boolean given = headings.size() == 2;
        return new ComparisonStyle(
                newFirst,
                given ? headings.get(0) : texts.text("diff.new"),
                given ? headings.get(1) : texts.text("diff.old"),
                setting(comparison, "omit_marker").orElse(texts.text("diff.omitted")),
                setting(comparison, "delete_marker").orElse(texts.text("diff.deleted")),
                texts.text("diff.created"));
    }

    /** As today's settings say. */
    static ComparisonStyle of(Municipality city, Texts texts) {
        Optional<Municipality.Diff> diff = city.diff();
        List<String> headings = diff.map(Municipality.Diff::headings).filter(pair -> pair.size() == 2).orElse(List.of(texts.text("diff.new"), texts.text("diff.old")));
        return new ComparisonStyle(
                diff.flatMap(Municipality.Diff::orientation).map(side -> !side.equals("new-right")).orElse(true), headings.get(0), headings.get(1),
                diff.flatMap(Municipality.Diff::omitMarker).orElse(texts.text("diff.omitted")),
                diff.flatMap(Municipality.Diff::deleteMarker).orElse(texts.text("diff.deleted")),
                texts.text("diff.created"));
    }

    /** The same with other words over its columns. */
    ComparisonStyle headed(String newer, String older) {
        return new ComparisonStyle(newFirst, newer, older, omitted, deleted, created);
    }

    private static Optional<String> setting(Comparison comparison, String key) {
        return node(comparison, key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Node> node(Comparison comparison, String key) {
        return Stream.of(comparison.to(), comparison.from()).flatMap(edition -> edition.setting("diff", key).stream()).findFirst();
    }
}
