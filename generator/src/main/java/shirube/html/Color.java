package shirube.html;

/** A colour in sRGB: channels from 0 to 255, opacity from 0 to 1. */
public record Color(double red, double green, double blue, double alpha) {

    public static final Color WHITE = new Color(255, 255, 255, 1);
    public static final Color BLACK = new Color(0, 0, 0, 1);

    /** This colour, where it is not opaque, painted over another one. */
    public Color over(Color below) {
        return new Color(mix(red, below.red), mix(green, below.green), mix(blue, below.blue), alpha + below.alpha * (1 - alpha));
    }

    public Color withAlpha(double factor) {
        return new Color(red, green, blue, alpha * factor);
    }

    private double mix(double above, double below) {
        return above * alpha + below * (1 - alpha);
    }

    /** WCAG 2.2, relative luminance: 0 for black, 1 for white. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** WCAG 2.2, contrast ratio: from 1 to 21. */
    public double contrast(Color other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
