package shirube.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of one kind of problem, for example {@code unknown-key}, with its texts in both languages.
 *
 * <p>All codes are declared in {@code shirube/codes/*.properties}: {@code NAME.severity}, {@code NAME.rule} (an
 * R-number, optional), {@code NAME.ja} and {@code NAME.en} (the message), {@code .help} (how to mend;
 * {@code .help.html} for who writes HTML) and {@code .why} (for the manual). Texts name their arguments in braces: {@code 「{key}」という項目はありません}.
 */
public final class Code implements Comparable<Code> {

    private final String name;
    private final Severity severity;
    private final Map<String, String> texts;

    Code(String name, Severity severity, Map<String, String> texts) {
        this.name = name;
        this.severity = severity;
        this.texts = Map.copyOf(texts);
    }

    /** The declared code of that name; an undeclared name is a fault of the program. */
    public static Code of(String name) {
        return Codes.ALL.get(name);
    }

    public String name() {
        return name;
    }

    /** What it speaks of: one of {@link Codes#GROUPS}. */
    public String group() {
        return texts.get("group");
    }

    /** The severity where nothing softens it. */
    public Severity severity() {
        return severity;
    }

    /** The rule numbers that the code stands for, for example {@code R-004}; empty for most. */
    public List<String> rules() {
        return Optional.ofNullable(texts.get("rule"))
                .map(rules -> List.of(rules.trim().split("\\s+")))
                .orElse(List.of());
    }

    public String message(Language language) {
        return texts.get(language.tag());
    }

    public Optional<String> help(Language language) {
        return Optional.ofNullable(texts.get(language.tag() + ".help"));
    }

    /** How to mend it where the page itself was written, in HTML and not in Markdown; declared where that differs. */
    Optional<String> helpInHtml(Language language) {
        return Optional.ofNullable(texts.get(language.tag() + ".help.html"));
    }

    /** Why the problem matters, in plain words, for the manual and {@code shirube explain}. */
    public Optional<String> why(Language language) {
        return Optional.ofNullable(texts.get(language.tag() + ".why"));
    }

    /** Whether a city may accept a finding of this code in {@code exceptions.yaml}. */
    public boolean acceptable() {
        return "yes".equals(texts.get("acceptable"));
    }

    /** Whether a finding of this code may end by itself when a day passes: the year begins whose budget is not yet decided. */
    public boolean passes() {
        return "yes".equals(texts.get("passes"));
    }

    @Override
    public int compareTo(Code other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
