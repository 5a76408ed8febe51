package shirube.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import shirube.output.Json;
import shirube.output.JsonTree;

/** A conversation in the Chrome DevTools Protocol over one WebSocket: calls with answers, and events by session. */
final class DevTools implements WebSocket.Listener {

    /** Something took longer than it may. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The browser ended, or hung up. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, Map<String, Object>>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        var devTools = new DevTools();
        try {
            devTools.socket = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(20)).buildAsync(address, devTools).join();
            return devTools;
        } catch (CompletionException e) {
            throw BrowserFault.machine("browser-died", "--browser", "said", "");
        }
    }

    /** @param session of the tab; empty for the browser itself */
    Map<String, Object> call(String session, String method, Map<String, Object> parameters, Duration atMost) {
        int id = next.incrementAndGet();
        var answer = new CompletableFuture<Map<String, Object>>();
        waiting.put(id, answer);
        Map<String, Object> message = Json.object("id", id, "method", method, "params", parameters);
        if (!session.isEmpty()) message.put("sessionId", session);
        send(Json.text(message));
        try {
            return await(answer, atMost);
        } finally {
            waiting.remove(id);
        }
    }

    /** One message at a time: the socket takes no second one before the first is sent. */
    private synchronized void send(String text) {
        if (closed.isDone()) throw new Gone();
        try {
            socket.sendText(text, true).join();
        } catch (CompletionException e) {
            throw new Gone();
        }
    }

    /** Waits for something of this conversation, but no longer than the conversation lasts. */
    <T> T await(CompletableFuture<T> wanted, Duration atMost) {
        try {
            CompletableFuture.anyOf(wanted, closed).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!wanted.isDone()) throw new Gone();
            return wanted.get();
        } catch (TimeoutException e) {
            throw new TooLong();
        } catch (ExecutionException e) {
            throw new Gone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gone();
        }
    }

    void listen(String session, BiConsumer<String, Map<String, Object>> listener) {
        listeners.put(session, listener);
    }

    void forget(String session) {
        listeners.remove(session);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            String text = part.toString();
            part.setLength(0);
            JsonTree.object(text.getBytes(StandardCharsets.UTF_8)).ifPresent(this::receive);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void receive(Map<String, Object> message) {
        if (message.get("id") instanceof Number id) {
            CompletableFuture<Map<String, Object>> answer = waiting.get(id.intValue());
            if (answer != null) answer.complete(message);
            return;
        }
        BiConsumer<String, Map<String, Object>> listener = listeners.get(String.valueOf(message.get("sessionId")));
        if (listener != null) listener.accept(String.valueOf(message.get("method")), object(message.get("params")));
    }

    /** A value that should be an object; empty where it is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(null);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(null);
    }

    void close() {
        socket.abort();
        closed.complete(null);
    }
}
