package shirube.output;

import java.nio.charset.StandardCharsets;

/** Paths as URIs (RFC 3986): the parts between slashes percent-encoded, so that 髙.md is {@code %E9%AB%99.md}. */
public final class Uris {

    private static final String UNRESERVED = "-._~";

    private Uris() {}

    /** A relative reference; a colon is encoded too, for before the first slash it would end a scheme. */
    public static String relative(String path) {
        var uri = new StringBuilder();
        for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c == '/' || isUnreserved(c)) uri.append(c);
            else uri.append(String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }

    /** The absolute URI of a path of the site below {@code base}, which may or may not end in a slash. */
    public static String absolute(String base, String path) {
        return (base.endsWith("/") ? base : base + "/") + relative(path);
    }

    /** An address that may be absolute already, or a path of the site. */
    static String resolved(String base, String address) {
        return address.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? address : absolute(base, address);
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }
}
