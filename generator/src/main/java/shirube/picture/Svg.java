package shirube.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SVG as text. Comments, {@code metadata} and what drawing programs note for themselves (names of local files among it)
 * are cut out; all else stays letter for letter.
 */
final class Svg implements ImageFormat {

    /** Groups that never give back what they took: a file of many comments must not be tried in all their partitions. */
    private static final Pattern START = Pattern.compile(
            "\\A\\uFEFF?\\s*(?>(?><\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^<>\\[]*(\\[.*?\\]\\s*)?>)\\s*)*+<(\\w+:)?svg[\\s/>]",
            Pattern.DOTALL);
    private static final int START_CHARS = 20_000;

    private static final Pattern LENGTH = Pattern.compile("\\s*\\+?([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)(px|pt|pc|mm|cm|in)?\\s*");
    /** CSS Values 4, 6.2: absolute lengths in pixels. */
    private static final Map<String, Double> PIXELS =
            Map.of("px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

    @Override
    public String name() {
        return "SVG";
    }

    @Override
    public List<String> extensions() {
        return List.of("svg");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        int length = Math.min(bytes.length, START_CHARS);
        return START.matcher(new String(bytes, 0, length, StandardCharsets.UTF_8)).lookingAt();
    }

    @Override
    public Image clean(byte[] bytes) {
        String text = text(bytes);
        SvgReading reading = SvgReading.of(text);
        double[] size = size(reading.width(), reading.height(), reading.viewBox());
        return new Image(pixels(size[0]), pixels(size[1]), SvgNotes.cut(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a file in UTF-8, without a byte order mark. */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ByteCursor.Damaged();
        }
    }

    /** SVG 2, 8.2: width and height, of which one or both may have to be taken from the view box. */
    private static double[] size(Optional<String> width, Optional<String> height, Optional<String> viewBox) {
        Optional<Double> wide = width.flatMap(Svg::length);
        Optional<Double> high = height.flatMap(Svg::length);
        if (wide.isPresent() && high.isPresent()) return new double[] {wide.get(), high.get()};
        String[] box = viewBox.orElseThrow(ByteCursor.Damaged::new).strip().split("[\\s,]+");
        if (box.length != 4) throw new ByteCursor.Damaged();
        double boxWidth = length(box[2]).orElseThrow(ByteCursor.Damaged::new);
        double boxHeight = length(box[3]).orElseThrow(ByteCursor.Damaged::new);
        if (wide.isPresent()) return new double[] {wide.get(), wide.get() * boxHeight / boxWidth};
        if (high.isPresent()) return new double[] {high.get() * boxWidth / boxHeight, high.get()};
        return new double[] {boxWidth, boxHeight};
    }

    private static Optional<Double> length(String written) {
        Matcher matcher = LENGTH.matcher(written);
        if (!matcher.matches()) return Optional.empty();
        String unit = matcher.group(2) == null ? "px" : matcher.group(2);
        return Optional.of(Double.parseDouble(matcher.group(1)) * PIXELS.get(unit)).filter(length -> length > 0);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
