package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.markdown.MarkdownText;
import shirube.markdown.Prose;
import shirube.source.Span;

/**
 * A piece of text that somebody wrote to be read: words without code, addresses and marks, each at its place.
 *
 * @param words what is read; {@link Prose#MARK} stands for all else
 * @param addresses of the web, which stand in the text as they are
 * @param place where in the source a part of the words was written
 */
public record Passage(String words, List<Prose.Link> links, List<Part> addresses, Setting setting, Place place) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^<>\"|`]]+|(?<![\\w.])www\\.[\\w-]+\\.[!-~&&[^<>\"|`]]+");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    /** From {@code start} to {@code end} (exclusive) in the words. */
    public record Part(int start, int end) {}

    /**
     * @param linkable whether a link can be written there, as in Markdown
     * @param easy whether it is やさしい日本語
     * @param dated whether readers see of what day or year it speaks, as in minutes and news
     */
    public record Setting(boolean linkable, boolean easy, boolean dated) {}

    /** From a part of the words to the source. */
    @FunctionalInterface
    public interface Place {
        Span of(int start, int end);
    }

    /** A text in Markdown whose words are known already. */
    static Passage of(MarkdownText text, Prose prose, Setting setting) {
        return of(prose.words(), prose.links(), setting, text.offsets()::span);
    }

    /** A text that somebody wrote, read as its setting says. */
    public static Passage of(MarkdownText text, Setting setting) {
        return setting.linkable() ? ofMarkdown(text, setting) : ofValue(text, setting);
    }

    /** A text in Markdown: a body, or a field such as {@code easy}. */
    public static Passage ofMarkdown(MarkdownText text, Setting setting) {
        return of(text, text.prose(), setting);
    }

    /** A plain value such as a title. */
    public static Passage ofValue(MarkdownText text, Setting setting) {
        return of(text.text(), List.of(), setting, text.offsets()::span);
    }

    /** Words that were read already, as from a page of HTML. */
    public static Passage of(String words, List<Prose.Link> links, Setting setting, Place place) {
        var addresses = new ArrayList<Part>();
        if (words.indexOf('.') >= 0) {
            Matcher address = ADDRESS.matcher(words);
            while (address.find()) addresses.add(new Part(address.start(), address.end() - trailing(address.group())));
        }
        String read = addresses.isEmpty() ? words : blanked(words, addresses);
        if (read.indexOf('@') >= 0) read = MAIL.matcher(read).replaceAll(mail -> String.valueOf(Prose.MARK).repeat(mail.group().length()));
        return new Passage(read, links, List.copyOf(addresses), setting, place);
    }

    /** The same without some words that the city allows everywhere. */
    Passage without(List<String> allowed) {
        List<Prose.Link> others = links.stream().filter(link -> !allowed.contains(link.text())).toList();
        return new Passage(without(words, allowed), others, addresses, setting, place);
    }

    /** A text of the same length. */
    static String without(String text, List<String> allowed) {
        String left = text;
        for (String word : allowed) {
            if (!word.isEmpty()) left = left.replace(word, String.valueOf(Prose.MARK).repeat(word.length()));
        }
        return left;
    }

    public Span span(int start, int end) {
        return place.of(start, end);
    }

    /** Whether a part stands in a link. */
    boolean isLinked(int start, int end) {
        return links.stream().anyMatch(link -> link.start() <= start && end <= link.end());
    }

    private static int trailing(String address) {
        int kept = address.length();
        while (kept > 0 && ".,;:!?)'".indexOf(address.charAt(kept - 1)) >= 0) kept--;
        return address.length() - kept;
    }

    private static String blanked(String words, List<Part> parts) {
        var blanked = new StringBuilder(words);
        for (Part part : parts) for (int i = part.start(); i < part.end(); i++) blanked.setCharAt(i, Prose.MARK);
        return blanked.toString();
    }
}
