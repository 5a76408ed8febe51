package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds a browser that starts and draws Japanese, and provides one where there is none: the machine's own, else
 * Playwright's download, else (as root) the system's package. {@code -Dshirube.browser=FILE} takes that one;
 * {@code -Dshirube.browser=download} leaves the machine's own alone.
 */
final class Browsers {

    private static final Duration DOWNLOAD = Duration.ofMinutes(3);
    private static final List<String> QUIET = List.of(
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final String wanted = System.getProperty("shirube.browser", "");
    private final List<String> tried = new ArrayList<>();

    Browsers(Playwright playwright) {
        this.playwright = playwright;
    }

    /** One process at a time: two downloads at once would disturb each other. */
    Browser open() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "shirube-browser.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Browser browser = anyBrowser().orElseThrow(this::noBrowser);
            if (JapaneseFont.isDrawnBy(browser)) return browser;
            browser.close();
            return withFont();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Browser> anyBrowser() {
        return Stream.<Supplier<Optional<Browser>>>of(this::machines, this::downloaded, this::packaged, this::downloadedWithLibraries)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Browser> machines() {
        if (wanted.equals("download")) return Optional.empty();
        List<Path> present = wanted.isEmpty() ? MachineBrowsers.present() : List.of(Path.of(wanted));
        if (present.isEmpty()) tried.add("no Chromium, Chrome or Edge on this machine");
        return present.stream().map(file -> launch(options().setExecutablePath(file), file.toString())).flatMap(Optional::stream).findFirst();
    }

    private Optional<Browser> downloaded() {
        Optional<Browser> earlier = launch(options(), "Playwright's browser");
        if (earlier.isPresent()) return earlier;
        tried.remove(tried.size() - 1);
        Child download = playwright(DOWNLOAD, "install", "--only-shell", "chromium");
        if (download.succeeded()) return launch(options(), "Playwright's browser");
        tried.add("Playwright's download: " + firstLines(download.said()));
        return Optional.empty();
    }

    private Optional<Browser> packaged() {
        if (!SystemPackages.canInstall()) return Optional.empty();
        Child install = SystemPackages.install("chromium");
        if (!install.succeeded()) tried.add("apt-get install chromium: " + firstLines(install.said()));
        return MachineBrowsers.present().stream()
                .map(file -> launch(options().setExecutablePath(file), file.toString()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Ubuntu's package "chromium" is a stub for snap; there Playwright's download needs some system libraries. */
    private Optional<Browser> downloadedWithLibraries() {
        if (!SystemPackages.canInstall()) return Optional.empty();
        playwright(Duration.ofMinutes(10), "install-deps", "chromium");
        return launch(options(), "Playwright's browser");
    }

    private Browser withFont() {
        String advice = "The browser draws no Japanese: install a Japanese font (Debian, Ubuntu: apt-get install fonts-noto-cjk; "
                + "Fedora: dnf install google-noto-sans-cjk-fonts)";
        if (!SystemPackages.canInstall()) throw new IllegalStateException(advice);
        Child install = SystemPackages.install("fonts-noto-cjk");
        return anyBrowser().filter(JapaneseFont::isDrawnBy)
                .orElseThrow(() -> new IllegalStateException(advice + "\n" + firstLines(install.said())));
    }

    /** Scroll bars are shown and take their room, as on Windows. */
    private LaunchOptions options() {
        return new LaunchOptions()
                .setArgs(QUIET)
                .setIgnoreDefaultArgs(List.of("--hide-scrollbars"))
                .setTimeout(60_000);
    }

    /** Only root needs to go without the sandbox; so do machines whose kernel allows none, for our own pages. */
    private Optional<Browser> launch(LaunchOptions options, String name) {
        try {
            return Optional.of(playwright.chromium().launch(options.setChromiumSandbox(!SystemPackages.isRoot())));
        } catch (PlaywrightException e) {
            if (!SystemPackages.isRoot() && e.getMessage().toLowerCase().contains("sandbox")) return unboxed(options, name);
            tried.add(name + ": " + firstLines(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Browser> unboxed(LaunchOptions options, String name) {
        try {
            return Optional.of(playwright.chromium().launch(options.setChromiumSandbox(false)));
        } catch (PlaywrightException e) {
            tried.add(name + ": " + firstLines(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Playwright's own command, in a Java of its own because it ends the machine it runs in. */
    private static Child playwright(Duration atMost, String... arguments) {
        System.out.println("Playwright: " + String.join(" ", arguments) + " (at most " + atMost.toMinutes() + " minutes) …");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI"));
        command.addAll(List.of(arguments));
        return Child.run(atMost, Path.of(System.getProperty("java.io.tmpdir")), Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""), command);
    }

    private IllegalStateException noBrowser() {
        return new IllegalStateException("These tests need a browser: install Chromium, Chrome or Edge, or name one with "
                + "-Dshirube.browser=FILE.\nTried:\n- " + String.join("\n- ", tried));
    }

    private static String firstLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(4).reduce((a, b) -> a + "\n    " + b).orElse("");
    }
}
