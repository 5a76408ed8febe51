package shirube.page;

import java.util.List;
import java.util.stream.Stream;
import shirube.model.GlossaryTerm;
import shirube.model.Item;
import shirube.model.Organisation;
import shirube.model.Site;

/** Where a word of the glossary is met: the items whose own text has the word or another way of saying it. */
final class TermUse {

    private TermUse() {}

    static List<Item> of(GlossaryTerm term, Site site) {
        List<String> words = Stream.concat(Stream.of(term.term()), term.aliases().stream()).filter(word -> !word.isBlank()).toList();
        return site.items().filter(item -> !(item instanceof GlossaryTerm) && !(item instanceof Organisation))
                .filter(item -> item.origin().files().stream().anyMatch(file -> words.stream().anyMatch(word -> has(file.text(), word))))
                .toList();
    }

    /** Whether a text has the word, and not only as a part of a longer Latin one: AI is not in EMAIL. */
    static boolean has(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean cutBefore = isLatin(word.charAt(0)) && at > 0 && isLatin(text.charAt(at - 1));
            int end = at + word.length();
            boolean cutAfter = isLatin(word.charAt(word.length() - 1)) && end < text.length() && isLatin(text.charAt(end));
            if (!cutBefore && !cutAfter) return true;
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/';
    }
}
