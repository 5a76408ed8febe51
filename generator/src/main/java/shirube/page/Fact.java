package shirube.page;

import java.util.Optional;

/** A label with its value, as {@code ui.facts} shows it. */
public record Fact(String label, Optional<String> text, Optional<String> html, Optional<String> href) {

    static Fact of(String label, String text) {
        return new Fact(label, Optional.of(text), Optional.empty(), Optional.empty());
    }

    static Fact of(String label, Link link) {
        return new Fact(label, Optional.of(link.title()), Optional.empty(), Optional.of(link.href()));
    }
}
