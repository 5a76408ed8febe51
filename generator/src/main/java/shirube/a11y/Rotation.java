package shirube.a11y;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.html.Cascade;
import shirube.html.CssText;
import shirube.html.Lengths;
import shirube.html.Medium;

/** How elements are turned around the axis that points at the reader, in one orientation of the screen and the other. */
public final class Rotation {

    /** In degrees. */
    public static final double TOLERANCE = 1;

    private static final Pattern FUNCTION = Pattern.compile("(rotate|rotatez|rotate3d|matrix|matrix3d)\\(([^)]*)\\)");

    private final Cascade landscape;
    private final Cascade portrait;

    public Rotation(AuditedPage page) {
        this.landscape = page.styles();
        this.portrait = page.turnedStyles();
    }

    public boolean dependsOnOrientation(Element element) {
        return differs(element, "rotate") || differs(element, "transform") && turns(element);
    }

    /** By how many degrees the element is turned when the screen goes from landscape to portrait. */
    public double turn(Element element) {
        return angle(portrait, element) - angle(landscape, element);
    }

    private boolean differs(Element element, String property) {
        return !landscape.value(element, property).equals(portrait.value(element, property));
    }

    private boolean turns(Element element) {
        return FUNCTION.matcher(landscape.value(element, "transform")).find()
                || FUNCTION.matcher(portrait.value(element, "transform")).find();
    }

    private static double angle(Cascade styles, Element element) {
        double angle = rotate(styles.value(element, "rotate"));
        Matcher functions = FUNCTION.matcher(styles.value(element, "transform"));
        while (functions.find()) angle += function(functions.group(1), CssText.split(functions.group(2), ','));
        return angle;
    }

    /** CSS Transforms 2: an angle alone, or after the axis it turns around. */
    private static double rotate(String value) {
        List<String> parts = CssText.split(value, ' ');
        String axis = String.join(" ", parts.subList(0, parts.size() - 1));
        boolean towardsReader = axis.isEmpty() || axis.equals("z") || axis.equals("0 0 1");
        return towardsReader ? degrees(parts.get(parts.size() - 1)) : 0;
    }

    private static double function(String name, List<String> arguments) {
        return switch (name) {
            case "rotate", "rotatez" -> degrees(arguments.get(0));
            case "rotate3d" -> arguments.size() == 4 && number(arguments, 0) == 0 && number(arguments, 1) == 0
                    ? Math.signum(number(arguments, 2)) * degrees(arguments.get(3))
                    : 0;
            default -> arguments.size() < 2 ? 0 : Math.toDegrees(Math.atan2(number(arguments, 1), number(arguments, 0)));
        };
    }

    private static double number(List<String> arguments, int index) {
        return Lengths.number(arguments.get(index), "").orElse(0);
    }

    private static double degrees(String angle) {
        if (Lengths.number(angle, "turn").isPresent()) return Lengths.number(angle, "turn").getAsDouble() * 360;
        if (Lengths.number(angle, "rad").isPresent()) return Math.toDegrees(Lengths.number(angle, "rad").getAsDouble());
        if (Lengths.number(angle, "grad").isPresent()) return Lengths.number(angle, "grad").getAsDouble() * 0.9;
        return Lengths.number(angle, "deg").orElse(0);
    }
}
