package shirube.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * One PDF, and whether those who cannot see it can read it: tags (PDF/UA-1 7.1), title and that it is shown (7.1, PDF18 of
 * WCAG), language (PDF16), text (PDF7), no lock (7.16). What the tags say is for a person to judge.
 */
public final class Pdf {

    /** Scans show themselves at once; a report of a thousand pages need not be read. */
    private static final int MOST_PAGES = 10;

    private static final int MOST_METADATA = 1 << 20;
    private static final int MOST_DEPTH = 4;

    private static final Pattern XMP_TITLE = Pattern.compile("(?s)<dc:title>.*?<rdf:li[^>]*>\\s*([^<]*?)\\s*</rdf:li>");

    /** What programs write by themselves. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft (?:word|powerpoint|excel) - .*|.*\\.(?:docx?|xlsx?|pptx?|pdf|jtdc?|indd)|無題.*|untitled.*|(?:文書|スライド|プレゼンテーション|document|slide) ?\\d*|\\s*");

    /** The library speaks of fonts and offsets, which help nobody in a town hall; said before its first class is loaded. */
    private static final Map<String, String> SILENCE = Map.of(
            "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl",
            "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");

    /** A code of a diagnostic, and what its texts name: name, value, name, value … */
    public record Fault(String code, Object... args) {

        /** The arguments with the name of the file among them. */
        public Object[] about(String file) {
            return Stream.concat(Stream.of("file", file), Stream.of(args)).toArray();
        }
    }

    private final PDDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private Pdf(PDDocument document) {
        this.document = document;
    }

    /** Everything wrong with it; a file that is broken or locked has that one fault. */
    public static List<Fault> faults(byte[] bytes) {
        SILENCE.forEach(System::setProperty);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var pdf = new Pdf(document);
            pdf.read();
            return List.copyOf(pdf.faults);
        } catch (InvalidPasswordException e) {
            return List.of(new Fault("pdf-locked"));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library meets what no standard foresees in many ways; to the author all are one.
            return List.of(new Fault("pdf-broken"));
        }
    }

    /** What it says, with what is written about it; nothing where no text can be taken from it. */
    public static Optional<String> text(byte[] bytes) {
        SILENCE.forEach(System::setProperty);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            PDDocumentInformation about = document.getDocumentInformation();
            String described = Stream.of(about.getTitle(), about.getSubject(), about.getKeywords(), about.getAuthor()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
            return text.isBlank() ? Optional.empty() : Optional.of(text + "\n" + described);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private void read() throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        if (catalog == null || document.getNumberOfPages() == 0) {
            faults.add(new Fault("pdf-broken"));
            return;
        }
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractForAccessibility()) faults.add(new Fault("pdf-restricted"));
        if (isScanned()) {
            faults.add(new Fault("pdf-scanned"));
            return;
        }
        boolean tagged = catalog.getStructureTreeRoot() != null && catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        if (!tagged) faults.add(new Fault("pdf-untagged"));
        readTitle(catalog);
        String language = catalog.getLanguage();
        if (language == null || language.isBlank()) faults.add(new Fault("pdf-language"));
    }

    private void readTitle(PDDocumentCatalog catalog) throws IOException {
        String title = title(catalog);
        if (NO_TITLE.matcher(title).matches()) {
            faults.add(new Fault("pdf-title", "title", title.strip()));
            return;
        }
        PDViewerPreferences preferences = catalog.getViewerPreferences();
        if (preferences == null || !preferences.displayDocTitle()) faults.add(new Fault("pdf-title-hidden", "title", title));
    }

    private String title(PDDocumentCatalog catalog) throws IOException {
        String title = document.getDocumentInformation().getTitle();
        if (title != null && !title.isBlank()) return title;
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null) return "";
        try (var stream = metadata.exportXMPMetadata()) {
            Matcher written = XMP_TITLE.matcher(new String(stream.readNBytes(MOST_METADATA), StandardCharsets.UTF_8));
            return written.find() ? written.group(1) : "";
        }
    }

    /** Pictures and no letters on any of the first pages. */
    private boolean isScanned() {
        boolean pictures = false;
        int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
        for (int i = 0; i < pages; i++) {
            COSDictionary resources = dictionary(document.getPage(i).getCOSObject().getDictionaryObject(COSName.RESOURCES), document.getPage(i).getResources());
            if (hasFont(resources, 0)) return false;
            pictures |= hasPicture(resources, 0);
        }
        return pictures;
    }

    private static COSDictionary dictionary(COSBase own, org.apache.pdfbox.pdmodel.PDResources inherited) {
        if (own instanceof COSDictionary dictionary) return dictionary;
        return inherited == null ? new COSDictionary() : inherited.getCOSObject();
    }

    private static boolean hasFont(COSDictionary resources, int depth) {
        if (resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts && fonts.size() > 0) return true;
        return drawn(resources).stream().anyMatch(form -> depth < MOST_DEPTH && below(form, depth, true));
    }

    private static boolean hasPicture(COSDictionary resources, int depth) {
        return drawn(resources).stream().anyMatch(object -> COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
                || depth < MOST_DEPTH && below(object, depth, false));
    }

    private static boolean below(COSDictionary form, int depth, boolean font) {
        if (!(form.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary inner)) return false;
        return font ? hasFont(inner, depth + 1) : hasPicture(inner, depth + 1);
    }

    /** Pictures and forms that a page draws. */
    private static List<COSDictionary> drawn(COSDictionary resources) {
        var drawn = new ArrayList<COSDictionary>();
        if (!(resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects)) return drawn;
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSDictionary object) drawn.add(object);
        }
        return drawn;
    }
}
