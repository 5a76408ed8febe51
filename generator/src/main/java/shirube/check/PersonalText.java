package shirube.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text tells how to reach a person: {@code taro@example.jp}, {@code 090-1234-5678}, {@code 本町3丁目5番12号}.
 * Codes, law numbers, ISBN, dates, amounts, numbering such as 施策1-2-3 and free or navigation numbers (0120, 0570),
 * which belong to no person, are none of these.
 */
final class PersonalText {

    enum Kind {
        MAIL("personal-mail"),
        PHONE("personal-phone"),
        NAMED_PHONE("name-with-phone"),
        ADDRESS("personal-address");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** @param key what two spellings of the same thing have in common: digits, or small letters */
    record Hit(Kind kind, int start, int end, String key) {}

    private static final Pattern MAIL =
            Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\\.)+([A-Za-z]{2,})(?![A-Za-z0-9])");
    private static final Pattern FILE = Pattern.compile("(?i)png|jpe?g|gif|svg|webp|css|js|pdf|md|ya?ml|csv|html?");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z_./=#]|[0-9A-Za-z]-)(?:"
            + "\\(?0[1-9]\\d{0,3}(?:\\) ?|-| ?\\()\\d{1,4}(?:\\) ?|-)\\d{3,4}" // 0999-55-0100, (0999)55-0100, 0999(55)0100
            + "|0[789]0[- ]?\\d{4}[- ]?\\d{4}" // mobile telephones, also in one piece
            + "|\\+81[- ]?(?:\\(0\\))?\\d{1,4}[- ]?\\d{1,4}[- ]?\\d{3,4}"
            + "|(?<=(?:電話|でんわ|TEL|Tel|tel|携帯|FAX|ファクス|ファックス)[番号はがのに:： .]{0,4})0[1-9]\\d{8}"
            + ")(?![0-9]|-[0-9]|[A-Za-z_])");
    private static final Pattern OF_NO_PERSON = Pattern.compile("0(?:120|800|570|180|990)\\d*");

    private static final String HAN = "[\\p{IsHan}々ヶケノ]";
    private static final String NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})";
    private static final Pattern ADDRESS = Pattern.compile("〒 ?\\d{3}-?\\d{4}(?: ?[^\\s、。,()|]{2,30})?"
            + "|[\\p{IsHan}々ヶぁ-んァ-ヴー]{2,12}" + NUMBER + "丁目 ?" + NUMBER + "(?:番地?|-)(?: ?の?" + NUMBER + "(?:号|-\\d{1,4})?)?"
            + "|" + HAN + "{2,12}(?<!第)\\d{1,4}番地(?:の?\\d{1,4})?"
            + "|" + HAN + "{2,12}(?<!第)\\d{1,4}番\\d{1,3}号(?![車線室館棟機便議])"
            + "|[市区町村郡](" + HAN + "{1,8})\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?(?![0-9-])");
    /** Each form of an address holds one of these, or two numbers with a dash between them. */
    private static final List<String> MARKS = List.of("〒", "丁目", "番");

    private static final Pattern NUMBERING =
            Pattern.compile(".*(?:取組|施策|図|表|第|号|令和|平成|昭和|年|月|議案|議会|資料|番号|条|項|柱|目標|指標|会議|計画|版|章|節)");
    /** Where a facility stands is no secret: 「所在地：」, 「市民会館（」. */
    private static final Pattern FACILITY = Pattern.compile(
            ".*(?:所在地|会場|場所|市役所|役場|庁舎|支所|出張所|館|センター|学校|園|病院|ホール|駅|局)[ (:は]{1,3}(?:[都道府県市区町村郡\\p{IsHan}]{0,8})");
    private static final Pattern HOUSE = Pattern.compile("(?:\\d|[一二三四五六七八九十]+(?=丁目)).*");

    /** The surnames of about half of all people in Japan; a bare name is told from a word only by its surname. */
    private static final String SURNAME = "(?:佐藤|鈴木|高橋|髙橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|齋藤|齊藤|清水"
            + "|山崎|山﨑|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田"
            + "|竹内|小野|田村|中山|和田|石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野"
            + "|野口|武田|松井|千葉|岩崎|菅原|木下|久保|佐野|野村|松尾|市川|菊地|菊池|杉本|古川|大西|島田|水野|桜井|櫻井|高野|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田"
            + "|関|中田|久保田|服部|東|岩田|土屋|川崎|福島|本田|辻|樋口|秋山|田口|永井|山中|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|濱田|森本|星野|矢野|浅野|大島|吉岡|小池|野田|荒木|松浦)";

    private static final Pattern NAME_BEFORE = Pattern.compile("(?:.*[^\\p{IsHan}々ァ-ヶー]|)(?:"
            + HAN + "{1,4} ?[\\p{IsHan}々ぁ-んァ-ヶー]{0,5}(?:さん|様|氏|君|殿|くん|ちゃん)"
            + "|" + SURNAME + " ?[\\p{IsHan}々ぁ-んァ-ヶー]{0,4}"
            + ")[ (:、,。のは]{0,3}(?:電話|携帯|TEL|Tel|tel|連絡先)?(?:番号)?[ (:はが、]{0,3}");

    private PersonalText() {}

    /** All of it, in the order in which it stands. Most lines show at a glance that there is nothing to look for. */
    static List<Hit> find(String folded) {
        var hits = new ArrayList<Hit>();
        for (int start = 0; start < folded.length(); ) {
            int end = folded.indexOf('\n', start);
            if (end < 0) end = folded.length();
            String line = folded.substring(start, end);
            if (line.indexOf('@') >= 0) mails(MAIL.matcher(folded).region(start, end), hits);
            if (holdsLongNumber(line)) phones(PHONE.matcher(folded).region(start, end), folded, hits);
            if (MARKS.stream().anyMatch(line::contains) || joinsDigits(line)) addresses(ADDRESS.matcher(folded).region(start, end), folded, hits);
            start = end + 1;
        }
        hits.sort(java.util.Comparator.comparingInt(Hit::start));
        return hits;
    }

    private static void mails(Matcher mail, List<Hit> hits) {
        mail.useTransparentBounds(true);
        while (mail.find())
            if (!FILE.matcher(mail.group(1)).matches()) hits.add(new Hit(Kind.MAIL, mail.start(), mail.end(), key(mail.group())));
    }

    private static void phones(Matcher phone, String folded, List<Hit> hits) {
        phone.useTransparentBounds(true);
        while (phone.find()) {
            String digits = digits(phone.group());
            boolean whole = digits.length() == 10 || digits.length() == 11 && digits.matches("0[5789]0.*");
            if (whole && !OF_NO_PERSON.matcher(digits).matches())
                hits.add(new Hit(named(folded, phone.start()) ? Kind.NAMED_PHONE : Kind.PHONE, phone.start(), phone.end(), digits));
        }
    }

    private static void addresses(Matcher address, String folded, List<Hit> hits) {
        address.useTransparentBounds(true);
        while (address.find()) {
            String numbered = address.group(1);
            boolean numbering = numbered != null && NUMBERING.matcher(numbered).matches();
            if (!numbering && !FACILITY.matcher(lineBefore(folded, address.start(), 20)).matches())
                hits.add(new Hit(Kind.ADDRESS, address.start(), address.end(), key(address.group())));
        }
    }

    /** Every telephone number is one run of at least ten digits and of what may part them. */
    private static boolean holdsLongNumber(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isDigit(c)) digits++;
            else if (c != '-' && c != ' ' && c != '(' && c != ')' && c != '+') digits = 0;
            if (digits == 10) return true;
        }
        return false;
    }

    private static boolean joinsDigits(String line) {
        for (int dash = line.indexOf('-', 1); dash > 0; dash = line.indexOf('-', dash + 1))
            if (isDigit(line.charAt(dash - 1)) && dash + 1 < line.length() && isDigit(line.charAt(dash + 1))) return true;
        return false;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** What identifies an address wherever its town is left out: from two characters before the first number on. */
    static String house(String written) {
        String address = written.replaceFirst("^〒\\d{3}-?\\d{4}(?=.)", "");
        for (int i = 0; i < address.length(); i++)
            if (HOUSE.matcher(address.substring(i)).matches()) return address.substring(Math.max(0, i - 2));
        return address;
    }

    private static String digits(String phone) {
        String bare = phone.replaceAll("[^0-9+]", "");
        return bare.startsWith("+81") ? "0" + bare.substring(3).replaceFirst("^0", "") : bare;
    }

    private static String key(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    }

    private static boolean named(String folded, int phone) {
        return NAME_BEFORE.matcher(lineBefore(folded, phone, 20)).matches();
    }

    private static String lineBefore(String folded, int at, int most) {
        int line = folded.lastIndexOf('\n', at - 1) + 1;
        return folded.substring(Math.max(line, at - most), at);
    }
}
