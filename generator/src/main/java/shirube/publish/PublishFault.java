package shirube.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;

/** Why nothing could be published, as a finding that can be told like any other. The previous site stands. */
public final class PublishFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What can be done about a fault. */
    public enum Kind {
        /** Another setting or path helps: exit code 2. */
        SETTING,
        /** The machine or the program is at fault: exit code 3. */
        MACHINE
    }

    private final Kind kind;
    private final transient Diagnostic diagnostic;

    private PublishFault(Kind kind, Diagnostic diagnostic, Exception cause) {
        super(diagnostic.code().name() + ": " + diagnostic.at().file().shown(), cause);
        this.kind = kind;
        this.diagnostic = diagnostic;
    }

    public Kind kind() {
        return kind;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** A path or setting that cannot be used. */
    static PublishFault setting(String code, Object path, Object... args) {
        return new PublishFault(Kind.SETTING, Diagnostic.of(code, place(path), args), null);
    }

    /** A fault of the caller: two files for one address, or an address that is not legal everywhere. */
    static PublishFault program(String code, Object path, Object... args) {
        return new PublishFault(Kind.MACHINE, Diagnostic.of(code, place(path), args), null);
    }

    /** What the disk said while a site was being written. */
    static PublishFault machine(Object path, IOException cause) {
        String reason = reason(cause);
        Diagnostic diagnostic = isFull(reason)
                ? Diagnostic.of("disk-full", place(path))
                : Diagnostic.of("disk-fault", place(path), "reason", reason);
        return new PublishFault(Kind.MACHINE, diagnostic, cause);
    }

    /** Whether the disk is in order but this user may not write there. */
    static boolean isForbidden(Exception cause) {
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) return true;
        String text = reason(cause).toLowerCase(Locale.ROOT);
        return text.contains("read-only") || text.contains("not permitted") || text.contains("permission");
    }

    private static shirube.source.Span place(Object path) {
        return new SourceFile(path.toString(), path.toString(), "").top();
    }

    private static String reason(Exception cause) {
        Optional<String> reason = cause instanceof FileSystemException fault
                ? Optional.ofNullable(fault.getReason())
                : Optional.ofNullable(cause.getMessage());
        return reason.orElse(cause.getClass().getSimpleName());
    }

    /** The words of Linux, macOS, Windows (also in Japanese) and of quotas. */
    private static boolean isFull(String reason) {
        String text = reason.toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "out of disk space", "quota exceeded", "空き領域")
                .anyMatch(text::contains);
    }
}
