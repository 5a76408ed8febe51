package shirube.site;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium, Chrome and Edge that may already be on this machine, the likeliest first. */
final class MachineBrowsers {

    private static final List<String> COMMANDS = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge");
    private static final List<String> LINUX = List.of(
            "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium");
    private static final List<String> MAC = List.of(
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Chromium.app/Contents/MacOS/Chromium",
            "Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    private static final List<String> WINDOWS = List.of(
            "Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe");

    private MachineBrowsers() {}

    static List<Path> present() {
        Map<String, String> environment = System.getenv();
        return Stream.of(onPath(environment.getOrDefault("PATH", "")), LINUX.stream().map(Path::of), mac(), windows(environment))
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }

    private static Stream<Path> onPath(String path) {
        var found = new ArrayList<Path>();
        for (String command : COMMANDS)
            for (String folder : path.split(File.pathSeparator))
                if (!folder.isBlank()) Stream.of(command, command + ".exe").map(Path.of(folder)::resolve).forEach(found::add);
        return found.stream();
    }

    private static Stream<Path> mac() {
        return Stream.of("/Applications", System.getProperty("user.home") + "/Applications")
                .flatMap(folder -> MAC.stream().map(Path.of(folder)::resolve));
    }

    private static Stream<Path> windows(Map<String, String> environment) {
        return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData", "LOCALAPPDATA")
                .map(environment::get)
                .filter(folder -> folder != null && !folder.isBlank())
                .flatMap(folder -> WINDOWS.stream().map(Path.of(folder)::resolve));
    }
}
