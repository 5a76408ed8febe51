package shirube.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command in a process of its own, run by a user to whom permissions mean something: they mean nothing to root. */
final class OtherUser {

    private OtherUser() {}

    static Town.Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        var process = new ProcessBuilder(command(folder, arguments))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .directory(folder.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
        return new Town.Outcome(process.exitValue(), Files.readString(out), err);
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> command(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is needed to become another user");
            command.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-cp", isRoot() ? copiedClasses(folder) : System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The classes where any user may read them; root's own repository is closed to others. */
    private static String copiedClasses(Path folder) throws IOException {
        var copies = new ArrayList<String>();
        Path classes = Files.createTempDirectory(folder, "classes");
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (!isNeeded(place)) continue;
            Path copy = classes.resolve(copies.size() + "-" + place.getFileName());
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.toList()) Files.copy(file, place.equals(file) ? copy : copy.resolve(place.relativize(file).toString()));
            }
            copies.add(copy.toString());
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return String.join(File.pathSeparator, copies);
    }

    /** Not the tests' own libraries, which hold hundreds of megabytes of browsers. */
    private static boolean isNeeded(Path place) {
        return Files.exists(place) && !place.toString().matches(".*(playwright|junit|opentest4j|apiguardian|validator|axe|jimfs|test-classes).*");
    }
}
