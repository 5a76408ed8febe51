package shirube.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import shirube.a11y.Audit;
import shirube.a11y.Profile;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** What becomes of a browser's answer, and of a browser that gives none. */
class BrowserAuditTest {

    private static final HtmlPage PAGE = HtmlPage.foreign(SourceFile.of("a.html",
            "<!DOCTYPE html>\n<html lang=ja><title>題</title>\n<body><h1>題</h1><p id=box title='>'>😀<b>字</b></p>\n<img src=x.png>\n"));

    @TempDir
    Path temp;

    private static String told(String rule, boolean certain, String tags, int number, String made) {
        return "{\"rule\":\"%s\",\"certain\":%s,\"what\":\"何が\",\"how\":\"どうする\",\"tags\":[%s],\"number\":%d,\"made\":\"%s\"}".formatted(rule, certain, tags, number, made);
    }

    private static List<Diagnostic> found(String... told) {
        return seen(PAGE, told).stream().map(BrowserAudit.Seen::found).toList();
    }

    private static List<BrowserAudit.Seen> seen(HtmlPage page, String... told) {
        return BrowserAudit.seen(Axe.answer("{\"rules\":3,\"found\":[" + String.join(",", told) + "]}"), page, "a.html");
    }

    private static int number(String selector) {
        return PAGE.elements().indexOf(PAGE.document().expectFirst(selector));
    }

    @Test
    void aPageKeepsItsTextAroundTheNumbers() {
        String numbered = PAGE.numbered("data-n");
        assertEquals(PAGE.origin(PAGE.document()).file().text(), numbered.replaceAll(" data-n=\"\\d+\"", ""));
        assertTrue(numbered.contains("<b data-n=\"" + number("b") + "\">"), numbered);
        assertTrue(numbered.contains("<p data-n=\"" + number("p") + "\" id=box title='>'>"), numbered);
        assertFalse(numbered.contains("<head"), "what the parser added is not written");
    }

    @Test
    void aFindingPointsAtTheElementThatWasWritten() {
        Diagnostic finding = found(told("color-contrast", true, "\"wcag2aa\",\"wcag143\"", number("b"), "")).get(0);
        assertEquals("browser-finding", finding.code().name());
        assertEquals("<b>", finding.at().text());
        assertEquals(List.of("1.4.3"), finding.standards().criteria());
        assertEquals("何が（ブラウザーで開いて見つけました。axe-core: color-contrast）", finding.message(Language.JA));
    }

    @Test
    void whatAScriptMadePointsAtTheElementAroundIt() {
        Diagnostic finding = found(told("color-contrast", true, "\"wcag143\"", number("p"), "#box > i")).get(0);
        assertEquals("<p id=box title='>'>", finding.at().text());
        assertTrue(finding.message(Language.JA).contains("スクリプトが作った部分です: #box > i"), finding.message(Language.JA));
    }

    @Test
    void whatAxeCannotDecideIsAQuestion() {
        Diagnostic question = found(told("color-contrast", false, "\"wcag1411\"", -1, "")).get(0);
        assertEquals("browser-question", question.code().name());
        assertEquals(Severity.REVIEW, question.severity());
        assertEquals(List.of("1.4.11"), question.standards().criteria());
        assertTrue(question.at().isWholeFile());
    }

    @Test
    void whatOurRulesFoundIsNotToldAgain() {
        List<Diagnostic> ours = Audit.of(Profile.JIS2016).audit(PAGE).found();
        assertTrue(ours.stream().anyMatch(found -> found.code().name().equals("image-alt")), ours.toString());
        List<BrowserAudit.Seen> browsers = seen(PAGE, told("image-alt", true, "\"wcag111\"", number("img"), ""), told("color-contrast", true, "\"wcag143\"", number("img"), ""),
                told("image-alt", true, "\"wcag111\"", number("b"), ""));
        List<String> added = new BrowserAudit.Looked(1, 0, 3, browsers).besides(ours).stream().map(BrowserAudit.Seen::found).map(one -> one.args().get("rule") + " " + one.at().text()).toList();
        assertEquals(List.of("color-contrast <img src=x.png>", "image-alt <b>"), added);
    }

    /** A template's question is one question, on however many pages and places it shows; texts without a class stand for themselves. */
    @Test
    void placesThatLookAlikeAreOneCause() {
        HtmlPage chart = HtmlPage.foreign(SourceFile.of("b.html", "<main><svg><text class=tick>1</text><text class=tick>2</text><text class=value>3</text></svg><p>a</p><p>b</p></main>"));
        String[] asked = chart.elements().stream().filter(one -> one.normalName().matches("text|p"))
                .map(one -> told("color-contrast", false, "\"wcag143\"", chart.elements().indexOf(one), "")).toArray(String[]::new);
        List<Diagnostic> told = new BrowserAudit.Looked(1, 0, 3, seen(chart, asked)).besides(List.of()).stream().map(BrowserAudit.Seen::found).toList();
        assertEquals(List.of("<text class=tick>", "<text class=value>", "<p>", "<p>"), told.stream().map(one -> one.at().text()).toList());
        assertTrue(told.get(0).message(Language.JA).endsWith("同じ形の所が、ほかに 1 か所あります（1 ページ）"), told.get(0).message(Language.JA));
        assertFalse(told.get(1).message(Language.JA).contains("同じ形"), told.get(1).message(Language.JA));
    }

    @Test
    void onlyPagesAreShown() {
        for (String page : List.of("a.html", "B.HTM", "c.xhtml")) assertTrue(BrowserAudit.shows(Path.of(page)), page);
        for (String other : List.of("a.svg", "feed.xml")) assertFalse(BrowserAudit.shows(Path.of(other)), other);
    }

