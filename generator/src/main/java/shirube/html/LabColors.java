package shirube.html;

import java.util.Optional;

/**
 * Colours told by their lightness and two axes of hue, as {@code oklab(0.7 0.1 0.1)} or {@code lab(70 20 30)} (CSS Color
 * Level 4 §9, §10.3); nothing for those that a screen of sRGB cannot show, since how they are brought near is the browser's.
 */
final class LabColors {

    /** Authors round their numbers. */
    private static final double SLIGHT = 3e-3;

    private LabColors() {}

    /** @param lightness from 0 to 1 */
    static Optional<Color> oklab(double lightness, double a, double b, double alpha) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return shown(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
                alpha);
    }

    /** @param lightness from 0 to 100 */
    static Optional<Color> lab(double lightness, double a, double b, double alpha) {
        double middle = (lightness + 16) / 116;
        double x = 0.9642956764 * unfold(middle + a / 500);
        double y = unfold(middle);
        double z = 0.8251046025 * unfold(middle - b / 200);
        return shown(
                3.1341359570 * x - 1.6173863322 * y - 0.4906619460 * z,
                -0.9787955029 * x + 1.9162545673 * y + 0.0334427312 * z,
                0.0719553799 * x - 0.2289768264 * y + 1.4053860583 * z,
                alpha);
    }

    private static double unfold(double share) {
        double cube = share * share * share;
        return cube > 216.0 / 24389 ? cube : (116 * share - 16) * 27 / 24389;
    }

    private static Optional<Color> shown(double red, double green, double blue, double alpha) {
        double least = Math.min(red, Math.min(green, blue));
        double most = Math.max(red, Math.max(green, blue));
        if (least < -SLIGHT || most > 1 + SLIGHT) return Optional.empty();
        return Optional.of(new Color(channel(red), channel(green), channel(blue), alpha));
    }

    private static double channel(double linear) {
        double light = Math.max(0, Math.min(1, linear));
        return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
}
