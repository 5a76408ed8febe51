package shirube.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a golden site says of one line: {@code owner: dijital  #~ error unknown-reference}, in the body
 * of a Markdown file {@code <!--~ error image-alt -->}; {@code #~^} speaks of the line above, {@code #~^^} of the one
 * above that; several findings stand behind each other with commas.
 */
record Mark(String path, int line, String severity, String code) {

    private static final String FINDINGS = "((?:error|warning|review) [a-z0-9-]+(?:, (?:error|warning|review) [a-z0-9-]+)*)";
    private static final Pattern MARK =
            Pattern.compile("[ \\t]*(?:#~(\\^*) " + FINDINGS + "|<!--~(\\^*) " + FINDINGS + " -->)[ \\t]*(?=\\r?$)", Pattern.MULTILINE);

    /** The marks of one file. */
    static List<Mark> in(String path, String text) {
        var marks = new ArrayList<Mark>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            int line = 1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
            String up = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
            String findings = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
            Arrays.stream(findings.split(", "))
                    .map(finding -> finding.split(" "))
                    .forEach(parts -> marks.add(new Mark(path, line - up.length(), parts[0], parts[1])));
        }
        return marks;
    }

    /** The file as a city would have it: a mark must never change what is read. */
    static String strip(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return severity + " " + code + " " + path + ":" + line;
    }
}