    @Test
    void aPageThatDoesNotFinishIsLeftToAPerson() {
        Diagnostic hanging = BrowserAudit.hanging(PAGE, "a.html", Duration.ofSeconds(60)).found();
        assertEquals("browser-page-hangs", hanging.code().name());
        assertEquals(Severity.REVIEW, hanging.severity());
        assertEquals(PAGE.top(), hanging.at());
        assertEquals(Optional.of("a.html"), hanging.page());
        assertTrue(hanging.message(Language.JA).contains("60 秒"), hanging.message(Language.JA));
        List<BrowserAudit.Seen> both = List.of(BrowserAudit.hanging(PAGE, "a.html", Duration.ofSeconds(60)), BrowserAudit.hanging(pageIn(Path.of("b.html")), "b.html", Duration.ofSeconds(60)));
        assertEquals(both, new BrowserAudit.Looked(0, 2, 3, both).besides(List.of(hanging)), "each page that hangs is told");
    }

    @Test
    void aPageThatAxeRefusesIsLeftToAPerson() {
        Diagnostic refused = BrowserAudit.refused(PAGE, "a.html", new Tab.Refused("Error: no document\n at x")).found();
        assertEquals("browser-page-refused", refused.code().name());
        assertEquals(Severity.REVIEW, refused.severity());
        assertEquals(PAGE.top(), refused.at());
        assertEquals(Optional.of("a.html"), refused.page());
        assertTrue(refused.message(Language.EN).endsWith("(axe-core: Error: no document)"), refused.message(Language.EN));
    }

    @Test
    void aPageAtWhichTheBrowserEndsIsLeftToAPerson() {
        Diagnostic ended = BrowserAudit.ended(PAGE, "a.html").found();
        assertEquals("browser-page-ended", ended.code().name());
        assertEquals(Severity.REVIEW, ended.severity());
        assertEquals(PAGE.top(), ended.at());
    }

    @Test
    void aPageThatLeavesIsLeftToAPersonWithWhereItGoes() {
        URI address = URI.create("http://127.0.0.1:4711/old/a.html");
        Diagnostic inside = BrowserAudit.leaving(PAGE, "a.html", address, new Tab.Left("http://127.0.0.1:4711/new.html")).found();
        assertEquals("browser-page-leaves", inside.code().name());
        assertEquals(Severity.REVIEW, inside.severity());
        assertEquals("/new.html", inside.args().get("where"), "the port differs from run to run");
        Diagnostic outside = BrowserAudit.leaving(PAGE, "a.html", address, new Tab.Left("https://example.org/")).found();
        assertEquals("https://example.org/", outside.args().get("where"));
    }

    @Test
    void anAnswerThatIsNoneIsARefusal() {
        assertThrows(Tab.Refused.class, () -> Axe.answer("null"));
        assertThrows(Tab.Refused.class, () -> Axe.answer("undefined"));
    }

    @Test
    void aBrowserInWhichAxeDoesNotRunIsAFaultOfTheMachine() {
        BrowserFault unable = FreshBrowser.unable(new Tab.Refused("SyntaxError: Unexpected token"));
        assertEquals("browser-without-axe", unable.diagnostic().code().name());
        assertEquals(Severity.ERROR, unable.diagnostic().severity());
        assertFalse(unable.isSetting());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBrowserThatEndsAtOnceIsToldWithItsLastWords() throws IOException {
        BrowserFault died = fault("echo no display >&2; exit 1");
        assertEquals("browser-died", died.diagnostic().code().name());
        assertFalse(died.isSetting());
        assertTrue(died.diagnostic().message(Language.JA).contains("no display"), died.diagnostic().message(Language.JA));
    }

    @Test
    @Timeout(30)
    @DisabledOnOs(OS.WINDOWS)
    void aBrowserThatNeverAnswersIsNotWaitedForForEver() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            serve(silent, true);
            BrowserFault silence = fault("echo DevTools listening on ws://127.0.0.1:" + silent.getLocalPort() + "/x >&2; exec sleep 60");
            assertEquals("browser-silent", silence.diagnostic().code().name());
            assertFalse(silence.isSetting());
        }
    }

    @Test
    @Timeout(30)
    @DisabledOnOs(OS.WINDOWS)
    void aBrowserThatDiesBetweenIsToldOnce() throws IOException {
        try (ServerSocket dying = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            serve(dying, false);
            BrowserFault died = fault("echo DevTools listening on ws://127.0.0.1:" + dying.getLocalPort() + "/x >&2; exec sleep 60");
            assertEquals("browser-died", died.diagnostic().code().name());
        }
    }

    /** What comes of an audit with a program in the place of the browser. */
    private BrowserFault fault(String script) throws IOException {
        Path program = Files.writeString(temp.resolve("browser"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path page = Files.writeString(temp.resolve("a.html"), "<p>x");
        var audit = new BrowserAudit(program.toString(), Profile.JIS2016, Language.JA, Optional.empty(), Duration.ofSeconds(1));
        return assertThrows(BrowserFault.class, () -> audit.look(List.of(new BrowserAudit.Subject("a.html", temp, page, () -> pageIn(page))), number -> {}));
    }

    private static HtmlPage pageIn(Path file) {
        return HtmlPage.foreign(SourceFile.of(file.toString(), "<p>x"));
    }

    /** Opens the conversation as RFC 6455 wants it, then keeps silent or hangs up. */
    private static void serve(ServerSocket server, boolean stays) {
        var thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                String key = "";
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine())
                    if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) key = line.substring(18).strip();
                byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                if (stays) Thread.sleep(20_000);
            } catch (IOException | java.security.GeneralSecurityException | InterruptedException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
