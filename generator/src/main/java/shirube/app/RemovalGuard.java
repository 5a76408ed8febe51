package shirube.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipInputStream;
import shirube.diagnostic.Diagnostic;
import shirube.model.Removals;
import shirube.publish.OutputFile;
import shirube.publish.Sink;

/**
 * The last look at everything that is to be published: no removed passage may be left, not even one that marks of
 * emphasis divide, or that lies in an attached Word or Excel file, where nothing can be blanked.
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
        for (Removals.Passage passage : left(removals, file)) found.add(Diagnostic.of("removed-passage-left", passage.at(), "path", file.path()));
        sink.write(file);
    }

    /** The removed passages that a file still says. */
    static List<Removals.Passage> left(Removals removals, OutputFile file) {
        return removals.isEmpty() ? List.of() : texts(file).stream().flatMap(text -> removals.in(text).stream()).toList();
    }

    List<Diagnostic> found() {
        return found.stream().distinct().toList();
    }

    private static List<String> texts(OutputFile file) {
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
