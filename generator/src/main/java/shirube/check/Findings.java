package shirube.check;

import java.util.ArrayList;
import java.util.List;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.source.SourceFile;
import shirube.source.Span;

/** What one check has found so far. A draft's errors are kept as warnings: half-finished is what a draft is. */
public final class Findings {

    private final Drafts drafts;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param args name, value, name, value … for the braces in the code's texts */
    public void add(String code, Span at, Object... args) {
        add(Diagnostic.of(code, at, args));
    }

    public void add(Diagnostic diagnostic) {
        boolean soft = diagnostic.isError() && drafts.contains(diagnostic.at().file());
        found.add(soft ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
    }

    /** Adds what is a fault of the public site although it shows in a draft's file. */
    public void addEvenInDraft(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    boolean isDraft(SourceFile file) {
        return drafts.contains(file);
    }

    List<Diagnostic> all() {
        return found;
    }
}
