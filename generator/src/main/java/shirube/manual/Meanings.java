package shirube.manual;

import java.util.Map;
import java.util.stream.Collectors;
import shirube.diagnostic.Language;

/** What {@code @Doc} says, in English: the declarations speak Japanese, {@code shirube/docs/en.tsv} says the same. */
final class Meanings {

    /** By the Japanese, so that a text that changes there is missed here. */
    static final Map<String, String> ENGLISH = Examples.Resource.text("/shirube/docs/en.tsv")
            .lines()
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private Meanings() {}

    static String of(String doc, Language language) {
        return language == Language.JA ? doc : ENGLISH.getOrDefault(doc, doc);
    }
}
