package shirube.html;

import java.util.Optional;
import shirube.source.SourceFile;

/** The files that stamps in built HTML name: content by its path under the content folder, templates by theirs. */
public interface Origins {

    /** For pages that carry no stamps. */
    Origins NONE = new Origins() {
        @Override
        public Optional<SourceFile> content(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<SourceFile> template(String path) {
            return Optional.empty();
        }
    };

    Optional<SourceFile> content(String path);

    Optional<SourceFile> template(String path);
}
