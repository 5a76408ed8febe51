package shirube.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shirube.diagnostic.Language;

/** Where a browser is looked for, with machines that are only described. */
class MachineBrowsersTest {

    private static final Map<String, String> WINDOWS = Map.of(
            "PATH", "C:\\Windows;C:\\Tools\\", "ProgramFiles", "C:\\Program Files", "ProgramFiles(x86)", "C:\\Program Files (x86)", "LOCALAPPDATA", "C:\\Users\\hanako\\AppData\\Local");

    private static String found(String system, Map<String, String> environment, String... programs) {
        return new MachineBrowsers(system, environment, Set.of(programs)::contains).program();
    }

    @Test
    void windowsHasEdgeInTheProgramFiles() {
        String edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
        String chrome = "C:\\Users\\hanako\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
        assertEquals(edge, found("Windows 11", WINDOWS, edge));
        assertEquals(chrome, found("Windows 11", WINDOWS, edge, chrome), "Chrome comes first where both are");
        assertEquals("C:\\Tools\\chrome.exe", found("Windows 11", WINDOWS, edge, "C:\\Tools\\chrome.exe"));
    }

    @Test
    void linuxAndMacHaveTheirsInTheUsualPlaces() {
        assertEquals("/opt/bin/chromium", found("Linux", Map.of("PATH", "/bin:/opt/bin"), "/opt/bin/chromium", "/usr/bin/google-chrome"));
        assertEquals("/snap/bin/chromium", found("Linux", Map.of(), "/snap/bin/chromium"));
        String own = "/Users/hanako/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        assertEquals(own, found("Mac OS X", Map.of("HOME", "/Users/hanako"), own));
    }

    @Test
    void theSettingComesBeforeAllOthersAndIsNeverReplaced() {
        assertEquals("/my/browser", found("Linux", Map.of("SHIRUBE_BROWSER", "/my/browser", "PATH", "/bin"), "/my/browser", "/bin/chromium"));
        var wrong = assertThrows(BrowserFault.class, () -> found("Linux", Map.of("SHIRUBE_BROWSER", "/gone", "PATH", "/bin"), "/bin/chromium"));
        assertEquals("browser-not-usable", wrong.diagnostic().code().name());
        assertTrue(wrong.isSetting());
    }

    @Test
    void aMachineWithoutAnyIsToldWhereWasLooked() {
        for (var system : Map.of("Linux", "/usr/bin/chromium", "Windows 11", "msedge.exe", "Mac OS X", "/Applications/Chromium.app").entrySet()) {
            var none = assertThrows(BrowserFault.class, () -> found(system.getKey(), WINDOWS));
            assertEquals("no-browser", none.diagnostic().code().name());
            assertTrue(none.isSetting(), "another setting helps");
            for (Language language : Language.values()) assertTrue(none.diagnostic().message(language).contains(system.getValue()), none.diagnostic().message(language));
            assertTrue(none.diagnostic().help(Language.JA).orElseThrow().contains("SHIRUBE_BROWSER"));
        }
    }
}
