package shirube.writing;

import java.util.List;
import java.util.regex.Pattern;
import shirube.model.Writing;

/** The words of a link say where it leads: who jumps from link to link hears only 「こちら」, 「こちら」. */
final class VagueLink implements WritingRule {

    private static final Pattern VAGUE = Pattern.compile(
            "(?:詳しく|くわしく|詳細|詳し|続き)?(?:は|の詳細は|について)?(?:こちら|コチラ|ここ|このページ)(?:から|へ|を(?:クリック|ご?(?:覧|参照)(?:ください)?)|をご?確認ください)?"
                    + "|詳細|詳しく(?:は|見る)?|もっと(?:見る|詳しく)|続きを(?:読む|見る)|クリック|リンク|→|>>|(?i:here|click here|more|read more|link)");

    private static final List<Sign> SIGNS = List.of(
            Sign.ofFirst("詳く続はのにこコもクリ→hcmrlHCMRL", "(?<![\\p{L}\\p{N}])(?:" + VAGUE + ")(?![\\p{L}\\p{N}\\[])"),
            Sign.of(">&", ">\\\\?>|&[#A-Za-z]"));

    private static final Pattern AROUND = Pattern.compile("^[\\s　【\\[（(「＞>»→]+|[\\s　】\\]）)」＞>»→。．.]+$");

    @Override
    public String code() {
        return "vague-link";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return SIGNS;
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        return passage.links().stream()
                .filter(link -> VAGUE.matcher(bare(link.text())).matches())
                .map(link -> new Hit(link.start(), link.end(), "text", link.text()))
                .toList();
    }

    private static String bare(String text) {
        return AROUND.matcher(AROUND.matcher(text.strip()).replaceAll("")).replaceAll("");
    }
}
