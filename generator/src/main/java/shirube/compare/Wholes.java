package shirube.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no dictionary may split: dates, figures with their counters, articles, addresses, runs of one script. */
final class Wholes {

    private static final String DIGIT = "[0-9０-９]";
    private static final String NUMBER = "(?:[△▲+＋±−-](?=" + DIGIT + "))?" + DIGIT + "+(?:[,，]" + DIGIT + "{3})*+(?:[.．]" + DIGIT + "+)?";
    private static final String KANJI_NUMBER = "[一二三四五六七八九十百〇]";
    private static final String YEAR = "(?:(?:令和|平成|昭和|大正|明治|[RHSＲＨＳ])(?:" + DIGIT + "{1,2}|元|" + KANJI_NUMBER + "{1,3})|" + DIGIT + "{4})年";
    private static final String MONTH_DAY = DIGIT + "{1,2}月(?:" + DIGIT + "{1,2}日)?";
    private static final String DATE = YEAR + "(?:度(?:末|当初)?|末|(?:" + MONTH_DAY + ")(?:末|上旬|中旬|下旬|頃|ごろ)?)?"
            + "|" + MONTH_DAY + "(?:末|上旬|中旬|下旬|頃|ごろ)?"
            + "|" + DIGIT + "{4}[-/.](?:0?[1-9]|1[0-2])[-/.][0-3]?[0-9](?![-0-9])";
    private static final String TIME = "(?:午前|午後)?" + DIGIT + "{1,2}時(?:" + DIGIT + "{1,2}分|半)?(?!間)|" + DIGIT + "{1,2}[:：]" + DIGIT + "{2}";
    private static final String ORDINAL = "第(?:" + DIGIT + "+(?:[.．]" + DIGIT + "+)*|[一二三四五六七八九十百千〇]+)"
            + "(?:四半期|[条項号章節款目編部期次回版類種表図区])?(?:の(?:" + DIGIT + "+|" + KANJI_NUMBER + "+)(?![つ年月日人]))*";
    /** One place in a law, for example 第9条第2項第1号. */
    private static final String PROVISION = "第(?:" + DIGIT + "+|" + KANJI_NUMBER + "+)条(?:の(?:" + DIGIT + "+|" + KANJI_NUMBER + "+)(?![つ年月日人]))*"
            + "(?:第(?:" + DIGIT + "+|" + KANJI_NUMBER + "+)[項号])+";
    private static final String COUNTER = "ポイント|パーセント|か所|カ所|ヶ所|ヵ所|箇所|個所|か月|カ月|ヶ月|ヵ月|箇月|か年|カ年|ヶ年|箇年|か国|カ国"
            + "|平方メートル|メートル|キロメートル|キログラム|トン|リットル|時間|日間|週間|年間|年度|世帯|種類|項目|施設|団体|事業|手続|業務|路線|地区|校区"
            + "|[％%‰円人名件回台個本枚冊部社戸棟校園室席組班列行頁歳才年月日時分秒週期倍割点位次番号条項章節款編版代頭匹羽杯着足泊便往食点課係区町村市つ度級種ヘ㎡㎢㎞㎏m]"
            + "|(?:km|cm|mm|kg|mg|ha|GB|MB|TB|kWh|kW|MW|dB|pt|m2|m3|t|g|h)(?![A-Za-z])";
    private static final String SCALE = "(?:[十百千万億兆]+(?:" + DIGIT + "+(?:[,，]" + DIGIT + "{3})*+[十百千万億兆]*)*)?";
    private static final String FIGURE = NUMBER + SCALE + "(?:" + COUNTER + ")?(?:目(?![的標指次録]))?";
    private static final String KANJI_FIGURE = "(?<![一-龠々])(?:" + KANJI_NUMBER + "+|[0-9]*数)"
            + "(?:か所|箇所|カ所|ヶ所|か月|箇月|カ月|ヶ月|か年|カ年|パーセント|千円|万円|年間|日間|週間|[％円つ人名件回条項歳割倍])(?![一-龠々])";
    private static final String ADDRESS = "(?:https?|mailto|ftp):[!-~&&[^\\s<>\"|\\\\^`{}()\\[\\]]]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+";
    private static final String MARKUP = "\\]\\([^()\\s]*\\)|\\]\\[[^\\]\\n]*\\]|\\{#[^}\\n]*\\}|\\[\\^[^\\]\\n]+\\]|</?[A-Za-z][^<>\\n]*>|&#?[A-Za-z0-9]+;";
    private static final String NUMBERED = DIGIT + "++(?:[-‐－–](?:" + DIGIT + "++))++(?![0-9０-９,，.．]*[％%人円件])";
    private static final String LATIN = "[A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９][A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９]*(?:[-_.'’&+/@#]+[A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９]+)*";
    private static final String KATAKANA = "[ァ-ヺｦ-ﾟ][ァ-ヺーｦ-ﾟ゙゚]*";

    /** The first alternative that fits wins, from the left. */
    private static final Pattern PATTERN = Pattern.compile(String.join("|",
            MARKUP, ADDRESS, DATE, TIME, PROVISION, ORDINAL, NUMBERED + "(?![A-Za-z])",
            FIGURE + "(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])", KANJI_FIGURE, LATIN, KATAKANA, "\\s+", "([*_~`=#.…‥―─-])\\1+"));

    /** The kanji with which a whole may begin; at others the expressions need not be tried. */
    private static final String FIRST_KANJI = "令平昭大明第午一二三四五六七八九十百〇数";

    private final String text;
    private final Matcher matcher;

    Wholes(String text) {
        this.text = text;
        // A whole may look back at what stands before the place where it is tried.
        this.matcher = PATTERN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Finds the next whole from an offset on. */
    boolean find(int from) {
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) return true;
        }
        return false;
    }

    int start() {
        return matcher.start();
    }

    int end() {
        return matcher.end();
    }

    private static boolean mayBegin(char c) {
        if (c >= '\u3041' && c <= '\u3096') return false;
        return c < '\u4e00' || c > '\u9fff' || FIRST_KANJI.indexOf(c) >= 0;
    }
}
