package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the browser, started once for all of them. */
final class InBrowser implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var store = test.getRoot().getStore(Namespace.create(InBrowser.class));
        return store.getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class).browser();
    }

    /** A start that failed is kept too, or every test would wait for the same download again. */
    private record Started(Playwright playwright, Browser opened, RuntimeException fault) implements AutoCloseable {

        private static final Map<String, String> FETCH_NOTHING = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

        static Started now() {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(FETCH_NOTHING));
            try {
                return new Started(playwright, new Browsers(playwright).open(), null);
            } catch (RuntimeException e) {
                return new Started(playwright, null, e);
            }
        }

        Browser browser() {
            if (fault != null) throw fault;
            return opened;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
