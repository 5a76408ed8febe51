package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.model.Site;
import shirube.writing.Screen;
import shirube.writing.WritingStyle;

/**
 * 表記: how the city's own texts are written. They are read where their authors wrote
 * them rather than on the pages: there each stands once, and the smallest place is known.
 */
final class JapaneseWriting implements Check {

    /** One entry in the glossary mends them all, so each is told once for the whole site. */
    private static final Set<String> ONCE = Set.of("abbreviation");

    @Override
    public void check(Site site, Findings found) {
        var screen = new Screen(WritingStyle.of(site));
        List<Diagnostic> all = AuthorTexts.of(site).toList().parallelStream()
                .flatMap(each -> screen.check(each.text(), each.setting()).stream())
                .distinct()
                .sorted()
                .toList();
        Set<String> told = new HashSet<>();
        for (Diagnostic one : all)
            if (!ONCE.contains(one.code().name()) || told.add(one.code().name() + one.args())) found.add(one);
    }
}
