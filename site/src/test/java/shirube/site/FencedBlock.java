package shirube.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document, with the words behind its fence: {@code ```sh town exit=1}.
 *
 * @param line where its fence stands, from 1
 * @param language the first word; empty if there is none
 * @param words those that follow
 */
record FencedBlock(Path document, int line, String language, List<String> words, String text) {

    private static final Pattern FENCE = Pattern.compile("^( {0,3})(`{3,}|~{3,})([^`]*)$");

    static List<FencedBlock> in(Path document) throws IOException {
        var blocks = new ArrayList<FencedBlock>();
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) continue;
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).strip().equals(fence.group(2))) end++;
            List<String> info = Arrays.stream(fence.group(3).strip().split("\\s+")).toList();
            String text = String.join("\n", lines.subList(i + 1, Math.min(end, lines.size()))) + "\n";
            blocks.add(new FencedBlock(document, i + 1, info.get(0), info.subList(1, info.size()), text));
            i = end;
        }
        return blocks;
    }

    boolean says(String word) {
        return words.contains(word);
    }

    /** The value of {@code key=value}. */
    Optional<String> value(String key) {
        return words.stream().filter(word -> word.startsWith(key + "=")).map(word -> word.substring(key.length() + 1)).findFirst();
    }

    /** The lines that are neither empty nor comments. */
    List<String> commands() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    String place() {
        return Tool.REPOSITORY.relativize(document) + ":" + line;
    }
}
