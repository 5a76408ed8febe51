package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shirube.a11y.Profile;
import shirube.browser.BrowserAudit;
import shirube.diagnostic.Language;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** {@code shirube audit --browser} with this machine's own browser: what only a browser sees, once, at its place. */
class BrowserAuditIT {

    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><title>お知らせ</title></head>\n<body><main><h1>お知らせ</h1>\n";

    private static final String PALE = "<p style=\"color:#bbb\">うすい文</p>";

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
    void aPageThatNeverEndsIsNamedTheNextIsLookedAtAndNothingStaysBehind() throws IOException {
        Path hanging = temp.resolve("hang.html");
        Folders.write(hanging, HEAD + "</main><script>for (;;) {}</script></body></html>\n");
        Path late = temp.resolve("late.html");
        Folders.write(late, HEAD + "</main><script>addEventListener('load', () => setTimeout(() => { for (;;) {} }))</script></body></html>\n");
        Path pale = temp.resolve("pale.html");
        Folders.write(pale, HEAD + PALE + "</main></body></html>\n");
        BrowserAudit.Looked looked = look(Duration.ofSeconds(10), hanging, late, pale);
        assertEquals(List.of("browser-page-hangs hang.html", "browser-page-hangs late.html", "browser-finding pale.html"),
                looked.seen().stream().map(each -> each.found().code().name() + " " + each.found().at().file().shown()).toList());
        assertTrue(looked.rules() > 20, looked.rules() + " rules");
        assertTrue(ProcessHandle.current().descendants().noneMatch(child -> child.info().commandLine().orElse("").contains("shirube-browser-")), "a browser is left");
    }

