package shirube.a11y;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shirube.html.WebRoot;

/** Where a link or frame leads, as far as source tells: the address, followed through pages that pass on at once. */
public record Destination(String address, Optional<String> content) {

    private static final Pattern LOCATION =
            Pattern.compile("\\s*(?:window\\.|document\\.)?location(?:\\.href)?\\s*=\\s*(['\"])([^'\"]*)\\1\\s*;?\\s*");
    private static final Pattern PASSED_ON = Pattern.compile(
            "(?is)<meta[^>]*http-equiv\\s*=\\s*[\"']?refresh[\"']?[^>]*content\\s*=\\s*(\"|')\\s*0*\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\">]+)['\"]?\\s*\\1");
    private static final Pattern HOST = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:(//[^/]*)?)");
    private static final Pattern DEFAULT_DOCUMENT = Pattern.compile("(^|/)index\\.html?$");
    private static final int MOST_PASSES = 4;

    /** The destination of a link; none where only a script knows it. */
    public static Optional<Destination> ofLink(AuditedPage page, Element link) {
        String href = link.hasAttr("href") ? link.attr("href") : link.attr("xlink:href");
        if (!href.isEmpty()) return Optional.of(of(page, href));
        Matcher matcher = LOCATION.matcher(link.attr("onclick"));
        return matcher.matches() ? Optional.of(of(page, matcher.group(2))) : Optional.empty();
    }

    public static Destination of(AuditedPage page, String address) {
        WebRoot root = page.html().root();
        String from = page.html().path();
        String at = address.strip();
        for (int i = 0; i < MOST_PASSES; i++) {
            Optional<String> text = text(root, from, at);
            Matcher matcher = PASSED_ON.matcher(text.orElse(""));
            if (!matcher.find()) return new Destination(normal(root, from, at), text);
            from = root.path(from, at).orElse(from);
            at = matcher.group(2).strip();
        }
        return new Destination(normal(root, from, at), Optional.empty());
    }

    /** The same address, or the same content letter by letter. Different content may still serve one purpose. */
    public boolean same(Destination other) {
        if (address.equals(other.address)) return true;
        return content.isPresent() && content.equals(other.content) && rest(address).equals(rest(other.address));
    }

    private static Optional<String> text(WebRoot root, String from, String address) {
        return root.text(from, place(address));
    }

    /** Without what makes no difference: a default document, the slash at the end, the case of scheme and host. */
    private static String normal(WebRoot root, String from, String address) {
        String place = place(address);
        String whole = DEFAULT_DOCUMENT.matcher(root.path(from, place).orElseGet(() -> lowerHost(place))).replaceFirst("$1");
        return (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + rest(address);
    }

    private static String lowerHost(String address) {
        Matcher matcher = HOST.matcher(address);
        return matcher.find() ? matcher.group().toLowerCase(java.util.Locale.ROOT) + address.substring(matcher.end()) : address;
    }

    private static String place(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') end++;
        return address.substring(0, end);
    }

    /** A query may change what is shown, and a fragment is another place in it. */
    private static String rest(String address) {
        return address.substring(place(address).length());
    }
}
