package shirube.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A town hall's web server: the site under a path of its own, with headers as strict as they can be. */
final class LocalServer implements AutoCloseable {

    static final String PATH = "/shisei/dx/";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; media-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "json", "application/json", "csv", "text/csv; charset=utf-8");

    private final Published site;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private LocalServer(Published site, HttpServer server) {
        this.site = site;
        this.server = server;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static LocalServer of(Published site) {
        try {
            return new LocalServer(site, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Published site() {
        return site;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().getPath();
            String path = asked.startsWith(PATH) ? asked.substring(PATH.length()) : "";
            boolean known = site.has(path);
            if (!known) path = "404.html";
            byte[] body = site.has(path) ? site.bytes(path) : new byte[0];
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
