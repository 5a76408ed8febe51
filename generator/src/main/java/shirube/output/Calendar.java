package shirube.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Dates to be taken over into anybody's calendar: iCalendar (RFC 5545), one VEVENT a meeting or consultation.
 *
 * @param path below the site's top, for example {@code meetings/all.ics}
 * @param events in any order
 */
public record Calendar(String path, String title, List<Event> events) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** When something is: days, or hours in Japan's time. */
    public sealed interface When {

        LocalDateTime begins();

        /** Whole days, both included. */
        record Days(LocalDate first, LocalDate last) implements When {
            @Override
            public LocalDateTime begins() {
                return first.atStartOfDay();
            }
        }

        record Hours(LocalDateTime begins, Optional<LocalDateTime> ends) implements When {}
    }

    /**
     * @param key type and id, for example {@code meetings/expert-panel-2026-08-27}; UID is made of it
     * @param updated the day on which its source last changed: a calendar knows by it which copy is newer
     * @param page the path of its page
     * @param cancelled shown as such, not taken away: who has it in a calendar must see
     */
    public record Event(
            String key,
            String title,
            When when,
            Optional<String> place,
            Optional<String> description,
            String page,
            List<String> categories,
            LocalDate updated,
            boolean cancelled) {}

    public Calendar {
        events = events.stream()
                .sorted(Comparator.comparing((Event event) -> event.when.begins()).thenComparing(Event::key))
                .toList();
    }

    public byte[] bytes(String baseUrl) {
        var lines = new Lines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Shirube//Shirube//JA");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.add("NAME", escaped(title));
        lines.add("X-WR-CALNAME", escaped(title));
        lines.add("X-WR-TIMEZONE", "Asia/Tokyo");
        timeZone(lines);
        for (Event event : events) write(lines, event, baseUrl);
        lines.add("END", "VCALENDAR");
        return lines.bytes();
    }

    /** Japan has had no summer time since 1951. */
    private static void timeZone(Lines lines) {
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", "Asia/Tokyo");
        lines.add("BEGIN", "STANDARD");
        lines.add("DTSTART", "19700101T000000");
        lines.add("TZOFFSETFROM", "+0900");
        lines.add("TZOFFSETTO", "+0900");
        lines.add("TZNAME", "JST");
        lines.add("END", "STANDARD");
        lines.add("END", "VTIMEZONE");
    }

    private static void write(Lines lines, Event event, String baseUrl) {
        String stamp = UTC.format(event.updated.atStartOfDay(TOKYO).withZoneSameInstant(ZoneOffset.UTC));
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", escaped(event.key + "@" + Tags.host(baseUrl)));
        lines.add("DTSTAMP", stamp);
        lines.add("LAST-MODIFIED", stamp);
        times(lines, event.when);
        lines.add("SUMMARY", escaped(event.title));
        event.place.ifPresent(place -> lines.add("LOCATION", escaped(place)));
        event.description.ifPresent(text -> lines.add("DESCRIPTION", escaped(text)));
        lines.add("URL", Uris.absolute(baseUrl, event.page));
        if (!event.categories.isEmpty())
            lines.add("CATEGORIES", event.categories.stream().map(Calendar::escaped).collect(Collectors.joining(",")));
        lines.add("STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED");
        lines.add("END", "VEVENT");
    }

    /** Clause 3.6.1: DTEND is exclusive and later than DTSTART; whole days do not make a person busy. */
    private static void times(Lines lines, When when) {
        if (when instanceof When.Days days) {
            lines.add("DTSTART;VALUE=DATE", DATE.format(days.first()));
            lines.add("DTEND;VALUE=DATE", DATE.format(later(days.first(), days.last()).plusDays(1)));
            lines.add("TRANSP", "TRANSPARENT");
        } else if (when instanceof When.Hours hours) {
            lines.add("DTSTART;TZID=Asia/Tokyo", LOCAL.format(hours.begins()));
            hours.ends()
                    .filter(end -> end.isAfter(hours.begins()))
                    .ifPresent(end -> lines.add("DTEND;TZID=Asia/Tokyo", LOCAL.format(end)));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Clause 3.3.11, TEXT. Controls that it forbids are left out. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n?|\n", "\\\\n")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
    }

    /** Content lines (clause 3.1): at most 75 octets and CRLF, longer ones folded between characters. */
    private static final class Lines {

        private static final int MOST_OCTETS = 75;

        private final StringBuilder text = new StringBuilder();

        void add(String name, String value) {
            String line = name + ":" + value;
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int point = line.codePointAt(at);
                int size = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    text.append("\r\n ");
                    octets = 1;
                }
                text.appendCodePoint(point);
                octets += size;
                at += Character.charCount(point);
            }
            text.append("\r\n");
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
