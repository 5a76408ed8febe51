package shirube.page;

import java.nio.charset.StandardCharsets;

/** Addresses inside the site: always relative, always to a real file name, so that one folder works anywhere. */
public final class SitePath {

    private SitePath() {}

    /** The way from one page to another file: from {@code kpi/a.html} to {@code news/b.html} is {@code ../news/b.html}. */
    public static String relative(String from, String to) {
        String[] here = from.split("/", -1);
        String[] there = to.split("/", -1);
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) common++;
        var way = new StringBuilder("../".repeat(here.length - 1 - common));
        for (int i = common; i < there.length; i++) way.append(encode(there[i])).append(i < there.length - 1 ? "/" : "");
        return way.toString();
    }

    /** The way from a page to the top folder: {@code ../} for {@code kpi/a.html}, nothing for {@code index.html}. */
    public static String root(String from) {
        return "../".repeat((int) from.chars().filter(c -> c == '/').count());
    }

    /** The whole address of a page, for readers outside of the site. */
    public static String absolute(String base, String path) {
        return base + relative("index.html", path);
    }

    /** A name as it stands in an address (RFC 3986): letters of Japanese are percent-encoded as UTF-8. */
    public static String encode(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~!$'()*+,;=@".indexOf(c) >= 0);
            if (plain) encoded.append((char) c);
            else encoded.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16))).append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
        }
        return encoded.toString();
    }
}
