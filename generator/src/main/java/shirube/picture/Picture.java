package shirube.picture;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.Asset;
import shirube.source.SourceFile;

/**
 * A picture of the content, fit to be published: its size is known, and where and with what it was taken is taken out of
 * it without touching a pixel.
 *
 * @param width as it is shown, in CSS pixels
 * @param height as it is shown, in CSS pixels
 * @param bytes what to publish
 */
public record Picture(int width, int height, byte[] bytes) {

    /** Width and height as it is shown, in CSS pixels: what a page needs to keep the room free. */
    public record Size(int width, int height) {}

    public Size size() {
        return new Size(width, height);
    }

    /** A page with one such picture takes ten seconds where reception is poor (4 Mbit/s). */
    public static final long MOST_BYTES = 5_000_000;

    private static final List<String> EXTENSIONS =
            List.of("png", "apng", "jpg", "jpeg", "jfif", "gif", "webp", "svg", "bmp", "tif", "tiff", "heic", "heif", "avif", "ico");

    /** Whether a file's extension says that it is a picture, also one of a kind that is not published. */
    public static boolean isPicture(Asset asset) {
        return EXTENSIONS.contains(asset.extension());
    }

    /** Reads a picture that is not too large; nothing, and the reason, if it cannot be published. */
    public static Result<Optional<Picture>> of(Asset asset) {
        if (asset.bytes() > MOST_BYTES) {
            return fault(Diagnostic.of(
                    "image-too-large", asset.top(), "size", megabytes(asset.bytes()), "limit", megabytes(MOST_BYTES)));
        }
        try {
            return of(asset, asset.read());
        } catch (UncheckedIOException e) {
            return fault(Diagnostic.of("unreadable-file", asset.top()));
        }
    }

    private static Result<Optional<Picture>> of(Asset asset, byte[] bytes) {
        Optional<ImageFormat> format = ImageFormat.of(bytes);
        if (format.isEmpty()) return fault(Diagnostic.of("image-unknown", asset.top()));
        try {
            ImageFormat.Image image = format.get().clean(bytes);
            List<Diagnostic> found = found(asset, format.get(), bytes);
            boolean usable = found.stream().noneMatch(Diagnostic::isError);
            Picture picture = new Picture(image.width(), image.height(), image.bytes());
            return new Result<>(Optional.of(picture).filter(any -> usable), found);
        } catch (ByteCursor.Damaged e) {
            return fault(Diagnostic.of("image-damaged", asset.top(), "format", format.get().name()));
        }
    }

    private static List<Diagnostic> found(Asset asset, ImageFormat format, byte[] bytes) {
        var found = new ArrayList<Diagnostic>();
        if (!format.extensions().contains(asset.extension())) {
            found.add(Diagnostic.of(
                    "image-extension", asset.top(), "extension", asset.extension(), "format", format.name(), "right",
                    format.extensions().get(0)));
        }
        if (format instanceof Svg) found.addAll(foundInSvg(asset, Svg.text(bytes)));
        return found;
    }

    private static List<Diagnostic> foundInSvg(Asset asset, String text) {
        var file = new SourceFile(asset.path(), asset.shown(), text);
        return SvgReading.of(text).faults().stream()
                .map(fault -> Diagnostic.of(fault.code(), file.span(fault.start(), fault.end()), "what", fault.what()))
                .toList();
    }

    private static Result<Optional<Picture>> fault(Diagnostic diagnostic) {
        return new Result<>(Optional.empty(), List.of(diagnostic));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
