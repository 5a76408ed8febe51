package shirube.a11y.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.a11y.About;
import shirube.a11y.AuditedPage;
import shirube.a11y.Outcome;
import shirube.a11y.Profile;
import shirube.a11y.Rule;
import shirube.a11y.Target;

/** Pictures and faces made of signs have words beside them (JIS 1.1.1, technique H86; miChecker C_6.1). */
public final class AsciiArt implements Rule {

    @Override
    public About about() {
        return About.rule("ascii-art", "1.1.1").michecker("C_6.1").only(Profile.JIS2016);
    }

    /** {@code (^_^)}, {@code m(_ _)m}, {@code (´∀｀)}, {@code orz}, {@code :-)}: brackets around signs that no sentence has. */
    private static final Pattern FACE = Pattern.compile("m\\(_? ?_\\)m|[(（][^()（）\\p{IsHan}\\p{IsHiragana}a-zA-Z0-9\\s]{0,2}"
            + "[\\^´`｀･・ω∀Д▽ﾟ°;><T￣≧][_.ωДロ皿∀▽ー\\-－＿o。▼‿ε]{1,3}[\\^`｀´･・ﾟ°;><T￣≦][^()（）\\p{IsHan}\\p{IsHiragana}]{0,3}[)）]"
            + "|(?<![A-Za-z])orz(?![A-Za-z])|(?<=\\s|^)[:;]-[)(DP](?=\\s|$)");

    /** One of these is within three signs of the bracket of every face. */
    private static final String EYES = "^´`｀･・ω∀Д▽ﾟ°;><T￣≧_";

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final int LEAST_LINES = 3;

    @Override
    public List<Target> targets(AuditedPage page) {
        return page.targets(page.all().stream()
                .filter(element -> mayHoldFace(element) || element.normalName().equals("pre"))
                .filter(element -> element.normalName().equals("pre") ? element.selectFirst("code, samp") == null : FACE.matcher(element.ownText()).find())
                .filter(element -> element.closest("code, samp, script, style, textarea, title") == null)
                .filter(page.visibility()::shown)
                .toList());
    }

    /** A picture that says it is one and has a name is no text (ARIA, role img). */
    @Override
    public Outcome expectation(Target text) {
        Element named = text.element().closest("[role=img]");
        if (named != null && !text.page().name(named).isEmpty()) return Outcome.passed();
        Matcher face = FACE.matcher(text.element().ownText());
        if (face.find()) return Outcome.cantTell("ascii-art", "text", face.group());
        return isDrawing(text.element()) ? Outcome.cantTell("ascii-art", "text", firstLine(text.element())) : Outcome.passed();
    }

    /** Seen without making a text: nearly all elements of nearly all pages hold none. */
    private static boolean mayHoldFace(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode own && mayHoldFace(own.getWholeText())) return true;
        }
        return false;
    }

    private static boolean mayHoldFace(String own) {
        char[] signs = own.toCharArray();
        for (int i = 0; i + 2 < signs.length; i++) {
            switch (signs[i]) {
                case '(', '（' -> { if (hasEyes(signs, i + 1)) return true; }
                case 'o' -> { if (signs[i + 1] == 'r' && signs[i + 2] == 'z') return true; }
                case ':', ';' -> { if (signs[i + 1] == '-') return true; }
                default -> { }
            }
        }
        return false;
    }

    private static boolean hasEyes(char[] signs, int from) {
        for (int i = from; i < Math.min(signs.length, from + 3); i++) {
            if (EYES.indexOf(signs[i]) >= 0) return true;
        }
        return false;
    }

    /** Several lines of which most is signs. */
    private static boolean isDrawing(Element element) {
        if (!element.normalName().equals("pre")) return false;
        String text = element.wholeText().strip();
        long signs = text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isLetterOrDigit(c)).count();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return LINES.split(text).length >= LEAST_LINES && signs > letters;
    }

    private static String firstLine(Element element) {
        return element.wholeText().strip().lines().findFirst().orElse("").strip();
    }
}
