package shirube.app;

import java.nio.file.Path;
import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;

/** A setting or a path that cannot be used: exit code 2. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    Unusable(String code, Path path, Object... args) {
        super(code + ": " + path);
        this.diagnostic = Diagnostic.of(code, new SourceFile(path.toString(), path.toString(), "").top(), args);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
