package shirube.model;

import java.util.ArrayDeque;
import java.util.Optional;
import shirube.source.Span;

/** A file of the content, written relative to the file that names it, for example {@code materials/1.pdf}. */
public record FilePath(String written, Span at) {

    /** The path from the top of the content, for example {@code meetings/panel/2026-08-27/materials/1.pdf}; nothing if it leads out. */
    public Optional<String> fromTop() {
        if (written.startsWith("/") || written.indexOf('\\') >= 0) return Optional.empty();
        var steps = new ArrayDeque<String>();
        String folder = at.file().folder();
        for (String step : (folder.isEmpty() ? written : folder + "/" + written).split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (steps.pollLast() == null) return Optional.empty();
        }
        return Optional.of(String.join("/", steps));
    }

    /** The extension in lower case without a dot; empty without one. */
    public String extension() {
        String name = written.substring(written.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return written;
    }
}
