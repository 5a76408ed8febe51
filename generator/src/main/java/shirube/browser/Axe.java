package shirube.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shirube.a11y.Profile;
import shirube.diagnostic.Language;
import shirube.output.JsonTree;

/**
 * axe-core (MPL-2.0, by Deque Systems), as the script that a tab runs, and what it answers.
 *
 * @param script to be evaluated in a tab, with {@link #question} behind it
 */
record Axe(String script, String tags) {

    /** The attribute that numbers the elements of a page as they were written. */
    static final String MARK = "data-shirube-n";

    private static final List<String> WCAG20 = List.of("wcag2a", "wcag2aa");
    private static final List<String> WCAG22 = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /**
     * What axe-core says of one element.
     *
     * @param certain false where a person must decide
     * @param what the rule's sentence in the language that was asked for
     * @param how what to do
     * @param number of the nearest element that was written in the page; -1 where there is none
     * @param made where in the finished page the element stands, if a script made it; else empty
     */
    record Found(String rule, boolean certain, String what, String how, List<String> criteria, int number, String made) {}

    /** @param rules how many rules ran */
    record Answer(int rules, List<Found> found) {}

    static Axe of(Profile profile, Language language) {
        List<String> tags = profile == Profile.WCAG22 ? WCAG22 : WCAG20;
        String locale = language == Language.JA ? "axe.configure({locale: " + text("/shirube/browser/axe-ja.json") + "});\n" : "";
        return new Axe(text("/axe.min.js") + "\n" + locale, tags.stream().map(tag -> "'" + tag + "'").collect(Collectors.joining(",", "[", "]")));
    }

    /** A frame is a page of its own, and looked at as such. */
    String question() {
        return script + """
                (async () => {
                  const mark = '%s';
                  const above = e => e.parentElement || (e.getRootNode() && e.getRootNode().host) || null;
                  const place = element => {
                    for (let at = element; at; at = above(at)) if (at.hasAttribute(mark)) return Number(at.getAttribute(mark));
                    return -1;
                  };
                  const result = await axe.run(document, {runOnly: {type: 'tag', values: %s}, resultTypes: ['violations', 'incomplete'], iframes: false, elementRef: true});
                  const told = (rules, certain) => rules.flatMap(rule => rule.nodes.map(node => ({
                    rule: rule.id, certain, what: rule.help, how: node.failureSummary || '', tags: rule.tags,
                    number: node.element ? place(node.element) : -1, made: node.element && !node.element.hasAttribute(mark) ? [].concat(...node.target).join(' ') : ''})));
                  const count = result.violations.length + result.incomplete.length + result.passes.length + result.inapplicable.length;
                  return JSON.stringify({rules: count, found: [...told(result.violations, true), ...told(result.incomplete, false)]});
                })()
                """.formatted(MARK, tags);
    }

    static Answer answer(String json) {
        Map<String, Object> answer = JsonTree.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> new Tab.Refused(json));
        var found = new ArrayList<Found>();
        for (Object each : (List<?>) answer.get("found")) found.add(found(DevTools.object(each)));
        return new Answer(((Number) answer.get("rules")).intValue(), found);
    }

    private static Found found(Map<String, Object> told) {
        return new Found(
                told.get("rule").toString(), Boolean.TRUE.equals(told.get("certain")), told.get("what").toString(), told.get("how").toString().strip(),
                criteria((List<?>) told.get("tags")), ((Number) told.get("number")).intValue(), told.get("made").toString());
    }

    /** Tags such as {@code wcag143} name criteria. */
    private static List<String> criteria(List<?> tags) {
        return tags.stream().map(Object::toString).filter(tag -> tag.matches("wcag\\d{3,4}"))
                .map(tag -> tag.charAt(4) + "." + tag.charAt(5) + "." + tag.substring(6)).toList();
    }

    private static String text(String resource) {
        try (InputStream stream = Axe.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
