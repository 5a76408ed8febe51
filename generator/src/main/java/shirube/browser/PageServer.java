package shirube.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import shirube.output.Uris;

/**
 * Serves one folder to this machine's browser, with numbered pages in the place of those that are looked at. What is not
 * in the folder is looked for under the root that addresses with a leading slash mean.
 */
final class PageServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("htm", "text/html; charset=utf-8"), Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("css", "text/css"), Map.entry("js", "text/javascript"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"), Map.entry("json", "application/json"));

    private final Path folder;
    private final Optional<Path> root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Path, String> numbered = new ConcurrentHashMap<>();

    private PageServer(Path folder, Optional<Path> root, HttpServer server) {
        this.folder = folder;
        this.root = root;
        this.server = server;
    }

    static PageServer of(Path folder, Optional<Path> root) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var pages = new PageServer(folder.toAbsolutePath().normalize(), root.map(path -> path.toAbsolutePath().normalize()), server);
            server.createContext("/", pages::answer);
            server.setExecutor(pages.threads);
            server.start();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a page of the folder, served in this form. */
    URI address(Path page, String html) {
        Path file = page.toAbsolutePath().normalize();
        numbered.put(file, html);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + Uris.relative(folder.relativize(file).toString()));
    }

    void forget(Path page) {
        numbered.remove(page.toAbsolutePath().normalize());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "");
            Optional<Path> file = Stream.concat(Stream.of(folder), root.stream())
                    .map(top -> top.resolve(path).normalize())
                    .filter(found -> (found.startsWith(folder) || root.filter(found::startsWith).isPresent()) && Files.isRegularFile(found))
                    .findFirst();
            if (file.isEmpty()) exchange.sendResponseHeaders(404, -1);
            else send(exchange, file.get());
        }
    }

    private void send(HttpExchange exchange, Path file) throws IOException {
        String page = numbered.get(file);
        byte[] bytes = page == null ? Files.readAllBytes(file) : page.getBytes(StandardCharsets.UTF_8);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
