package shirube.browser;

import java.time.Duration;
import java.util.Optional;

/** The browser that pages are opened in one after another; once closed, it starts anew for the next page. */
final class FreshBrowser implements AutoCloseable {

    private final String program;
    private Optional<Browser> running = Optional.empty();

    FreshBrowser(String program) {
        this.program = program;
    }

    /** An empty tab. A browser that does not even open that would hang at every page. */
    Tab tab(Duration patience) {
        try {
            return running().tab(patience);
        } catch (DevTools.TooLong e) {
            throw BrowserFault.machine("browser-silent", "--browser", "seconds", patience.toSeconds());
        }
    }

    private Browser running() {
        if (running.isEmpty()) running = Optional.of(Browser.start(program));
        return running.get();
    }

    @Override
    public void close() {
        running.ifPresent(Browser::close);
        running = Optional.empty();
    }
}
