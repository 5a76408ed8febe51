package shirube.app;

import java.nio.file.Path;

/** How messages name paths. */
final class Paths {

    private Paths() {}

    /** As seen from where the command runs, with {@code /}: {@code content}; elsewhere as given. */
    static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = folder.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : folder.normalize();
        return shown.toString().replace('\\', '/');
    }
}
