package shirube.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.Site;

/**
 * How to reach a person, or an individual number, in an earlier edition that is published again. Nobody can mend
 * what was written then, but a record in {@code removals/} takes it out.
 */
public final class PastPersonalData {

    private PastPersonalData() {}

    /**
     * @param past what is published of the edition
     * @param isPublished by path, the files that were made into pages or lie beside them
     * @param tag what the edition is called
     */
    public static List<Diagnostic> of(Site past, Site today, Predicate<String> isPublished, String tag) {
        return Stream.concat(PersonalData.inPast(past, today).stream(), MyNumbers.in(past, isPublished).stream())
                .map(Diagnostic::at)
                .map(at -> Diagnostic.of("edition-personal-data", at, "tag", tag))
                .distinct()
                .sorted()
                .toList();
    }
}
