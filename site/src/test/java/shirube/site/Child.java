package shirube.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a program that was run ended.
 *
 * @param exit its exit code; {@link #LATE} if it was stopped because its time was up
 */
record Child(int exit, String out, String err) {

    static final int LATE = -1;

    /**
     * Runs a program and waits for it.
     *
     * @param environment added to this process's; an empty value takes the variable away
     * @throws UncheckedIOException if there is no such program
     */
    static Child run(Duration atMost, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("shirube", ".out");
            Path err = Files.createTempFile("shirube", ".err");
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()));
            environment.forEach((name, value) -> set(builder.environment(), name, value));
            int exit = wait(builder.start(), atMost);
            var child = new Child(exit, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Map<String, String> environment, String name, String value) {
        if (value.isEmpty()) environment.remove(name);
        else environment.put(name, value);
    }

    private static Path nothing() throws IOException {
        Path file = Files.createTempFile("shirube", ".in");
        file.toFile().deleteOnExit();
        return file;
    }

    private static int wait(Process process, Duration atMost) {
        try {
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return LATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return LATE;
        }
    }

    boolean succeeded() {
        return exit == 0;
    }

    /** All that was said, for a failure's message. */
    String said() {
        String ended = exit == LATE ? "took too long" : "exit code " + exit;
        return ended + "\n" + (out + err).strip();
    }
}
