package shirube.writing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Severity;
import shirube.model.GlossaryTerm;
import shirube.model.Municipality;
import shirube.model.Site;
import shirube.model.Writing;

/**
 * The rules of 表記 as one city uses them, with what it knows: its allowed words, abbreviations and glossary.
 *
 * @param levels how each rule is taken, by its code
 * @param terms each word of the glossary with the id of its entry
 * @param known abbreviations that need no explanation
 */
public record WritingStyle(Writing writing, Map<String, Writing.Level> levels, Map<String, String> terms, Set<String> known) {

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");

    /** Met daily, and by everybody. */
    private static final Set<String> COMMON = Set.of(
            "AED", "AI", "ATM", "CD", "CSV", "DVD", "FAQ", "FAX", "GPS", "HP", "HTML", "ID", "IT", "JPEG", "JR", "LED", "LINE", "NHK", "NPO", "NTT",
            "OK", "PC", "PDF", "PNG", "QR", "SMS", "SNS", "TEL", "TV", "UFO", "URL", "USB", "WEB", "ZIP", "PTA", "NG", "IC", "AA", "AAA", "VS", "GW");

    private static final Map<Writing.Level, Severity> SEVERITIES = new EnumMap<>(Map.of(
            Writing.Level.REVIEW, Severity.REVIEW, Writing.Level.WARNING, Severity.WARNING));

    /**
     * For pages that anyone made, of which no city, no glossary and no author is known. Words with spaces and links side
     * by side are there told by the audit's own rules.
     */
    public static final WritingStyle PAGES = of(Writing.USUAL, false, Map.of())
            .without("spaced-word", "adjacent-links", "abbreviation", "term-link");

    public static WritingStyle of(Site site) {
        Municipality city = site.municipality();
        boolean wareki = city.eraDisplay().filter(Municipality.EraDisplay.WAREKI::equals).isPresent();
        var terms = new LinkedHashMap<String, String>();
        for (GlossaryTerm term : site.glossary()) {
            terms.put(term.term(), term.id());
            term.aliases().forEach(alias -> terms.put(alias, term.id()));
        }
        return of(city.writing().orElse(Writing.USUAL), wareki, terms);
    }

    private static WritingStyle of(Writing writing, boolean wareki, Map<String, String> terms) {
        Map<String, Writing.Level> chosen = writing.rules().map(Writing.Rules::chosen).orElse(Map.of());
        var levels = new LinkedHashMap<String, Writing.Level>();
        for (WritingRule rule : WritingRules.ALL) {
            boolean unwanted = wareki && rule instanceof EraYear;
            levels.put(rule.code(), chosen.getOrDefault(rule.key(), unwanted ? Writing.Level.OFF : rule.usual()));
        }
        var known = new HashSet<>(COMMON);
        known.addAll(writing.abbreviations());
        for (String term : terms.keySet()) {
            for (Matcher word = CAPITALS.matcher(term); word.find(); ) known.add(word.group());
        }
        return new WritingStyle(writing, Map.copyOf(levels), Map.copyOf(terms), Set.copyOf(known));
    }

    private WritingStyle without(String... codes) {
        var fewer = new LinkedHashMap<>(levels);
        for (String code : codes) fewer.put(code, Writing.Level.OFF);
        return new WritingStyle(writing, Map.copyOf(fewer), terms, known);
    }

    /** The rules in use, in their order. */
    List<WritingRule> inUse() {
        return WritingRules.ALL.stream().filter(rule -> SEVERITIES.containsKey(levels.get(rule.code()))).toList();
    }

    /** Everything in the passage that is against a rule in use. */
    public List<Diagnostic> check(Passage passage) {
        return check(passage, inUse().stream().filter(rule -> rule.speaksOf(passage.setting())).toList());
    }

    /** @param rules of those in use that speak of the passage's setting */
    List<Diagnostic> check(Passage passage, List<WritingRule> rules) {
        Passage left = writing.allowed().isEmpty() ? passage : passage.without(writing.allowed());
        var found = new ArrayList<Diagnostic>();
        for (WritingRule rule : rules) {
            Severity severity = SEVERITIES.get(levels.get(rule.code()));
            for (WritingRule.Hit hit : rule.find(left, this))
                found.add(Diagnostic.of(rule.code(), passage.span(hit.start(), hit.end()), hit.args()).withSeverity(severity));
        }
        return found;
    }

    boolean knows(String abbreviation) {
        return known.contains(abbreviation);
    }
}
