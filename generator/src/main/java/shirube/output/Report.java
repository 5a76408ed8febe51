package shirube.output;

import java.util.List;
import java.util.Optional;
import shirube.diagnostic.Language;

/** A form in which findings are told, named as {@code --format} names it. To add one: a class, and a line below. */
public interface Report {

    List<Report> ALL = List.of(new TextReport(), new JsonReport(), new SarifReport(), new GithubReport());

    /** For example {@code sarif}. */
    String name();

    /** The whole document, ending in a line feed unless empty. */
    String render(Findings findings, Style style);

    static Optional<Report> named(String name) {
        return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /**
     * How a report speaks.
     *
     * @param colour whether a terminal will show it; the text form alone has colours
     * @param width of the terminal in cells; source lines are cut to fit
     */
    record Style(Language language, boolean colour, int width) {

        /** For files and pipes. */
        public static Style plain(Language language) {
            return new Style(language, false, 120);
        }
    }
}
