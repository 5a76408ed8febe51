package shirube.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import shirube.output.Json;

/** One page in the browser. Scripts of ours run in a world of their own, which the page's scripts cannot spoil. */
final class Tab implements AutoCloseable {

    private final DevTools devTools;
    private final String target;
    private final String session;
    private final Duration patience;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Tab(DevTools devTools, String target, String session, Duration patience) {
        this.devTools = devTools;
        this.target = target;
        this.session = session;
        this.patience = patience;
    }

    /** @param patience how long anything may take */
    static Tab open(DevTools devTools, Duration patience) {
        String target = text(devTools.call("", "Target.createTarget", Json.object("url", "about:blank"), patience), "targetId");
        String session = text(devTools.call("", "Target.attachToTarget", Json.object("targetId", target, "flatten", true), patience), "sessionId");
        var tab = new Tab(devTools, target, session, patience);
        devTools.listen(session, tab::hear);
        tab.call("Page.enable", Map.of());
        return tab;
    }

    private void hear(String event, Map<String, Object> parameters) {
        if (event.equals("Page.loadEventFired")) loaded.complete(null);
        // A page that asks something waits for an answer for ever. Answered from another thread: this one reads.
        if (event.equals("Page.javascriptDialogOpening"))
            CompletableFuture.runAsync(() -> call("Page.handleJavaScriptDialog", Json.object("accept", false)));
    }

    /** Goes to an address and waits until the page has loaded. */
    void visit(URI address) {
        call("Page.navigate", Json.object("url", address.toString()));
        devTools.await(loaded, patience);
    }

    /**
     * The text that a script comes to.
     *
     * @param script an expression, or one that promises a text
     */
    String evaluate(String script) {
        Map<String, Object> tree = DevTools.object(result(call("Page.getFrameTree", Map.of())).get("frameTree"));
        String frame = String.valueOf(DevTools.object(tree.get("frame")).get("id"));
        Object world = result(call("Page.createIsolatedWorld", Json.object("frameId", frame, "worldName", "shirube"))).get("executionContextId");
        Map<String, Object> answer = result(call("Runtime.evaluate",
                Json.object("expression", script, "contextId", world, "awaitPromise", true, "returnByValue", true)));
        if (answer.containsKey("exceptionDetails")) {
            Map<String, Object> exception = DevTools.object(DevTools.object(answer.get("exceptionDetails")).get("exception"));
            throw new IllegalStateException("axe-core: " + exception.get("description"));
        }
        return String.valueOf(DevTools.object(answer.get("result")).get("value"));
    }

    private Map<String, Object> call(String method, Map<String, Object> parameters) {
        return devTools.call(session, method, parameters, patience);
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        return DevTools.object(answer.get("result"));
    }

    private static String text(Map<String, Object> answer, String name) {
        return String.valueOf(result(answer).get(name));
    }

    /** A tab that hangs does not answer; it goes with the browser then. */
    @Override
    public void close() {
        devTools.forget(session);
        try {
            devTools.call("", "Target.closeTarget", Json.object("targetId", target), Duration.ofSeconds(3));
        } catch (DevTools.TooLong | BrowserFault e) {
            return;
        }
    }
}
