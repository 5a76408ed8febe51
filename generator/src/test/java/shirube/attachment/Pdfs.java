package shirube.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Small PDFs for tests: right, or wrong in one way. */
public record Pdfs(boolean tagged, String title, boolean shown, String language, boolean text, String metadata, String password, boolean readable) {

    public static Pdfs right() {
        return new Pdfs(true, "資料", true, "ja", true, "", null, true);
    }

    public Pdfs untagged() {
        return new Pdfs(false, title, shown, language, text, metadata, password, readable);
    }

    Pdfs title(String other) {
        return new Pdfs(tagged, other, shown, language, text, metadata, password, readable);
    }

    Pdfs hidden() {
        return new Pdfs(tagged, title, false, language, text, metadata, password, readable);
    }

    Pdfs language(String other) {
        return new Pdfs(tagged, title, shown, other, text, metadata, password, readable);
    }

    public Pdfs scanned() {
        return new Pdfs(tagged, title, shown, language, false, metadata, password, readable);
    }

    Pdfs metadata(String xmp) {
        return new Pdfs(tagged, title, shown, language, text, xmp, password, readable);
    }

    /** @param readable whether a voice may read what the owner has locked */
    Pdfs password(String user, boolean readable) {
        return new Pdfs(tagged, title, shown, language, text, metadata, user, readable);
    }

    public byte[] bytes() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            fill(document);
            describe(document);
            if (password != null) {
                var permission = new AccessPermission();
                permission.setCanExtractForAccessibility(readable);
                document.protect(new StandardProtectionPolicy("owner", password, permission));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void fill(PDDocument document) throws IOException {
        try (var content = new PDPageContentStream(document, document.getPage(0))) {
            if (text) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Tomono City");
                content.endText();
            } else {
                content.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB)), 0, 0);
            }
        }
    }

    private void describe(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (tagged) {
            var mark = new PDMarkInfo();
            mark.setMarked(true);
            catalog.setMarkInfo(mark);
            catalog.setStructureTreeRoot(new PDStructureTreeRoot());
        }
        if (!title.isEmpty()) document.getDocumentInformation().setTitle(title);
        if (!language.isEmpty()) catalog.setLanguage(language);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(shown);
        catalog.setViewerPreferences(preferences);
        if (metadata.isEmpty()) return;
        var xmp = new PDMetadata(document);
        xmp.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(xmp);
    }
}