    /** A browser that is ended from outside, as a system without memory does it: once while it looks, once between two pages. */
    @Test
    @Timeout(120)
    void aBrowserThatEndsCostsThePageAtMost() throws IOException {
        Path endless = temp.resolve("endless.html");
        Folders.write(endless, HEAD + "</main><script>for (;;) {}</script></body></html>\n");
        Path pale = temp.resolve("pale.html");
        Folders.write(pale, HEAD + PALE + "</main></body></html>\n");
        var between = new BrowserAudit.Subject("between.html", temp, pale, () -> {
            endBrowsers();
            return subject(pale).page().get();
        });
        Executor soon = CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS);
        BrowserAudit.Looked looked = audit(Duration.ofSeconds(40)).look(List.of(subject(pale), subject(endless), between), number -> {
            if (number == 2) CompletableFuture.runAsync(BrowserAuditIT::endBrowsers, soon);
        });
        assertEquals(List.of("browser-finding pale.html", "browser-page-ended endless.html", "browser-finding between.html"),
                looked.seen().stream().map(each -> each.found().code().name() + " " + each.found().page().orElseThrow()).toList());
        assertEquals("2 1", looked.pages() + " " + looked.unseen());
    }

    private static void endBrowsers() {
        ProcessHandle.current().descendants().filter(child -> child.info().commandLine().orElse("").contains("shirube-browser-")).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aPageThatAsksIsAnswered() throws IOException {
        Path asking = temp.resolve("asking.html");
        Folders.write(asking, HEAD + "<p>文です。</p></main><script>alert('?'); confirm('!')</script></body></html>\n");
        assertEquals(List.of(), look(Duration.ofSeconds(30), asking).seen());
    }

    @Test
    void aPageThatAxeRefusesIsLeftToAPersonAndTheNextIsLookedAt() throws IOException {
        Folders.write(temp.resolve("a.html"), HEAD + "</main><script>document.documentElement.remove()</script></body></html>\n");
        Folders.write(temp.resolve("b.html"), HEAD + PALE + "\n<div id=box></div></main><script>document.getElementById('box').innerHTML = '<i style=\"color:#bbb\">うすい文</i>'</script></body></html>\n");
        Child audited = audit("--format", "json");
        assertEquals(List.of("review browser-page-refused a.html:1", "error contrast-low b.html:4", "error browser-finding b.html:5"), found(audited), audited.said());
        assertTrue(audited.err().contains("2 ページのうち 1 ページを、ブラウザーで確かめました。確かめられなかったのは 1 ページです。"), audited.err());
        assertEquals(1, audited.exit());
    }

    /** It is the page itself that is judged, and not where it leads. */
    @Test
    void aPageThatGoesElsewhereWhenItHasLoadedIsLookedAtWhereItStands() throws IOException {
        Map<String, String> ways = Map.of(
                "late", "<script>addEventListener('load', () => setTimeout(() => { location = 'target.html' }))</script>",
                "out", "<script>addEventListener('load', () => setTimeout(() => { location.replace('https://example.org/') }))</script>",
                "form", "<form action=\"target.html\"></form><script>addEventListener('load', () => setTimeout(() => { document.forms[0].submit() }))</script>",
                "refresh", "<meta http-equiv=\"refresh\" content=\"0;url=target.html\">");
        Folders.write(temp.resolve("target.html"), HEAD + "<img src=x.png></main></body></html>\n");
        for (String name : ways.keySet()) {
            Folders.write(temp.resolve(name + ".html"), HEAD + PALE + "</main>" + ways.get(name) + "</body></html>\n");
            assertEquals(List.of("browser-finding color-contrast " + name + ".html:4"), told(look(Duration.ofSeconds(30), temp.resolve(name + ".html")), "rule"), name);
        }
    }

    /** A page that is left before it is all there cannot be judged, and that is told at once. */
    @Test
    void aPageThatGoesElsewhereAtOnceIsLeftToAPerson() throws IOException {
        Path inside = temp.resolve("inside.html");
        Folders.write(inside, HEAD + "<script>location.href = 'target.html'</script>" + PALE + "</main></body></html>\n");
        Path outside = temp.resolve("outside.html");
        Folders.write(outside, HEAD + "<script>location.replace('https://example.org/')</script>" + PALE + "</main></body></html>\n");
        Path again = temp.resolve("again.html");
        Folders.write(again, HEAD + "<script>location.reload()</script>" + PALE + "</main></body></html>\n");
        Path pale = temp.resolve("pale.html");
        Folders.write(pale, HEAD + PALE + "</main></body></html>\n");
        BrowserAudit.Looked looked = look(Duration.ofSeconds(30), inside, outside, again, pale);
        assertEquals(List.of("browser-page-leaves /target.html inside.html:1", "browser-page-leaves https://example.org/ outside.html:1", "browser-page-leaves /again.html again.html:1", "browser-finding null pale.html:4"), told(looked, "where"));
        assertEquals("1 3", looked.pages() + " " + looked.unseen());
    }

    private static List<String> told(BrowserAudit.Looked looked, String argument) {
        return looked.seen().stream().map(BrowserAudit.Seen::found).map(one -> one.code().name() + " " + one.args().get(argument) + " " + one.at().file().shown() + ":" + one.at().line()).toList();
    }

    @Test
    void aFrameGoesWhereItWants() throws IOException {
        Folders.write(temp.resolve("framed.html"), HEAD + "<p>枠の文です。</p></main></body></html>\n");
        Path page = temp.resolve("page.html");
        Folders.write(page, HEAD + "<iframe title=\"枠\" src=\"framed.html\"></iframe>" + PALE + "</main></body></html>\n");
        BrowserAudit.Looked looked = look(Duration.ofSeconds(30), page);
        assertEquals(List.of("color-contrast"), looked.seen().stream().map(each -> each.found().args().get("rule")).toList());
        assertEquals(1, looked.pages());
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

    private BrowserAudit.Looked look(Duration patience, Path... pages) {
        return audit(patience).look(Stream.of(pages).map(this::subject).toList(), number -> {});
    }

    private BrowserAudit audit(Duration patience) {
        return new BrowserAudit(environment.get("SHIRUBE_BROWSER"), Profile.JIS2016, Language.JA, Optional.empty(), patience);
    }

    private BrowserAudit.Subject subject(Path page) {
        String name = page.getFileName().toString();
        return new BrowserAudit.Subject(name, temp, page, () -> HtmlPage.foreign(new SourceFile(page.toString(), name, text(page))));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSampleCityHasNothingThatOnlyABrowserSees() {
        Child audited = tool.run(temp, environment, "audit", Published.site().folder().toString(), "--browser", "--sample", "12", "--format", "json");
        List<String> seen = found(audited).stream().filter(one -> one.contains(" browser-") && !one.startsWith("review ")).toList();
        assertEquals(List.of(), seen, audited.err());
        assertEquals(0, audited.exit());
    }
}
