package shirube.publish;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A publication in a process of its own, which may die at the worst moment or run as another user. */
final class PublishingProcess {

    private PublishingProcess() {}

    /** Arguments: the target, the text of index.html, and {@code die} to die between the renames. */
    public static void main(String[] args) {
        var order = new Publisher.Order(
                Path.of(args[0]), List.of(), "1", LocalDate.of(2026, 11, 21), Optional.empty());
        try (Publisher publisher = Publisher.open(order)) {
            byte[] page = args[1].getBytes(StandardCharsets.UTF_8);
            publisher.write(new OutputFile("a/index.html", page, List.of(), Optional.empty()));
            if (args.length > 2 && args[2].equals("stop")) Runtime.getRuntime().halt(9);
            publisher.commit(() -> {
                if (args.length > 2) Runtime.getRuntime().halt(9);
            });
        } catch (PublishFault e) {
            System.out.print(e.kind() + " " + e.diagnostic().code());
            System.exit(2);
        }
    }

    record Outcome(int exit, String output) {}

    /** @param shell what stands before the java command in a shell, for example {@code umask 077;} */
    static Outcome run(String shell, String classPath, String... args) throws IOException, InterruptedException {
        var java = List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, PublishingProcess.class.getName());
        var words = Stream.concat(java.stream(), Stream.of(args)).map(word -> "'" + word + "'").toList();
        var process = new ProcessBuilder("sh", "-c", shell + " " + String.join(" ", words))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        return new Outcome(process.exitValue(), output);
    }

    static String classPath() throws IOException {
        var places = new ArrayList<String>();
        for (Path place : places()) places.add(place.toString());
        return String.join(File.pathSeparator, places);
    }

    /** The classes copied to where any user may read them. */
    static String classPathForAll(Path folder) throws IOException {
        var copies = new ArrayList<String>();
        for (Path place : places()) {
            Path copy = folder.resolve("cp" + copies.size() + place.getFileName());
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.toList()) {
                    Path to = copy.resolve(place.relativize(file).toString());
                    Files.copy(file, place.equals(file) ? copy : to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            copies.add(copy.toString());
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return String.join(File.pathSeparator, copies);
    }

    private static List<Path> places() throws IOException {
        var places = new ArrayList<Path>();
        for (Class<?> type :
                List.of(Publisher.class, PublishingProcess.class, com.fasterxml.jackson.core.JsonFactory.class)) {
            try {
                places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (java.net.URISyntaxException e) {
                throw new IOException(e);
            }
        }
        return places;
    }
}
