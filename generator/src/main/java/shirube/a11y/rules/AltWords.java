package shirube.a11y.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;
import shirube.a11y.Text;

/** Text alternatives say what is shown: no file names, no empty words, no essays (JIS 1.1.1; miChecker B_27, C_80.0). */
public final class AltWords implements Rule {

    @Override
    public About about() {
        return About.rule("alt-words", "1.1.1").michecker("B_5", "B_6", "B_27", "B_38", "C_80.0", "C_300.0", "C_300.1", "C_300.2").only(Profile.JIS2016);
    }

    private static final int LONGEST = 150;
    private static final Pattern FILE = Pattern.compile("(?i)[\\w./:%-]+\\.(png|jpe?g|gif|svg|webp|bmp|avif)|(img|dsc|dscn|p)[_-]?\\d{3,}");
    private static final Set<String> GENERIC = Set.of(
            "画像", "写真", "図", "図表", "イラスト", "アイコン", "バナー", "ロゴ", "リンク", "グラフ", "地図", "スペーサー", "image",
            "img", "photo", "picture", "icon", "banner", "logo", "graphic", "figure", "spacer", "alt", "button", "ボタン");

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.having("alt").stream()
                .filter(element -> Set.of("img", "area", "input", "applet").contains(element.normalName()))
                .filter(element -> !Text.isBlank(element.attr("alt")) && !page.visibility().hidden(element))
                .toList());
    }

    @Override
    public Outcome expectation(Target image) {
        String alt = Text.flat(image.element().attr("alt"));
        if (FILE.matcher(alt).matches()) return Outcome.failed("alt-file-name", "alt", alt);
        if (GENERIC.contains(alt.toLowerCase(Locale.ROOT).replaceAll("[0-9０-９]+$", ""))) return Outcome.failed("alt-generic", "alt", alt);
        int length = alt.codePointCount(0, alt.length());
        return Outcome.passedIf(length <= LONGEST, "alt-long", "length", length);
    }
}
