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

    /** One screen, held one way and the other. */
    private record Screen(Cascade landscape, Cascade portrait) {}

    private final List<Screen> screens;

    private Rotation(AuditedPage page) {
        this.screens = List.of(
                new Screen(page.styles(), page.turnedStyles()),
                new Screen(page.html().cascade(Medium.PHONE), page.html().cascade(Medium.PHONE.turned())));
    }

    /** Of all elements of a page. */
    public static Rotation of(AuditedPage page) {
        return page.once(Rotation.class, Rotation::new);
    }

    public boolean dependsOnOrientation(Element element) {
        return screens.stream().anyMatch(screen -> differs(screen, element, "rotate") || differs(screen, element, "transform") && turns(screen, element));
    }

    /** By how many degrees the element is turned when each screen goes from landscape to portrait; nothing where source does not tell. */
    public List<OptionalDouble> turns(Element element) {
        return screens.stream().map(screen -> turn(screen, element)).toList();
    }

    private static OptionalDouble turn(Screen screen, Element element) {
        OptionalDouble before = angle(screen.landscape, element);
        OptionalDouble after = angle(screen.portrait, element);
        return before.isEmpty() || after.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
    }

    private static boolean differs(Screen screen, Element element, String property) {
        return !screen.landscape.value(element, property).equals(screen.portrait.value(element, property));
    }

    private static boolean turns(Screen screen, Element element) {
        return FUNCTION.matcher(screen.landscape.value(element, "transform")).find()
                || FUNCTION.matcher(screen.portrait.value(element, "transform")).find();
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
