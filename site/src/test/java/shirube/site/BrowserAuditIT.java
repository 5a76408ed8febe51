package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shirube.a11y.Profile;
import shirube.browser.BrowserAudit;
import shirube.browser.BrowserFault;
import shirube.diagnostic.Language;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** {@code shirube audit --browser} with this machine's own browser: what only a browser sees, once, at its place. */
class BrowserAuditIT {

    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><title>お知らせ</title></head>\n<body><main><h1>お知らせ</h1>\n";

    @TempDir
    Path temp;

    private final Tool tool = Tool.installed();
    private Map<String, String> environment;

    @BeforeEach
    void thisMachinesBrowser() {
        List<Path> present = MachineBrowsers.present();
        assertFalse(present.isEmpty(), "this test needs Chromium, Chrome or Edge on the machine");
        environment = Map.of("SHIRUBE_BROWSER", present.get(0).toString());
    }

    private Child audit(String... more) {
        var arguments = new ArrayList<>(List.of("audit", temp.toString(), "--browser", "--lang", "ja"));
        arguments.addAll(List.of(more));
        return tool.run(temp, environment, arguments.toArray(String[]::new));
    }

    private List<String> found(Child audited) {
        var found = new ArrayList<String>();
        for (JsonElement each : new Gson().fromJson(audited.out(), JsonObject.class).getAsJsonArray("diagnostics")) {
            JsonObject one = each.getAsJsonObject();
            found.add(one.get("severity").getAsString() + " " + one.get("code").getAsString() + " " + Path.of(one.get("file").getAsString()).getFileName() + ":" + one.get("line").getAsInt());
        }
        return found;
    }

    @Test
    void whatAScriptMadeIsFoundWhereItWasPutAndWhatOursFoundIsToldOnce() throws IOException {
        Folders.write(temp.resolve("a.html"), HEAD + "<div id=\"box\"></div>\n<img src=\"x.png\">\n</main><script src=\"a.js\"></script></body></html>\n");
        Folders.write(temp.resolve("a.js"), "document.getElementById('box').innerHTML = '<p style=\"color:#bbb;background:#fff\">うすい文</p>';\n");
        Child audited = audit("--format", "json");
        assertEquals(List.of("error browser-finding a.html:4", "error image-alt a.html:5"), found(audited), audited.said());
        assertEquals(1, audited.exit());
        assertTrue(audited.out().contains("コントラスト") && audited.out().contains("スクリプトが作った部分です: p"), audited.out());
    }

    @Test
    void whatEvenABrowserCannotDecideIsAQuestion() throws IOException {
        Folders.write(temp.resolve("a.html"), HEAD + "<p style=\"color:#777;background:linear-gradient(#000,#fff)\">背景のある文</p>\n</main></body></html>\n");
        Child audited = audit("--format", "json");
        assertTrue(found(audited).stream().allMatch(one -> one.startsWith("review ")), audited.said());
        assertEquals(0, audited.exit(), "a question stops nothing");
    }

    @Test
    void aCleanPageStaysClean() throws IOException {
        Folders.write(temp.resolve("ページ 1/a.html"), HEAD + "<p>はっきり読める文です。</p>\n</main></body></html>\n");
        Child audited = audit("--format", "json");
        assertEquals(List.of(), found(audited), audited.said());
        assertEquals(0, audited.exit());
        int rules = new Gson().fromJson(audited.out(), JsonObject.class).getAsJsonObject("summary").get("rules").getAsInt();
        int ours = new Gson().fromJson(tool.run(temp, "audit", temp.toString(), "--format", "json").out(), JsonObject.class).getAsJsonObject("summary").get("rules").getAsInt();
        assertTrue(rules > ours + 20, rules + " rules with the browser, " + ours + " without");
    }

    @Test
    @Timeout(120)
    void aPageThatNeverEndsIsNamedAndNothingStaysBehind() throws IOException {
        Path page = temp.resolve("hang.html");
        Folders.write(page, HEAD + "</main><script>for (;;) {}</script></body></html>\n");
        BrowserFault fault = assertThrows(BrowserFault.class, () -> look(page, Duration.ofSeconds(5)));
        assertEquals("browser-page-hangs hang.html", fault.diagnostic().code().name() + " " + fault.diagnostic().at().file().shown());
        assertTrue(ProcessHandle.current().descendants().noneMatch(child -> child.info().commandLine().orElse("").contains("shirube-browser-")), "a browser is left");
    }

    @Test
    void aPageThatAsksIsAnsweredAndOneThatIsNoneIsRefused() throws IOException {
        Path asking = temp.resolve("asking.html");
        Folders.write(asking, HEAD + "<p>文です。</p></main><script>alert('?'); confirm('!')</script></body></html>\n");
        assertEquals(List.of(), look(asking, Duration.ofSeconds(30)).seen());
        Path none = temp.resolve("none.html");
        Folders.write(none, HEAD + "</main><script>document.documentElement.remove()</script></body></html>\n");
        BrowserFault fault = assertThrows(BrowserFault.class, () -> look(none, Duration.ofSeconds(30)));
        assertEquals("browser-page-refused", fault.diagnostic().code().name());
    }

    /** What is found in a published page is told where its author wrote it. */
    @Test
    void aPublishedPagePointsIntoItsManuscript() throws IOException {
        Folders.write(temp.resolve("content/pages/a.md"), "# お知らせ\n\nはじめの文です。\n\nうすい色の文です。\n");
        Folders.write(temp.resolve("public/a.html"), HEAD + "<p>はじめの文です。</p><p id=\"pale\">うすい色の文です。</p></main><script src=\"a.js\"></script></body></html>\n");
        Folders.write(temp.resolve("public/a.js"), "document.getElementById('pale').style.color = '#bbb';\n");
        Folders.write(temp.resolve("public/manifest.json"), "{\"files\":[{\"path\":\"a.html\",\"sources\":[\"content/pages/a.md\"]}]}");
        Child audited = tool.run(temp, environment, "audit", "public", "--browser", "--format", "json", "--lang", "ja");
        assertEquals(List.of("error browser-finding a.md:5"), found(audited), audited.said());
    }

    private BrowserAudit.Looked look(Path page, Duration patience) throws IOException {
        var file = new SourceFile(page.toString(), page.getFileName().toString(), Files.readString(page));
        var audit = new BrowserAudit(environment.get("SHIRUBE_BROWSER"), Profile.JIS2016, Language.JA, Optional.empty(), patience);
        return audit.look(List.of(new BrowserAudit.Subject(page.getFileName().toString(), temp, page, () -> HtmlPage.foreign(file))));
    }

    @Test
    void theSampleCityHasNothingThatOnlyABrowserSees() {
        Child audited = tool.run(temp, environment, "audit", Published.site().folder().toString(), "--browser", "--sample", "12", "--format", "json");
        List<String> seen = found(audited).stream().filter(one -> one.contains(" browser-") && !one.startsWith("review ")).toList();
        assertEquals(List.of(), seen, audited.err());
        assertEquals(0, audited.exit());
    }
}
