package shirube.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be built from what.
 *
 * @param templates a city's own look, laid over the carried one
 * @param history where the tags of earlier editions are; absent: in the content folder's own repository
 * @param date "today" for every rule and page; absent: today in the city's time zone
 * @param jobs how many threads
 * @param drafts whether drafts are pages, too
 */
public record BuildOrder(Path content, Optional<Path> templates, Optional<Path> history, Optional<LocalDate> date, int jobs, boolean drafts) {}
