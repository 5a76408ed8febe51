package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Writing;

/** The first use of a glossary's word in a text leads to its explanation. */
final class TermLink implements WritingRule {

    @Override
    public String code() {
        return "term-link";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.OFF;
    }

    @Override
    public boolean speaksOf(Passage.Setting setting) {
        return setting.linkable() && !setting.easy();
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        var hits = new ArrayList<Hit>();
        style.terms().forEach((word, id) -> {
            int at = first(passage.words(), word);
            boolean led = passage.links().stream().anyMatch(link -> link.destination().matches(".*glossary/" + id + "\\..*"));
            if (at >= 0 && !led && !passage.isLinked(at, at + word.length())) hits.add(new Hit(at, at + word.length(), "text", word, "id", id));
        });
        return hits;
    }

    /** The first place where the word is not part of a longer Latin one. */
    private static int first(String words, String word) {
        for (int at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
            boolean cut = at > 0 && isLatin(word.charAt(0)) && isLatin(words.charAt(at - 1));
            int end = at + word.length();
            boolean continued = end < words.length() && isLatin(word.charAt(word.length() - 1)) && isLatin(words.charAt(end));
            if (!cut && !continued) return at;
        }
        return -1;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
