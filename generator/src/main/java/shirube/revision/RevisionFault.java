package shirube.revision;

import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;

/** A name of a state that means none, or a repository that does not hold it. */
public final class RevisionFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    /** @param about what the user typed, or the folder */
    RevisionFault(String code, String about, Object... args) {
        super(code + ": " + about);
        this.diagnostic = Diagnostic.of(code, new SourceFile(about, about, "").top(), args);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
