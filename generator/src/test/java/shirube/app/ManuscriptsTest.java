package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;

/** What is found in a published page is told in the manuscript, as exactly as its words tell. */
class ManuscriptsTest {

    @TempDir
    Path temp;

    private Manuscripts manuscripts;

    @BeforeEach
    void aPublishedTown() throws IOException {
        Town town = Town.in(temp).write("content/pages/bus.md", "# 予約バス\n\n前日の**正午**までに、電話で予約します。\n\n料金は300円です。\n\n同じ文。\n\n同じ文。\n");
        town.build();
        manuscripts = Manuscripts.of(List.of(town.published()));
    }

    private String placed(String page, String words) {
        String path = temp.resolve("public").resolve(page).toString();
        SourceFile html = new SourceFile(path, path, "<p>x</p>");
        Diagnostic found = Diagnostic.of("browser-finding", html.span(0, 3), "what", "x", "rule", "x", "how", "x", "made", "", "others", "", "pages", "").onPage(path);
        Diagnostic placed = manuscripts.placed(found, words);
        return placed.at().file().name() + ":" + placed.at().line() + ":" + placed.at().column() + " " + (placed.at().isWholeFile() ? "" : placed.at().text());
    }

    @Test
    void atItsWords() {
        assertEquals("bus.md:5:1 料金は300円です。", placed("bus.html", "料金は300円です。"));
    }

    @Test
    void atTheirBeginningWhereSignsOfMarkdownStandBetween() throws IOException {
        Files.writeString(temp.resolve("content/pages/bus.md"), "# 予約バス\n\n前日の正午までに**電話**で予約します。\n");
        assertEquals("bus.md:3:1 前日の正午", placed("bus.html", "前日の正午までに電話で予約します。"));
    }

    @Test
    void atTheTopWhereTheWordsStandTwiceOrNowhere() {
        assertEquals("bus.md:1:1 ", placed("bus.html", "同じ文。"));
        assertEquals("bus.md:1:1 ", placed("bus.html", "どこにもない文です"));
    }

    @Test
    void inThePageWhereATemplateWroteItOrNoManuscriptIsKnown() {
        assertEquals("bus.html:1:1 <p>", placed("bus.html", ""));
        assertEquals("other.html:1:1 <p>", placed("other.html", "料金は300円です。"));
        assertEquals("404.html:1:1 <p>", placed("404.html", "ページ"));
    }
}
