package shirube.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Stream;

/** Real long texts by name, and seeded edits as people make them: the sample's Markdown, and the founding documents where they lie. */
final class LongTexts {

    private static final int PIECE = 1_500;
    private static final List<String> WORDS = List.of(
            "市民", "情報政策課", "令和8年度", "12,000千円", "40％", "オンライン申請", "\ufa19田", "葛\udb40\udd00城市", "髙橋", "𠮷田", "が\u3099", "及び", "、", "第3条", "RPA", "検討します", "👨\u200d👩\u200d👧");

    private LongTexts() {}

    /** Texts of at most some thousand characters. */
    static Map<String, String> pieces() throws IOException {
        var pieces = new TreeMap<String, String>();
        whole().forEach((name, text) -> {
            for (int start = 0, part = 0; start < text.length(); part++) {
                int end = text.indexOf("\n\n", Math.min(text.length(), start + PIECE));
                end = end < 0 || end > start + 2 * PIECE ? Math.min(text.length(), start + 2 * PIECE) : end + 2;
                pieces.put(name + "#" + part, text.substring(start, end));
                start = end;
            }
        });
        return pieces;
    }

    static Map<String, String> whole() throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("../content"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(file -> texts.put(file.getFileName().toString(), read(file)));
        }
        for (Path file : seeds()) texts.put(file.getFileName().toString(), read(file));
        return texts;
    }

    /** Empty where the documents from which the project was created do not lie beside it. */
    static List<Path> seeds() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path seeds = up.resolve("shared/seeds");
            if (!Files.isDirectory(seeds)) continue;
            try (Stream<Path> files = Files.list(seeds)) {
                return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            }
        }
        return List.of();
    }

    /** The text after some edits: words put in, replaced, taken out; sentences taken out, repeated, moved; figures changed. */
    static String edited(String text, Random random, int edits) {
        var edited = new StringBuilder(text);
        for (int k = 0; k < edits && edited.length() > 20; k++) edit(edited, random);
        return edited.toString();
    }

    private static void edit(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() - 10);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(7)) {
            case 0 -> text.insert(at, word);
            case 1 -> text.replace(at, at + 1 + random.nextInt(6), word);
            case 2 -> text.delete(at, at + 1 + random.nextInt(8));
            case 3 -> text.delete(at, sentenceEnd(text, at));
            case 4 -> text.insert(sentenceEnd(text, at), text.substring(at, sentenceEnd(text, at)));
            case 5 -> {
                String moved = text.substring(at, sentenceEnd(text, at));
                text.delete(at, at + moved.length());
                text.insert(random.nextInt(text.length() + 1), moved);
            }
            default -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
    }

    private static int sentenceEnd(StringBuilder text, int at) {
        int end = text.indexOf("。", at);
        return end < 0 || end > at + 300 ? Math.min(text.length(), at + 40) : end + 1;
    }

    /** The list with some elements elsewhere; which ones is added to {@code picked}. */
    static <T> List<T> shuffledSome(List<T> list, Random random, int moves, List<T> picked) {
        var moved = new ArrayList<>(list);
        for (int k = 0; k < moves; k++) {
            T one = moved.remove(random.nextInt(moved.size()));
            picked.add(one);
            moved.add(random.nextInt(moved.size() + 1), one);
        }
        return moved;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
