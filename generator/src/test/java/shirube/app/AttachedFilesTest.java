package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.attachment.Pdfs;

/** Files that texts and fields refer to are opened; what is wrong with them is told where they are named, once. */
class AttachedFilesTest {

    @TempDir
    Path temp;

    @Test
    void aPdfIsToldAtTheFirstPlaceThatNamesIt() throws IOException {
        Town town = Town.in(temp)
                .write("content/pages/a.md", "# 題\n\n😀[資料](a.pdf)と[同じ資料](a.pdf)\n")
                .write("content/pages/b.md", "# 題\n\n[資料](a.pdf)\n")
                .write("content/pages/a.pdf", Pdfs.right().untagged().bytes());
        assertEquals(List.of("warning pdf-untagged content/pages/a.md:3:2"), town.build().findings());
    }

    @Test
    void aRightPdfIsSilentAndAnUnnamedOneIsNotOpened() throws IOException {
        Town town = Town.in(temp)
                .write("content/pages/a.md", "# 題\n\n[資料](a.pdf)\n")
                .write("content/pages/a.pdf", Pdfs.right().bytes())
                .write("content/pages/unused.pdf", "broken");
        assertEquals(List.of(), town.build().findings());
    }

    @Test
    void aBrokenPdfStopsPublicationWithOneMessage() throws IOException {
        Town town = Town.in(temp).write("content/pages/a.md", "# 題\n\n[資料](a.pdf)\n").write("content/pages/a.pdf", "これはPDFではありません");
        Town.Outcome outcome = town.build();
        assertEquals(List.of("error pdf-broken content/pages/a.md:3:1"), outcome.findings());
        assertTrue(!outcome.showsStackTrace(), outcome.err());
        assertEquals(1, outcome.exit());
    }

    @Test
    void anOfficeFileAloneIsToldUnlessItHasATwin() throws IOException {
        Town town = Town.in(temp)
                .write("content/pages/a.md", "# 題\n\n[様式](form.docx)と[表](table.xlsx)\n")
                .write("content/pages/form.docx", "x")
                .write("content/pages/table.xlsx", "x")
                .write("content/pages/table.csv", "年度,件数\n2026,3\n");
        String out = town.build().out();
        assertTrue(out.contains("office-only") && out.contains("form.docx"), out);
        assertTrue(!out.contains("「table.xlsx」"), out);
    }

    @Test
    void theAuditOpensThePdfsThatPagesLinkTo() throws IOException {
        Files.writeString(temp.resolve("a.html"), "<!DOCTYPE html><html lang=ja><title>予約バス</title><body><h1>予約バス</h1>\n<a href=\"files/資料.pdf#page=2\">資料</a> <a href=other.html>次</a>");
        Files.writeString(temp.resolve("b.html"), "<!DOCTYPE html><html lang=ja><title>運賃</title><body><h1>運賃</h1><a href=\"files/資料.pdf\">資料</a>");
        Files.createDirectories(temp.resolve("files"));
        Files.write(temp.resolve("files/資料.pdf"), Pdfs.right().untagged().bytes());
        var out = new ByteArrayOutputStream();
        var err = new PrintStream(new ByteArrayOutputStream());
        var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), err, false, Map.of("LANG", "ja_JP.UTF-8"));
        Main.run(console, "audit", temp.toString());
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(2, text.split("pdf-untagged", -1).length, text);
        assertTrue(text.contains("a.html:2:1"), text);
    }
}
