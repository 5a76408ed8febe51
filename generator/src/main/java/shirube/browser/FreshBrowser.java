package shirube.browser;

import java.time.Duration;
import java.util.Optional;

/** The browser that pages are opened in one after another; once closed, it starts anew for the next page. */
final class FreshBrowser implements AutoCloseable {

    private final String program;
    private final Duration patience;
    private Optional<Browser> running = Optional.empty();

    private FreshBrowser(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** A browser in which axe-core runs: one that cannot judge an empty page would leave every page to people. */
    static FreshBrowser of(String program, Axe axe, Duration patience) {
        var browser = new FreshBrowser(program, patience);
        try (Tab empty = browser.tab()) {
            Axe.answer(empty.evaluate(axe.question()));
            return browser;
        } catch (Tab.Refused e) {
            browser.close();
            throw unable(e);
        } catch (DevTools.Gone | DevTools.TooLong e) {
            browser.close();
            throw BrowserFault.machine("browser-died", "--browser", "said", "");
        } catch (BrowserFault e) {
            browser.close();
            throw e;
        }
    }

    static BrowserFault unable(Tab.Refused said) {
        return BrowserFault.machine("browser-without-axe", "--browser", "said", said.getMessage());
    }

    /** An empty tab, of another browser if the last one is gone. One that does not even open that would hang at every page. */
    Tab tab() {
        try {
            return running().tab(patience);
        } catch (DevTools.Gone e) {
            close();
            return another();
        } catch (DevTools.TooLong e) {
            throw BrowserFault.machine("browser-silent", "--browser", "seconds", patience.toSeconds());
        }
    }

    private Tab another() {
        try {
            return running().tab(patience);
        } catch (DevTools.Gone | DevTools.TooLong e) {
            throw BrowserFault.machine("browser-died", "--browser", "said", "");
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
