package shirube.check;

import shirube.diagnostic.Diagnostic;
import shirube.model.Acceptance;

/** A finding that a city accepts, with the entry of {@code exceptions.yaml} that says why, who and until when. */
public record Accepted(Diagnostic found, Acceptance by) {}
