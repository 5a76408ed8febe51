package shirube.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The installed command, run as a shell would. */
record Tool(Path launcher) {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final Path INSTALLED = REPOSITORY.resolve("generator/target/shirube");
    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** What {@code mvn package} installs. */
    static Tool installed() {
        return in(INSTALLED);
    }

    static Tool in(Path folder) {
        return new Tool(folder.resolve("bin").resolve(WINDOWS ? "shirube.bat" : "shirube"));
    }

    Child run(Path folder, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Child.run(Duration.ofMinutes(5), folder, environment, command);
    }

    Child run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }
}
