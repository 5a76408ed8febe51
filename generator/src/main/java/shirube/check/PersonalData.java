package shirube.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.Meeting;
import shirube.model.Mention;
import shirube.model.FilePath;
import shirube.model.Site;
import shirube.model.Wording;
import shirube.source.SourceFile;

/**
 * No text tells how to reach a person: mail, telephone and postal addresses stand in contact fields. What stands
 * in any contact field is the city's own and may be repeated in prose; where a meeting was held is public too.
 */
final class PersonalData implements Check {

    /** Addresses of web pages, where digits and @ mean something else; what {@code mailto:} and {@code tel:} say is looked at. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>)\"」』]+|\\]\\((?!mailto:|tel:)[^)\\s]*");

    private static final Set<String> PLACES = Set.of("place", "address", "spatial");

    @Override
    public void check(Site site, Findings found) {
        in(site, Known.of(site)).forEach(found::add);
    }

    /** What a site of some earlier day says, where today's site too tells how to reach the city. */
    static List<Diagnostic> inPast(Site past, Site today) {
        return in(past, Known.of(past).and(Known.of(today)));
    }

    private static List<Diagnostic> in(Site site, Known known) {
        return Stream.concat(site.wordings().stream(), files(site))
                .filter(wording -> !wording.contact())
                .toList()
                .parallelStream()
                .flatMap(wording -> in(wording, known).stream())
                .toList();
    }

    /** What the city itself has published: keys of numbers and mails, and the texts in which addresses may stand. */
    private record Known(Set<String> keys, String places) {

        static Known of(Site site) {
            var keys = new HashSet<String>();
            var places = new StringBuilder();
            site.wordings().stream().filter(w -> w.contact() || PLACES.contains(w.field()) || isProfile(w)).forEach(wording -> {
                String folded = Folded.of(wording.text());
                if (wording.contact()) PersonalText.find(folded).forEach(hit -> keys.add(hit.key()));
                if (wording.contact() && wording.field().matches("tel|fax")) keys.add(folded.replaceAll("[^0-9]", ""));
                places.append(folded.replace(" ", "")).append('\n');
            });
            return new Known(keys, places.toString());
        }

        Known and(Known other) {
            var both = new HashSet<>(keys);
            both.addAll(other.keys);
            return new Known(both, places + other.places);
        }

        boolean contains(PersonalText.Hit hit) {
            if (hit.kind() != PersonalText.Kind.ADDRESS) return keys.contains(hit.key());
            return places.contains(PersonalText.house(hit.key()));
        }

        private static boolean isProfile(Wording wording) {
            return !wording.path().isEmpty() && wording.path().get(0).equals("profile");
        }
    }

    /** Minutes and papers in Markdown: what is published beside the fields. */
    private static Stream<Wording> files(Site site) {
        var paths = new LinkedHashSet<String>();
        for (Meeting meeting : site.meetings()) paths.add(meeting.origin().file().folder() + "/minutes.md");
        References.mentions(site)
                .map(Mention::named)
                .filter(FilePath.class::isInstance)
                .forEach(path -> ((FilePath) path).fromTop().filter(p -> p.endsWith(".md")).ifPresent(paths::add));
        return paths.stream().flatMap(path -> site.files().text(path).stream()).map(Wording::of);
    }

    private static List<Diagnostic> in(Wording wording, Known known) {
        if (wording.field().endsWith("url")) return List.of();
        var found = new ArrayList<Diagnostic>(0);
        String folded = Folded.of(blankLinks(wording.text()));
        Set<String> lines = new HashSet<>();
        for (PersonalText.Hit hit : PersonalText.find(folded)) {
            int line = wording.span(hit.start(), hit.end()).line();
            if (known.contains(hit) || !lines.add(line + " " + hit.key())) continue;
            found.add(Diagnostic.of(hit.kind().code(), wording.span(hit.start(), hit.end())));
        }
        return found;
    }

    /** Blanked rather than cut, so that offsets stay. */
    private static String blankLinks(String text) {
        var blanked = new StringBuilder(text);
        Matcher link = LINK.matcher(text);
        for (int at = candidate(text, 0); at >= 0; ) {
            boolean found = link.region(at, text.length()).lookingAt();
            if (found) blanked.replace(at, link.end(), " ".repeat(link.end() - at));
            at = candidate(text, found ? link.end() : at + 1);
        }
        return blanked.toString();
    }

    /** Where the next link may begin; -1 if nowhere. */
    private static int candidate(String text, int from) {
        int address = text.indexOf("http", from);
        int target = text.indexOf("](", from);
        return address < 0 || target >= 0 && target < address ? target : address;
    }
}
