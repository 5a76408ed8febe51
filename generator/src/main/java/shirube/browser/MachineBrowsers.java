package shirube.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where this machine may have a Chromium, Chrome or Edge. {@code SHIRUBE_BROWSER} names one and then no other is looked
 * for.
 *
 * @param system as Java's {@code os.name} says
 * @param executable whether a program stands at a path
 */
public record MachineBrowsers(String system, Map<String, String> environment, Predicate<String> executable) {

    public static final String SETTING = "SHIRUBE_BROWSER";

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable");
    private static final List<String> LINUX =
            List.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium");
    private static final List<String> MAC = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    private static final List<String> WINDOWS =
            List.of("Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe", "Chromium\\Application\\chrome.exe");
    private static final List<String> WINDOWS_FOLDERS = List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");

    public static MachineBrowsers ofSystem(Map<String, String> environment) {
        return new MachineBrowsers(System.getProperty("os.name", ""), environment, MachineBrowsers::isProgram);
    }

    /** The program to start; the fault that there is none names every place that was looked at. */
    public String program() {
        String wanted = environment.getOrDefault(SETTING, "").strip();
        if (!wanted.isEmpty()) {
            if (!executable.test(wanted)) throw BrowserFault.setting("browser-not-usable", wanted, "setting", SETTING);
            return wanted;
        }
        return places().stream().filter(executable).findFirst()
                .orElseThrow(() -> BrowserFault.setting("no-browser", "--browser", "places", String.join("; ", told()), "setting", SETTING));
    }

    /** Every place, the likeliest first. */
    List<String> places() {
        return Stream.concat(onPath(), known()).distinct().toList();
    }

    private Stream<String> known() {
        if (isWindows()) return windows();
        return isMac() ? mac() : LINUX.stream();
    }

    /** The search path is told in one line, not once a folder. */
    private List<String> told() {
        return Stream.concat(Stream.of("PATH: " + String.join(", ", isWindows() ? List.of("chrome.exe", "msedge.exe") : COMMANDS)), known()).distinct().toList();
    }

    private Stream<String> onPath() {
        String separator = isWindows() ? ";" : ":";
        String slash = isWindows() ? "\\" : "/";
        List<String> names = isWindows() ? List.of("chrome.exe", "msedge.exe") : COMMANDS;
        return names.stream().flatMap(name -> Stream.of(environment.getOrDefault("PATH", "").split(separator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> folder.endsWith(slash) ? folder + name : folder + slash + name));
    }

    private Stream<String> mac() {
        String home = environment.getOrDefault("HOME", "");
        return MAC.stream().flatMap(place -> home.isEmpty() ? Stream.of(place) : Stream.of(place, home + place));
    }

    private Stream<String> windows() {
        return WINDOWS.stream().flatMap(program -> WINDOWS_FOLDERS.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(folder -> !folder.isBlank())
                .map(folder -> folder + "\\" + program));
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private static boolean isProgram(String place) {
        try {
            Path file = Path.of(place.replace("/", File.separator));
            return Files.isRegularFile(file) && Files.isExecutable(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
