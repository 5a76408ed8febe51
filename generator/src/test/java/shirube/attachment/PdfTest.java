package shirube.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static List<String> faults(byte[] bytes) {
        return Pdf.faults(bytes).stream().map(Pdf.Fault::code).toList();
    }

    @Test
    void aTaggedPdfWithTitleAndLanguageIsRight() throws IOException {
        assertEquals(List.of(), faults(Pdfs.right().bytes()));
    }

    @Test
    void eachOfTheThreeIsMissedAlone() throws IOException {
        assertEquals(List.of("pdf-untagged"), faults(Pdfs.right().untagged().bytes()));
        assertEquals(List.of("pdf-title"), faults(Pdfs.right().title("").bytes()));
        assertEquals(List.of("pdf-language"), faults(Pdfs.right().language("").bytes()));
    }

    @Test
    void aTitleThatAProgramWroteIsNone() throws IOException {
        for (String title : List.of("Microsoft Word - 資料1.docx", "資料1.pdf", "無題", "スライド 1", " "))
            assertEquals(List.of("pdf-title"), faults(Pdfs.right().title(title).bytes()), title);
        assertEquals(List.of(), faults(Pdfs.right().title("文書管理の見直し").bytes()));
    }

    @Test
    void aTitleThatWindowsDoNotShowIsTold() throws IOException {
        assertEquals(List.of("pdf-title-hidden"), faults(Pdfs.right().hidden().bytes()));
    }

    @Test
    void aTitleInTheMetadataCounts() throws IOException {
        String xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>資料</rdf:li></rdf:Alt></dc:title></rdf:RDF></x:xmpmeta>";
        assertEquals(List.of(), faults(Pdfs.right().title("").metadata(xmp).bytes()));
    }

    @Test
    void aScanHasThatOneFault() throws IOException {
        assertEquals(List.of("pdf-scanned"), faults(Pdfs.right().untagged().scanned().bytes()));
    }

    @Test
    void aLockIsToldAsTheOnlyFault() throws IOException {
        assertEquals(List.of("pdf-locked"), faults(Pdfs.right().password("himitsu", true).bytes()));
    }

    @Test
    void aPdfThatForbidsReadingAloudIsTold() throws IOException {
        assertEquals(List.of("pdf-restricted"), faults(Pdfs.right().password("", false).bytes()));
        assertEquals(List.of(), faults(Pdfs.right().password("", true).bytes()));
    }

    @Test
    void whateverIsBrokenHasOneFaultAndNoStackTrace() throws IOException {
        byte[] right = Pdfs.right().bytes();
        assertEquals(List.of("pdf-broken"), faults(new byte[0]));
        assertEquals(List.of("pdf-broken"), faults("これはPDFではありません".getBytes()));
        assertEquals(List.of("pdf-broken"), faults(Arrays.copyOf(right, 40)));
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] spoilt = Arrays.copyOf(right, 1 + random.nextInt(right.length));
            for (int i = 0; i < 20; i++) spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            faults(spoilt);
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotReadAndSaysSo() {
        var large = new Attachment("report.pdf", 900L << 20, () -> {
            throw new AssertionError("read");
        });
        assertEquals(List.of("pdf-unexamined"), large.faults().stream().map(Pdf.Fault::code).toList());
    }

    @Test
    void officeFilesAreKnownByTheirEnding() {
        assertTrue(new Attachment("a.DOCX", 1, () -> new byte[0]).isOffice());
        assertTrue(!new Attachment("a.csv", 1, () -> new byte[0]).isOffice());
    }
}
