package shirube.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import shirube.attachment.Attachment;
import shirube.diagnostic.Diagnostic;
import shirube.model.Removals;
import shirube.publish.OutputFile;
import shirube.publish.Sink;

/**
 * The last look at everything that is to be published: no removed passage may be left, not even one that marks of
 * emphasis divide, or that lies in an attached PDF, Word or Excel file, where nothing can be blanked.
 */
final class RemovalGuard implements Sink {

    private final Removals removals;
    private final Sink sink;
    private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    RemovalGuard(Removals removals, Sink sink) {
        this.removals = removals;
        this.sink = sink;
    }

    @Override
    public void write(OutputFile file) {
        List<String> texts = removals.isEmpty() ? List.of() : texts(file);
        if (!removals.isEmpty() && isPdf(file) && texts.isEmpty())
            found.add(Diagnostic.of("removed-passage-unsearched", removals.passages().get(0).at(), "path", file.path()));
        for (Removals.Passage passage : in(removals, texts)) found.add(Diagnostic.of("removed-passage-left", passage.at(), "path", file.path()));
        sink.write(file);
    }

    /** The removed passages that a file still says. */
    static List<Removals.Passage> left(Removals removals, OutputFile file) {
        return removals.isEmpty() ? List.of() : in(removals, texts(file));
    }

    private static List<Removals.Passage> in(Removals removals, List<String> texts) {
        return texts.stream().flatMap(text -> removals.in(text).stream()).toList();
    }

    List<Diagnostic> found() {
        return found.stream().distinct().toList();
    }

    private static boolean isPdf(OutputFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static Optional<String> said(OutputFile file) {
        return new Attachment(file.path(), file.bytes().length, file::bytes).text();
    }

    private static List<String> texts(OutputFile file) {
        // A font may show 髙 by a form that only looks like it: the text is searched in its plain form too.
        if (isPdf(file)) return said(file).stream().flatMap(text -> Stream.of(text, Normalizer.normalize(text, Normalizer.Form.NFKC))).toList();
        if (file.path().matches("(?i).*\\.(docx|xlsx|pptx|odt|ods|odp|zip)")) return unpacked(file.bytes());
        if (!file.path().matches("(?i).*\\.(html?|json|jsonld|csv|tsv|xml|txt|ics|svg|md|ttl)")) return List.of();
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return file.path().matches("(?i).*\\.(html?|xml|svg)") ? List.of(text, withoutTags(text)) : List.of(text);
    }

    private static String withoutTags(String text) {
        return text.replaceAll("<[^>]*>", "");
    }

    /** The texts in a packed document; one that cannot be unpacked says nothing. */
    private static List<String> unpacked(byte[] bytes) {
        var texts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) texts.add(withoutTags(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            return texts;
        }
        return texts;
    }
}
