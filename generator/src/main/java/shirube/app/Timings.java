package shirube.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each stage took, in milliseconds of wall time. */
final class Timings {

    private final Map<String, Long> stages = new LinkedHashMap<>();
    private final long begun = System.nanoTime();

    <T> T stage(String name, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            stages.merge(name, (System.nanoTime() - start) / 1_000_000, Long::sum);
        }
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Milliseconds by stage, in their order. */
    String json() {
        return stages.entrySet().stream()
                .map(stage -> "\"" + stage.getKey() + "\": " + stage.getValue())
                .collect(Collectors.joining(", ", "{", "}\n"));
    }
}
