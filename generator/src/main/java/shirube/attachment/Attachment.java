package shirube.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A file that readers take away with them, examined within bounds of memory and time.
 *
 * @param name with its extension
 * @param bytes its size
 * @param read asked only if the file is examined
 */
public record Attachment(String name, long bytes, Supplier<byte[]> read) {

    private static final Set<String> OFFICE = Set.of("doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "jtd", "jtdc", "rtf", "odt", "ods", "odp");
    private static final long LARGEST = 64L << 20;
    private static final int LONGEST_SECONDS = 20;

    /** What is wrong with it; nothing for kinds that are not looked into. */
    public List<Pdf.Fault> faults() {
        if (!extension().equals("pdf")) return List.of();
        if (bytes > LARGEST) return List.of(unexamined());
        return within(Pdf::faults).orElseGet(() -> List.of(unexamined()));
    }

    /** What a PDF says; nothing where that cannot be found out. */
    public Optional<String> text() {
        if (!extension().equals("pdf") || bytes > LARGEST) return Optional.empty();
        return within(Pdf::text).flatMap(text -> text);
    }

    private <T> Optional<T> within(Function<byte[], T> look) {
        var task = new FutureTask<>(() -> look.apply(read.get()));
        var worker = new Thread(null, task, "pdf", 8L << 20);
        worker.setDaemon(true);
        worker.start();
        try {
            return Optional.of(task.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether a text may name such a file: its ending stands in it, as {@code .pdf}. */
    public static boolean mayBeNamedIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(".pdf") || OFFICE.stream().anyMatch(kind -> lower.contains("." + kind));
    }

    /** Whether anything is to be said of files of its kind. */
    public boolean isExamined() {
        return isOffice() || extension().equals("pdf");
    }

    /** Word, Excel, PowerPoint and their kin: not everybody can open them. */
    public boolean isOffice() {
        return OFFICE.contains(extension());
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Pdf.Fault unexamined() {
        return new Pdf.Fault("pdf-unexamined", "megabytes", bytes >> 20);
    }
}
