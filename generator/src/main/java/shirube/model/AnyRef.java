package shirube.model;

import java.util.Optional;
import shirube.source.Span;

/**
 * A reference to an item of any type, written {@code TYPE/ID}, for example {@code initiatives/counter}, or
 * {@code plan/dx@v1.1} with the revision that is meant; {@code TYPE} is the folder of the type's pages.
 */
public record AnyRef(String type, String id, Optional<String> revision, Span at) {}
