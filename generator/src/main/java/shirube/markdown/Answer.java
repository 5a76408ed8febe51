package shirube.markdown;

import java.util.List;

/** What the site says to a request: here it is, or why not. */
public sealed interface Answer<T> {

    record Found<T>(T value) implements Answer<T> {}

    /** @param code the finding that the author gets at the place of the link; {@code args} its name, value, … */
    record Refused<T>(String code, List<Object> args) implements Answer<T> {}

    static <T> Answer<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Answer<T> refused(String code, Object... args) {
        return new Refused<>(code, List.of(args));
    }
}
