package shirube.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser without a window, with a profile of its own that is thrown away; it reaches no address but this machine's.
 * It ends with {@link #close}, and with the program at the latest.
 */
final class Browser implements AutoCloseable {

    /** What the browser says on its error stream once it can be spoken to. */
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);
    private static final List<String> FLAGS = List.of(
            "--headless", "--remote-debugging-port=0", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--mute-audio",
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--window-size=1280,900");

    private final Process process;
    private final Path folder;
    private final Thread hook = new Thread(this::end);
    private final DevTools devTools;

    private Browser(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            this.devTools = DevTools.connect(listening());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static Browser start(String program) {
        try {
            Path folder = Files.createTempDirectory("shirube-browser-");
            var command = new ArrayList<>(List.of(program));
            command.addAll(FLAGS);
            command.add("--user-data-dir=" + folder.resolve("profile"));
            // Chromium refuses to run as root inside its sandbox; containers and CI jobs often are root.
            if ("root".equals(System.getProperty("user.name"))) command.add("--no-sandbox");
            command.add("about:blank");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
            return new Browser(process, folder);
        } catch (IOException e) {
            throw BrowserFault.setting("browser-not-usable", program, "setting", MachineBrowsers.SETTING);
        }
    }

    private URI listening() {
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until) {
            Matcher address = LISTENING.matcher(said());
            if (address.find()) return URI.create(address.group(1));
            if (!process.isAlive()) break;
            pause();
        }
        String last = said().lines().filter(line -> !line.isBlank()).reduce((first, second) -> second).orElse("");
        throw BrowserFault.machine("browser-died", "--browser", "said", last.length() > 300 ? last.substring(0, 300) : last);
    }

    private String said() {
        try {
            return new String(Files.readAllBytes(folder.resolve("said")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BrowserFault.machine("browser-died", "--browser", "said", "");
        }
    }

    Tab tab(Duration patience) {
        return Tab.open(devTools, patience);
    }

    @Override
    public void close() {
        Optional.ofNullable(devTools).ifPresent(DevTools::close);
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending anyway, and the hook does the same
        }
    }

    /** Its helpers end with it; what does not end by itself is ended. */
    private void end() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly().waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        clear();
    }

    /** A helper may still hold a file for a moment; what stays is left to the system. */
    private void clear() {
        for (int attempt = 0; attempt < 5 && Files.exists(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            } catch (IOException | UncheckedIOException e) {
                pause();
            }
        }
    }
}
