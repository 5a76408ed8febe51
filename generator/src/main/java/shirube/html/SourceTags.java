package shirube.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start tags of a page's skeleton as they were written: the parser mends what is doubled or out of place. */
public final class SourceTags {

    private static final Pattern SKELETON = Pattern.compile(
            "<!--.*?-->|<(script|style|textarea|title)\\b.*?</\\1\\s*>|<(html|head|body)(?=[\\s/>])", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final boolean doctype;

    SourceTags(String html) {
        Matcher matcher = SKELETON.matcher(html);
        while (matcher.find()) {
            if (matcher.group(2) == null) continue;
            String name = matcher.group(2).toLowerCase(Locale.ROOT);
            counts.merge(name, 1, Integer::sum);
            first.putIfAbsent(name, matcher.start());
        }
        doctype = html.length() > 9 && html.substring(0, Math.min(html.length(), 2000)).toLowerCase(Locale.ROOT).contains("<!doctype");
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** The offset of the first one; -1 where there is none. */
    public int first(String name) {
        return first.getOrDefault(name, -1);
    }

    public boolean hasDoctype() {
        return doctype;
    }
}
