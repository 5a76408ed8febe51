package shirube.a11y;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.html.HtmlPage;
import shirube.html.Origins;
import shirube.html.WebRoot;
import shirube.source.SourceFile;

/** The page of prose of one rule, with its examples: fenced blocks whose info string says what must come out. */
record RulePage(String text, List<Example> examples) {

    /** The page that examples link to: it begins as they do. */
    private static final String OTHER = "<nav><ol><li>予算</li><li>計画</li></ol></nav><main><p>ほかのページ</p></main>";

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(html|xml) ([^\\n]+)\\n(.*?)^```$");

    /**
     * One example: {@code ```html failed image-alt}, {@code ```html passed}, {@code ```html built failed skip-link}
     * (as made by the build), {@code ```xml inapplicable}.
     */
    record Example(String kind, List<String> words, String source) {

        String verdict() {
            return words.stream()
                    .filter(word -> List.of("failed", "cantTell", "passed", "inapplicable").contains(word))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no outcome in: " + words));
        }

        /** The code that a failed or undecided example must report; empty where it stays with people, without a question. */
        String code() {
            int at = words.indexOf(verdict()) + 1;
            return at < words.size() ? words.get(at) : "";
        }

        HtmlPage page() {
            if (words.contains("built")) return HtmlPage.built("example.html", source, Origins.NONE);
            return HtmlPage.foreign(SourceFile.of("example." + kind, source), new WebRoot(path -> path.equals("other.html") ? Optional.of(OTHER) : Optional.empty()));
        }
    }

    static RulePage of(String rule) {
        String name = "/shirube/a11y/rules/" + rule + ".md";
        try (InputStream stream = RulePage.class.getResourceAsStream(name)) {
            if (stream == null) throw new AssertionError("the rule " + rule + " has no page " + name);
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePage parse(String text) {
        var examples = new ArrayList<Example>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), List.of(matcher.group(2).split(" ")), matcher.group(3)));
        }
        return new RulePage(text, examples);
    }
}
