package shirube.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's and Ubuntu's packages, which only root can install. */
final class SystemPackages {

    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final Map<String, String> UNATTENDED = Map.of("DEBIAN_FRONTEND", "noninteractive");

    private SystemPackages() {}

    static boolean canInstall() {
        return isRoot() && Files.isExecutable(APT);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Installs the packages within ten minutes; what went wrong is told by what is still missing afterwards. */
    static Child install(String... packages) {
        System.out.println("Installing " + String.join(", ", packages) + " …");
        Child update = apt(Duration.ofMinutes(3), List.of("update", "-q"));
        if (!update.succeeded()) return update;
        var install = new ArrayList<>(List.of("install", "-q", "-y", "--no-install-recommends"));
        install.addAll(List.of(packages));
        return apt(Duration.ofMinutes(10), install);
    }

    private static Child apt(Duration atMost, List<String> arguments) {
        var command = new ArrayList<>(List.of(APT.toString()));
        command.addAll(arguments);
        return Child.run(atMost, Path.of("/"), UNATTENDED, command);
    }
}
