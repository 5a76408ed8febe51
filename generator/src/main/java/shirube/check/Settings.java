package shirube.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shirube.model.Contact;
import shirube.model.Municipality;
import shirube.model.Origin;
import shirube.model.Site;

/** What site.yaml says of the city: its code, its address, whom to ask, and settings within their range. */
final class Settings implements Check {

    private static final Pattern HOST = Pattern.compile("(?:\\*\\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\\d+)?");

    @Override
    public void check(Site site, Findings found) {
        Municipality city = site.municipality();
        Origin origin = city.origin();
        checkCode(city.code(), origin, found);
        checkBase(city.baseUrl(), origin, found);
        checkContact(site, city, found);
        for (int i = 0; i < city.trustedHosts().size(); i++)
            if (!HOST.matcher(city.trustedHosts().get(i).toLowerCase(java.util.Locale.ROOT)).matches())
                found.add("bad-host", origin.at("trusted_hosts", i), "host", city.trustedHosts().get(i));
        city.timeZone().filter(zone -> !isZone(zone)).ifPresent(zone -> found.add("unknown-time-zone", origin.at("time_zone"), "zone", zone));
        city.fiscalYearStart().filter(month -> month < 1 || month > 12).ifPresent(month ->
                out(origin, found, month, "1〜12", "fiscal_year_start"));
        city.deadlines().ifPresent(deadlines -> {
            atLeastOne(deadlines.minutesDays(), origin, found, "deadlines", "minutes_days");
            atLeastOne(deadlines.commentDaysMin(), origin, found, "deadlines", "comment_days_min");
            atLeastOne(deadlines.responseDays(), origin, found, "deadlines", "response_days");
        });
        city.diff().flatMap(Municipality.Diff::orientation).filter(way -> !List.of("new-left", "new-right").contains(way)).ifPresent(way ->
                out(origin, found, way, "new-left、new-right", "diff", "orientation"));
        city.accessibility().flatMap(Municipality.Accessibility::level).filter(level -> !List.of("A", "AA", "AAA").contains(level))
                .ifPresent(level -> out(origin, found, level, "A、AA、AAA", "accessibility", "level"));
    }

    /** JIS X 0401 and 0402 with the check digit of 全国地方公共団体コード; 99xxxx is left for fictional cities. */
    private static void checkCode(String code, Origin origin, Findings found) {
        if (!code.matches("\\d{6}")) found.add("city-code-form", origin.at("code"), "code", code);
        else if (checkDigit(code) != code.charAt(5) - '0') found.add("city-code", origin.at("code"), "code", code, "digit", checkDigit(code));
    }

    private static int checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < 5; i++) sum += (6 - i) * (code.charAt(i) - '0');
        return (11 - sum % 11) % 10;
    }

    private static void checkBase(String base, Origin origin, Findings found) {
        try {
            URI address = new URI(base);
            boolean web = List.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(java.util.Locale.ROOT));
            if (web && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null) return;
        } catch (URISyntaxException e) {
            // Reported below: which syntax it breaks helps nobody.
        }
        found.add("bad-base-url", origin.at("base_url"), "url", base);
    }

    private static void checkContact(Site site, Municipality city, Findings found) {
        Optional<Contact> contact = city.contact();
        if (contact.isEmpty()) {
            site.comments().stream().findFirst().ifPresent(consultation ->
                    found.add("contact-required", city.origin().file().top(), "consultation", consultation.id()));
            return;
        }
        boolean reachable = contact.get().tel().isPresent() || contact.get().mail().isPresent() || contact.get().formUrl().isPresent();
        if (!reachable) found.add("contact-unreachable", city.origin().keyAt("contact"));
    }

    private static void atLeastOne(Optional<Integer> days, Origin origin, Findings found, Object... path) {
        days.filter(d -> d < 1).ifPresent(d -> out(origin, found, d, "1 以上の数", path));
    }

    private static void out(Origin origin, Findings found, Object value, String allowed, Object... path) {
        found.add("bad-setting", origin.at(path), "key", path[path.length - 1], "value", value, "allowed", allowed);
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
