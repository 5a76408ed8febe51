package shirube.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.source.SourceFile;

/** Where a link leads, as its author wrote it: out of the site, to a place in the same text, or to a file of the content. */
public sealed interface Destination {

    /** {@code https://www.example.jp/}, {@code mailto:…} or {@code tel:…}. */
    record Web(String url) implements Destination {}

    /** {@code #予定}: the id, decoded and in NFC. */
    record Place(String id) implements Destination {}

    /**
     * {@code ../../plans/dx/initiatives/counter.md#schedule}.
     *
     * @param path from the content's top, decoded and in NFC; a folder keeps its slash at the end
     */
    record Content(String path, Optional<String> fragment) implements Destination {

        /** The path as seen from the file that links, where it lies in the same folder or below; else from the top. */
        public String writtenIn(SourceFile from) {
            String folder = from.folder().isEmpty() ? "" : from.folder() + "/";
            return path.startsWith(folder) ? path.substring(folder.length()) : path;
        }
    }

    /** What cannot be a destination, with the finding that says why. */
    record Refused(String code, List<Object> args) implements Destination {}

    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** @param written with Markdown's escapes and entities still in it */
    static Destination of(SourceFile from, String written) {
        String url = plain(written);
        if (url.isBlank()) return refused("link-empty");
        if (url.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) return refused("link-scheme", "scheme", "");
        Matcher scheme = SCHEME.matcher(url.stripLeading());
        if (scheme.lookingAt()) return withScheme(url.strip(), scheme.group(1));
        if (written.startsWith("\\\\")) return refused("link-local", "path", written);
        if (url.indexOf('\\') >= 0) return refused("link-backslash", "path", url, "instead", url.replace('\\', '/'));
        if (url.startsWith("/")) return refused("link-absolute", "path", url);
        return inContent(from, url);
    }

    private static String plain(String written) {
        boolean escaped = written.indexOf('\\') >= 0 || written.indexOf('&') >= 0;
        return escaped ? Escaping.unescapeString(written) : written;
    }

    private static Destination withScheme(String url, String scheme) {
        if (scheme.length() == 1 || scheme.equalsIgnoreCase("file")) return refused("link-local", "path", url);
        if (!SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) return refused("link-scheme", "scheme", scheme + ":");
        String rest = url.substring(scheme.length() + 1);
        boolean web = scheme.toLowerCase(Locale.ROOT).startsWith("http");
        if (web ? !rest.matches("//[^/?#\\s].*") : rest.isBlank()) return refused("link-malformed", "url", url);
        return new Web(scheme.toLowerCase(Locale.ROOT) + ":" + rest.replace(" ", "%20"));
    }

    private static Destination inContent(SourceFile from, String url) {
        int hash = url.indexOf('#');
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(name(url.substring(hash + 1)));
        String path = hash < 0 ? url : url.substring(0, hash);
        if (path.isEmpty()) return fragment.get().isEmpty() ? refused("link-empty") : new Place(fragment.get());
        var steps = new ArrayDeque<String>();
        if (!from.folder().isEmpty()) steps.addAll(List.of(from.folder().split("/")));
        for (String step : name(path).split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (steps.pollLast() == null) return refused("link-outside", "path", url);
        }
        String slash = path.endsWith("/") || path.endsWith("/..") || path.equals("..") || path.equals(".") ? "/" : "";
        return new Content(Normalizer.normalize(String.join("/", steps), Normalizer.Form.NFC) + slash, fragment);
    }

    /** Percent signs decoded where they stand for UTF-8, then NFC: {@code %E5%B8%82} and {@code 市} are the same file. */
    private static String name(String written) {
        return Normalizer.normalize(written.indexOf('%') < 0 ? written : decoded(written), Normalizer.Form.NFC);
    }

    private static String decoded(String written) {
        var bytes = ByteBuffer.allocate(written.length() * 4);
        for (int i = 0; i < written.length(); ) {
            int high = written.charAt(i) == '%' && i + 2 < written.length() ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.put((byte) (high * 16 + low));
                i += 3;
            } else {
                int point = written.codePointAt(i);
                bytes.put(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return written; // for example 100%達成.md, or Shift_JIS: the name as it stands
        }
    }

    private static Destination refused(String code, Object... args) {
        return new Refused(code, List.of(args));
    }
}
