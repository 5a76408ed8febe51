package shirube.a11y;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand for anything: links and headings made of them alone say nothing of what they lead to. */
public final class VagueWords {

    private static final Set<String> OF_LINKS = Set.of(
            "more", "more info", "more information", "read more", "learn more", "see more", "show more", "view more",
            "click", "click here", "here", "go", "go here", "link", "this", "this page", "this link", "details", "detail",
            "download", "html", "pdf", "epub", "csv", "word", "excel", "plain text", "text",
            "こちら", "こちらへ", "こちらから", "こちらをクリック", "こちらをご覧ください", "ここ", "ここから", "ここをクリック",
            "クリック", "詳細", "詳しく", "詳しくは", "詳しくはこちら", "詳しくはこちらへ", "詳細はこちら", "詳細を見る", "詳しく見る",
            "もっと見る", "もっと詳しく", "続き", "続きを読む", "続きを見る", "続きはこちら", "リンク", "ダウンロード");
    private static final Set<String> OF_HEADINGS = Set.of(
            "heading", "headline", "title", "subtitle", "untitled", "section", "lorem ipsum", "見出し", "大見出し", "中見出し",
            "小見出し", "タイトル", "無題", "新しい見出し", "ここに見出し", "見出しを入力", "テキストを入力");
    private static final String BEFORE = "「『（【〔《〈…‥・";
    private static final String BEHIND = BEFORE + "。、．，！？」』）】〕》〉";
    private static final Pattern NUMBER = Pattern.compile("[ 　]?[0-9０-９]+$");

    private VagueWords() {}

    /** @param name flat, as accessible names are */
    public static boolean isLink(String name) {
        return OF_LINKS.contains(plain(name));
    }

    /** @param name flat, as accessible names are */
    public static boolean isHeading(String name) {
        String plain = plain(name);
        boolean numbered = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
        return OF_HEADINGS.contains(numbered ? NUMBER.matcher(plain).replaceAll("") : plain);
    }

    private static String plain(String name) {
        int start = 0;
        int end = name.length();
        while (end > start && isSign(name.codePointBefore(end), BEHIND)) end -= Character.charCount(name.codePointBefore(end));
        while (start < end && isSign(name.codePointAt(start), BEFORE)) start += Character.charCount(name.codePointAt(start));
        return name.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSign(int c, String others) {
        if (c < 0x80) return !Character.isLetterOrDigit(c);
        if (c >= 'ぁ' && c <= 'ヺ' || c >= '一' && c <= 0x9FFF) return false;
        return others.indexOf(c) >= 0 || switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
