package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.model.Site;
import shirube.source.Span;
import shirube.writing.Screen;
import shirube.writing.Suspects;
import shirube.writing.WritingStyle;

/**
 * 表記: how the city's own texts are written. They are read where their authors wrote
 * them rather than on the pages: there each stands once, and the smallest place is known.
 */
final class JapaneseWriting {

    /** One entry in the glossary mends them all, so each is told once for the whole site. */
    private static final Set<String> ONCE = Set.of("abbreviation");

    private JapaneseWriting() {}

    /** The texts that must be read. */
    static Suspects suspects(Site site) {
        var screen = new Screen(WritingStyle.of(site));
        AuthorTexts.of(site).toList().parallelStream().forEach(each -> screen.look(each.text(), each.setting()));
        return screen.suspects();
    }

    /**
     * What is wrong with them.
     *
     * @param faults what must be taken away: how it is written is no question
     */
    static List<Diagnostic> found(Suspects suspects, Set<Span> faults) {
        Set<String> told = new HashSet<>();
        return suspects.rest().stream()
                .filter(one -> !faults.contains(one.at()))
                .filter(one -> !ONCE.contains(one.code().name()) || told.add(one.code().name() + one.args()))
                .toList();
    }
}
