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
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Punct}\\p{S}。、．，！？」』）】〕》〉「『（【〔《〈…‥・]+$|^[\\s\\p{Punct}\\p{S}「『（【〔《〈…‥・]+");
    private static final Pattern NUMBER = Pattern.compile("[ 　]?[0-9０-９]+$");

    private VagueWords() {}

    public static boolean isLink(String name) {
        return OF_LINKS.contains(plain(name));
    }

    public static boolean isHeading(String name) {
        return OF_HEADINGS.contains(NUMBER.matcher(plain(name)).replaceAll(""));
    }

    private static String plain(String name) {
        String flat = Text.flat(name).toLowerCase(Locale.ROOT);
        boolean bare = !flat.isEmpty() && Character.isLetterOrDigit(flat.charAt(0)) && Character.isLetterOrDigit(flat.charAt(flat.length() - 1));
        return bare ? flat : SIGNS.matcher(flat).replaceAll("");
    }
}
