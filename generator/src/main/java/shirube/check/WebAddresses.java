package shirube.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shirube.model.Site;
import shirube.model.Wording;

/** Addresses in fields are those of web pages: no {@code javascript:}, no {@code data:}, no missing {@code https://}. */
final class WebAddresses implements Check {

    private static final Set<String> FIELDS = Set.of("url", "form_url", "online_url", "access_url");
    private static final Pattern SCHEME = Pattern.compile("(?is)([a-z][a-z0-9+.-]*):.*");
    private static final Pattern BARE_HOST = Pattern.compile("(?i)(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/.*)?");

    @Override
    public void check(Site site, Findings found) {
        site.wordings().stream()
                .filter(wording -> FIELDS.contains(wording.field()))
                .forEach(wording -> check(wording, found));
    }

    private static void check(Wording wording, Findings found) {
        // Browsers skip control characters and spaces before and inside a scheme.
        String address = wording.text().replaceAll("[\\p{Cntrl}\\s]", "");
        var scheme = SCHEME.matcher(address);
        if (scheme.matches() && !List.of("http", "https").contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT)))
            found.add("unsafe-address", wording.at(), "scheme", scheme.group(1), "field", wording.field());
        else if (!scheme.matches() && isBareHost(address))
            found.add("address-without-scheme", wording.at(), "url", address);
    }

    /** A file name also looks like a host ({@code access.html}), so only what ends unlike a file counts. */
    private static boolean isBareHost(String address) {
        return BARE_HOST.matcher(address).matches() && !address.matches("(?i)[^/]*\\.(html?|pdf|md|csv|xlsx?|docx?|pptx?|png|jpe?g|svg)");
    }
}
