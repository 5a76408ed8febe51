package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Writing;

/** Dates are written 年月日: {@code 2026/4/1} is read as a fraction or a sum, {@code R8.4.1} as a version. */
final class SlashDate implements WritingRule {

    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
    private static final String END = "(?![\\d/]|\\.\\d|版|-)";

    private static final Pattern WESTERN = Pattern.compile("(?<![\\w./-])((?:19|20)\\d{2})([/.])" + MONTH + "\\2" + DAY + END);
    private static final Pattern ERA = Pattern.compile("(?<![\\w./-])(?:([RHS])|(令和|平成|昭和))(\\d{1,2})([/.])" + MONTH + "\\4" + DAY + END);
    private static final Pattern WEEKDAY = Pattern.compile("(?<![\\w./-])" + MONTH + "/" + DAY + "(?= ?[（(][月火水木金土日](?:・[祝休])?[）)])");

    @Override
    public String code() {
        return "slash-date";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return List.of(Sign.of("/.", "(?<=[0-9])([/.])[0-9]{1,2}(?:\\1[0-9]| ?[（(])"));
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        var hits = new ArrayList<Hit>();
        String words = passage.words();
        for (Matcher date = WESTERN.matcher(words); date.find(); ) add(date, date.group(1) + "年", date.group(3), date.group(4), hits);
        for (Matcher date = ERA.matcher(words); date.find(); ) add(date, era(date) + date.group(3) + "年", date.group(5), date.group(6), hits);
        for (Matcher date = WEEKDAY.matcher(words); date.find(); ) add(date, "", date.group(1), date.group(2), hits);
        return hits;
    }

    private static void add(Matcher date, String year, String month, String day, List<Hit> hits) {
        String suggested = year + Integer.parseInt(month) + "月" + Integer.parseInt(day) + "日";
        hits.add(new Hit(date.start(), date.end(), "text", date.group(), "suggested", suggested));
    }

    private static String era(Matcher date) {
        if (date.group(2) != null) return date.group(2);
        return date.group(1).equals("R") ? "令和" : date.group(1).equals("H") ? "平成" : "昭和";
    }
}
