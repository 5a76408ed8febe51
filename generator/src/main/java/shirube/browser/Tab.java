package shirube.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import shirube.output.Json;

/**
 * One page in the browser. Scripts of ours run in a world of their own, which the page's scripts cannot spoil, and a page
 * that has loaded and wants to go elsewhere (a refresh, a script) stays, so that it can be looked at.
 */
final class Tab implements AutoCloseable {

    /** The page let no script of ours come to an end; the message is the first line of what was said. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String said) {
            super(said.lines().findFirst().orElse("").strip());
        }
    }

    /** The page went elsewhere before it was all there; the message is the address. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;

        Left(String where) {
            super(where);
        }
    }

    /** How long the news that a page has loaded may come behind the news that it goes on. */
    private static final Executor A_LITTLE_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Tab::aside);

    private final DevTools devTools;
    private final String target;
    private final String session;
    private final Duration patience;
    private final CompletableFuture<Optional<String>> leftOrLoaded = new CompletableFuture<>();
    private final AtomicBoolean arrived = new AtomicBoolean();

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
        tab.call("Fetch.enable", Json.object("patterns", List.of(Json.object("resourceType", "Document"))));
        return tab;
    }

    private void hear(String event, Map<String, Object> parameters) {
        if (event.equals("Page.loadEventFired")) leftOrLoaded.complete(Optional.empty());
        // A page that asks something waits for an answer for ever.
        if (event.equals("Page.javascriptDialogOpening")) answer("Page.handleJavaScriptDialog", Json.object("accept", false));
        if (event.equals("Fetch.requestPaused")) go(parameters);
    }

    /** Frames go where they want; the page itself goes once. An aborted journey leaves what is shown as it is, but a page that has not loaded then never will. */
    private void go(Map<String, Object> journey) {
        Map<String, Object> request = Json.object("requestId", journey.get("requestId"));
        if (!target.equals(journey.get("frameId")) || !arrived.getAndSet(true)) {
            answer("Fetch.continueRequest", request);
            return;
        }
        String where = String.valueOf(DevTools.object(journey.get("request")).get("url"));
        A_LITTLE_LATER.execute(() -> leftOrLoaded.complete(Optional.of(where)));
        request.put("errorReason", "Aborted");
        answer("Fetch.failRequest", request);
    }

    private void answer(String method, Map<String, Object> parameters) {
        CompletableFuture.runAsync(() -> call(method, parameters), Tab::aside);
    }

    /** The thread that hears must go on reading, and no answer may wait for one that gets none. */
    private static void aside(Runnable answer) {
        var thread = new Thread(answer, "shirube-browser-answer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Goes to an address and waits until the page has loaded.
     *
     * @throws Left where it goes on before
     */
    void visit(URI address) {
        call("Page.navigate", Json.object("url", address.toString()));
        devTools.await(leftOrLoaded, patience).ifPresent(where -> {
            throw new Left(where);
        });
    }

    /**
     * The text that a script comes to.
     *
     * @param script an expression, or one that promises a text
     * @throws Refused where it comes to none
     */
    String evaluate(String script) {
        Map<String, Object> tree = DevTools.object(result(call("Page.getFrameTree", Map.of())).get("frameTree"));
        String frame = String.valueOf(DevTools.object(tree.get("frame")).get("id"));
        Object world = result(call("Page.createIsolatedWorld", Json.object("frameId", frame, "worldName", "shirube"))).get("executionContextId");
        Map<String, Object> answer = result(call("Runtime.evaluate",
                Json.object("expression", script, "contextId", world, "awaitPromise", true, "returnByValue", true)));
        if (answer.containsKey("exceptionDetails")) {
            Map<String, Object> exception = DevTools.object(DevTools.object(answer.get("exceptionDetails")).get("exception"));
            throw new Refused(String.valueOf(exception.get("description")));
        }
        return String.valueOf(DevTools.object(answer.get("result")).get("value"));
    }

    private Map<String, Object> call(String method, Map<String, Object> parameters) {
        return devTools.call(session, method, parameters, patience);
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        if (answer.containsKey("error")) throw new Refused(String.valueOf(DevTools.object(answer.get("error")).get("message")));
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
        } catch (DevTools.TooLong | DevTools.Gone | Refused e) {
            return;
        }
    }
}
