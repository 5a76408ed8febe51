package shirube.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The other Java versions of this machine that the tool must run on. */
final class Javas {

    /** @param version its feature number, for example 25 */
    record Java(int version, Path home) {}

    private static final int OLDEST = 17;

    private Javas() {}

    /** One of each version from 17 that is not the one of this test. */
    static List<Java> others() {
        Map<Integer, Java> byVersion = new TreeMap<>();
        homes().map(Javas::java).filter(java -> java.version() >= OLDEST && java.version() != Runtime.version().feature()).forEach(java -> byVersion.put(java.version(), java));
        System.out.println("Java " + Runtime.version().feature() + " is compared with " + byVersion.keySet());
        return List.copyOf(byVersion.values());
    }

    private static Stream<Path> homes() {
        Stream<Path> named = System.getenv().entrySet().stream().filter(variable -> variable.getKey().startsWith("JAVA_HOME")).map(variable -> Path.of(variable.getValue()));
        Stream<Path> installed = Stream.of("/usr/lib/jvm", "/opt/java", "/Library/Java/JavaVirtualMachines", System.getProperty("user.home") + "/.sdkman/candidates/java", "C:\\Program Files\\Java", "C:\\Program Files\\Eclipse Adoptium")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Javas::within);
        return Stream.concat(named, installed).flatMap(home -> Stream.of(home, home.resolve("Contents/Home"))).filter(home -> Files.isRegularFile(home.resolve("release")));
    }

    private static Stream<Path> within(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the line {@code JAVA_VERSION="25.0.1"} of the file "release"; 0 where it does not say. */
    private static Java java(Path home) {
        try {
            String number = Files.readString(home.resolve("release")).replaceFirst("(?s).*JAVA_VERSION=\"([0-9]+).*", "$1");
            return new Java(number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
