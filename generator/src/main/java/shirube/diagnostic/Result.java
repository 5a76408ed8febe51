package shirube.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a stage established, together with what it found on the way. */
public record Result<T>(T value, List<Diagnostic> found) {

    public Result {
        found = List.copyOf(found);
    }

    public static <T> Result<T> of(T value) {
        return new Result<>(value, List.of());
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    public <U> Result<U> map(Function<T, U> function) {
        return new Result<>(function.apply(value), found);
    }

    /** The next stage's result with this one's findings before its own. */
    public <U> Result<U> then(Function<T, Result<U>> stage) {
        Result<U> next = stage.apply(value);
        var all = new ArrayList<>(found);
        all.addAll(next.found);
        return new Result<>(next.value, all);
    }
}
