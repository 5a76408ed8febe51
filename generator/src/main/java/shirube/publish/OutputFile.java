package shirube.publish;

import java.util.List;
import java.util.Optional;

/**
 * A file that is to be published.
 *
 * @param path relative to the site's top, with {@code /}, for example {@code kpi/online.html}
 * @param sources the content it was made from, as messages show it, for example {@code content/kpi/online.yaml}
 * @param owner the id of the department that answers for it
 */
public record OutputFile(String path, byte[] bytes, List<String> sources, Optional<String> owner) {}
