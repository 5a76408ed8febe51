package shirube.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Era;
import shirube.model.Writing;

/**
 * A year of an era has the western year beside it, at least once in a text: 2026年（令和8年）. Names of laws, of
 * meetings, and of documents in 「」 are as they are.
 */
final class EraYear implements WritingRule {

    private static final Sign SIGN = Sign.of("令平昭", "(令和|平成|昭和) ?(元|[0-9０-９]{1,2}) ?年");
    private static final Pattern ERA = Pattern.compile(SIGN.around() + "(度?)");
    private static final Pattern WESTERN = Pattern.compile("(?:1[89]|20)\\d{2}");
    private static final Pattern LAW = Pattern.compile(
            "(?:[0-9０-９]{1,2}月[0-9０-９]{1,2}日)?[^\\s、。（）()]{0,12}(?:法律|政令|省令|府令|勅令|条例|規則|規程|告示|訓令|令|通知|議案)第");
    /** Of a meeting or a session of the council: 令和8年度第2回, 令和8年9月定例会. */
    private static final Pattern MEETING = Pattern.compile(" ?第 ?[0-9０-９一二三四五六七八九十]+ ?回|[0-9０-９]{1,2}月(?:定例|臨時|市議|町議|村議|議)会");
    private static final int NEAR = 14;

    @Override
    public String code() {
        return "era-year";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return List.of(SIGN);
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        String words = passage.words();
        Map<String, Hit> alone = new LinkedHashMap<>();
        Set<String> paired = new HashSet<>();
        Matcher era = ERA.matcher(words);
        for (int at = SIGN.next(words, 0); at >= 0; at = SIGN.next(words, at + 1)) {
            if (!era.region(at, words.length()).lookingAt()) continue;
            String year = era.group(1) + Normalizer.normalize(era.group(2), Normalizer.Form.NFKC);
            if (isPaired(words, era.start(), era.end())) paired.add(year);
            else if (!isName(words, era.start(), era.end())) alone.putIfAbsent(year, hit(era));
        }
        var hits = new ArrayList<Hit>();
        alone.forEach((year, hit) -> {
            if (!paired.contains(year)) hits.add(hit);
        });
        return hits;
    }

    private static Hit hit(Matcher era) {
        String number = Normalizer.normalize(era.group(2), Normalizer.Form.NFKC);
        int western = Era.of(era.group(1)).firstYear() + (number.equals("元") ? 1 : Integer.parseInt(number)) - 1;
        String suggested = western + "年" + era.group(3) + "（" + era.group() + "）";
        return new Hit(era.start(), era.end(), "text", era.group(), "suggested", suggested);
    }

    private static boolean isPaired(String words, int start, int end) {
        Matcher western = WESTERN.matcher(words).region(Math.max(0, start - NEAR), Math.min(words.length(), end + NEAR));
        return western.find();
    }

    private static boolean isName(String words, int start, int end) {
        if (LAW.matcher(words).region(end, Math.min(words.length(), end + 40)).lookingAt()) return true;
        if (MEETING.matcher(words).region(end, words.length()).lookingAt()) return true;
        int line = Math.max(words.lastIndexOf('\n', start), words.lastIndexOf('\0', start)) + 1;
        String before = words.substring(line, start);
        return before.lastIndexOf('「') > before.lastIndexOf('」') || before.lastIndexOf('『') > before.lastIndexOf('』');
    }
}
