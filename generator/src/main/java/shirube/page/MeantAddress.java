package shirube.page;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands where a file's path belongs and is an address without its beginning: {@code www.example.jp}. */
final class MeantAddress {

    private static final Map<String, Pattern> SCHEMES = Map.of(
            "https://", Pattern.compile("(?i)(?:www\\.[^/]+|(?:[a-z0-9-]+\\.)+(?:jp|com|net|org|info|tokyo))(?::\\d+)?(?:[/#?].*)?"),
            "mailto:", Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            "tel:", Pattern.compile("0\\d{1,4}-\\d{1,4}-\\d{3,4}"));

    private MeantAddress() {}

    /** The address in full; nothing where no address was meant. */
    static Optional<String> of(String written) {
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        if (half.matches("(?i)https?:/+[^/].*")) return Optional.of(half.replaceFirst(":/+", "://"));
        return SCHEMES.entrySet().stream()
                .filter(scheme -> scheme.getValue().matcher(written).matches())
                .map(scheme -> scheme.getKey() + written)
                .findFirst();
    }
}
