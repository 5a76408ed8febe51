package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of page can be handed to a committee on paper: A4, numbered, whole. */
@ExtendWith(InBrowser.class)
class PrintIT {

    private final Published site = Published.site();

    @Test
    void everyKindOfPagePrintsWholeOnNumberedSheetsOfA4(Browser browser) throws IOException {
        var faults = new Faults();
        try (Visit visit = Visit.ofFiles(browser, site, Visit.window(1280, 900))) {
            for (String path : site.sample()) {
                faults.lookedAt(path);
                Page page = visit.open(path);
                byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                faults.addAll(path, faultsOf(pdf, page.innerText("h1")));
            }
        }
        faults.assertNone();
    }

    /** What is wrong with a printed page, if anything. */
    static List<String> faultsOf(byte[] pdf, String title) throws IOException {
        var faults = new ArrayList<String>();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            var reading = new Reading();
            int sheets = paper.getNumberOfPages();
            for (int sheet = 1; sheet <= sheets; sheet++) {
                String text = reading.sheet(paper, sheet);
                if (!isA4(paper.getPage(sheet - 1))) faults.add("a sheet is not A4");
                if (!text.contains(sheet + "/" + sheets)) faults.add("a sheet has no number n/N");
                if (sheet == 1 && !text.contains(plain(title))) faults.add("the first sheet lacks the title");
            }
            if (reading.cut) faults.add("text runs off the paper");
        }
        return faults;
    }

    /** Whether every sheet is wider than high. */
    static boolean isAcross(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            for (PDPage sheet : paper.getPages()) {
                if (sheet.getMediaBox().getWidth() <= sheet.getMediaBox().getHeight()) return false;
            }
            return paper.getNumberOfPages() > 0;
        }
    }

    private static boolean isA4(PDPage page) {
        PDRectangle box = page.getMediaBox();
        float wide = Math.max(box.getWidth(), box.getHeight());
        float narrow = Math.min(box.getWidth(), box.getHeight());
        return Math.abs(wide - 841.9) < 2 && Math.abs(narrow - 595.3) < 2;
    }

    /** Fonts may name a character by its look-alike radical, and lines break anywhere. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Reads sheet by sheet and notes letters beyond the edge of the paper. */
    private static final class Reading extends PDFTextStripper {

        private boolean cut;

        String sheet(PDDocument paper, int number) throws IOException {
            setStartPage(number);
            setEndPage(number);
            return plain(getText(paper));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            boolean seen = !letter.getUnicode().isBlank() && letter.getFontSizeInPt() > 2;
            if (seen && (letter.getXDirAdj() < 0 || letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth() + 1)) cut = true;
            super.processTextPosition(letter);
        }
    }
}
