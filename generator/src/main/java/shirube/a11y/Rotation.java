package shirube.a11y;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
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

    private static final Pattern FUNCTION = Pattern.compile("\\b(rotate|rotatez|rotate3d|matrix|matrix3d)\\(");

    private final Cascade landscape;
    private final Cascade portrait;

    public Rotation(AuditedPage page) {
        this.landscape = page.styles();
        this.portrait = page.turnedStyles();
    }

    public boolean dependsOnOrientation(Element element) {
        return differs(element, "rotate") || differs(element, "transform") && turns(element);
    }

    /** By how many degrees the element is turned when the screen goes from landscape to portrait; nothing where source does not tell. */
    public OptionalDouble turn(Element element) {
        OptionalDouble before = angle(landscape, element);
        OptionalDouble after = angle(portrait, element);
        return before.isEmpty() || after.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
    }

    private boolean differs(Element element, String property) {
        return !landscape.value(element, property).equals(portrait.value(element, property));
    }

    private boolean turns(Element element) {
        return FUNCTION.matcher(landscape.value(element, "transform")).find()
                || FUNCTION.matcher(portrait.value(element, "transform")).find();
    }

    private static OptionalDouble angle(Cascade styles, Element element) {
        OptionalDouble own = rotate(styles.value(element, "rotate"));
        if (own.isEmpty()) return own;
        double angle = own.getAsDouble();
        String transform = styles.value(element, "transform");
        Matcher functions = FUNCTION.matcher(transform);
        while (functions.find()) {
            String arguments = transform.substring(functions.end(), CssText.closing(transform, functions.end() - 1));
            OptionalDouble turned = function(functions.group(1), CssText.split(arguments, ','));
            if (turned.isEmpty()) return turned;
            angle += turned.getAsDouble();
        }
        return OptionalDouble.of(angle);
    }

    /** CSS Transforms 2: an angle alone, or before or after the axis it turns around. */
    private static OptionalDouble rotate(String value) {
        if (value.equals("none")) return OptionalDouble.of(0);
        List<String> parts = CssText.split(value, ' ');
        boolean angleFirst = parts.size() > 1 && Set.of("x", "y", "z").contains(parts.get(parts.size() - 1)) || parts.size() == 4 && !isNumber(parts.get(0));
        int at = angleFirst ? 0 : parts.size() - 1;
        String axis = String.join(" ", angleFirst ? parts.subList(1, parts.size()) : parts.subList(0, at));
        boolean towardsReader = axis.isEmpty() || axis.equals("z") || axis.equals("0 0 1");
        return towardsReader ? Lengths.degrees(parts.get(at)) : OptionalDouble.of(0);
    }

    private static OptionalDouble function(String name, List<String> arguments) {
        return switch (name) {
            case "rotate", "rotatez" -> Lengths.degrees(arguments.get(0));
            case "rotate3d" -> around(arguments);
            default -> OptionalDouble.of(arguments.size() < 2 ? 0 : Math.toDegrees(Math.atan2(number(arguments, 1), number(arguments, 0))));
        };
    }

    private static OptionalDouble around(List<String> arguments) {
        boolean towardsReader = arguments.size() == 4 && number(arguments, 0) == 0 && number(arguments, 1) == 0;
        if (!towardsReader) return OptionalDouble.of(0);
        OptionalDouble angle = Lengths.degrees(arguments.get(3));
        return angle.isEmpty() ? angle : OptionalDouble.of(Math.signum(number(arguments, 2)) * angle.getAsDouble());
    }

    private static boolean isNumber(String text) {
        return Lengths.number(text, "").isPresent();
    }

    private static double number(List<String> arguments, int index) {
        return Lengths.number(arguments.get(index), "").orElse(0);
    }
}
