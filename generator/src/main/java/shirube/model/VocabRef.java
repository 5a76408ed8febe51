package shirube.model;

import java.util.Optional;
import shirube.source.Span;

/** A vocabulary in one of its versions, written {@code mic-dx@2.3}. */
public record VocabRef(String vocab, Optional<String> version, Span at) {
    @Override
    public String toString() {
        return vocab + version.map(v -> "@" + v).orElse("");
    }
}
