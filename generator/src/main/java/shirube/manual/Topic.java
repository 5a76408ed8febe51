package shirube.manual;

import shirube.diagnostic.Language;

/** Something that {@code explain} can be asked about. */
public interface Topic {

    /** What there is to say, in plain text that ends in a line feed. */
    String text(Language language);
}
