package shirube.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository made by git itself. */
public record GitFolder(Path folder) {

    public static GitFolder in(Path folder) throws Exception {
        var made = new GitFolder(Files.createDirectories(folder));
        made.git("init", "-q", "-b", "main");
        return made;
    }

    public GitFolder put(String path, String text) throws IOException {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public GitFolder put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** Commits everything at a time such as {@code 2026-03-31T14:59:00Z}. */
    public String commit(String time) throws Exception {
        git("add", "-A");
        run(Map.of("GIT_AUTHOR_DATE", time, "GIT_COMMITTER_DATE", time), List.of("git", "commit", "-q", "--allow-empty", "-m", "変更 " + time));
        return git("rev-parse", "HEAD");
    }

    public String git(String... arguments) throws Exception {
        return run(Map.of(), Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
    }

    private String run(Map<String, String> more, List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = new HashMap<>(Map.of(
                "HOME", folder.toString(), "GIT_CONFIG_NOSYSTEM", "1", "GIT_AUTHOR_NAME", "n", "GIT_AUTHOR_EMAIL", "e",
                "GIT_COMMITTER_NAME", "n", "GIT_COMMITTER_EMAIL", "e"));
        environment.putAll(more);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), String.join(" ", command) + "\n" + said);
        return said;
    }

    /** All files of the repository with their sizes and times, to prove that nothing was written. */
    public String listing() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var lines = new StringBuilder();
            for (Path file : all.sorted().toList()) lines.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
            return lines.toString();
        }
    }

    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, "git")));
    }
}
