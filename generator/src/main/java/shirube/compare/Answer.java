package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.model.CommentCase;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/**
 * The change by which a revision took up an opinion: in the item that the opinion is about, in the field that it names
 * ({@code field: inclusion}), else in the field of whose reason the record says 「意見5」, else in all of the item.
 *
 * @param compared what the revision changed in the 案
 * @param item with no other changes than those; absent where the item, or that field of it, stayed as it was
 */
public record Answer(Revision revision, Amendment compared, Optional<Comparison.Item> item) {

    /** Nothing where the opinion names no revision or no item, or the history lacks an edition. */
    public static Optional<Answer> of(CommentCase.Opinion opinion, Site site, Amendments amendments) {
        if (!opinion.isRevise() || opinion.about().isEmpty()) return Optional.empty();
        Optional<Revision> revision = opinion.revisionRef().flatMap(id -> site.find(ContentTypes.REVISIONS, id));
        return revision.flatMap(record -> amendments.sinceDraft(record).map(amendment -> new Answer(record, amendment, item(opinion, record, amendment))));
    }

    private static Optional<Comparison.Item> item(CommentCase.Opinion opinion, Revision revision, Amendment amendment) {
        String about = opinion.about().orElseThrow();
        Set<String> fields = opinion.field().map(Set::of).orElseGet(() -> noted(opinion, revision));
        return amendment.comparison().items().stream()
                .filter(item -> item.entry().name().equals(about) || item.from().filter(old -> old.name().equals(about)).isPresent())
                .map(item -> item.only(change -> fields.isEmpty() || fields.contains(change.field()) || fields.contains(change.topField())))
                .filter(item -> !item.changes().isEmpty())
                .findFirst();
    }

    private static Set<String> noted(CommentCase.Opinion opinion, Revision revision) {
        Pattern named = Pattern.compile("(?:意見|Opinion |opinion )" + Pattern.quote(opinion.no()) + "(?![0-9０-９])");
        return revision.notes().stream()
                .filter(note -> (note.ref().type() + "/" + note.ref().id()).equals(opinion.about().orElse("")) && named.matcher(note.reason()).find())
                .flatMap(note -> note.field().stream())
                .collect(Collectors.toSet());
    }

    public List<Change> changes() {
        return item.map(Comparison.Item::changes).orElse(List.of());
    }
}
