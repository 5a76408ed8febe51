package shirube.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.source.SourceFile;

/**
 * Writes into every tag that a template spells out where it stands, {@code data-tpl="layout.ftlh@120-128"}, so that a
 * fault in the page leads back to the template. The stamps are taken off again before a page is written.
 */
final class Stamper {

    private static final Pattern TAG = Pattern.compile("<#--.*?-->|<!--.*?-->|<([a-zA-Z][a-zA-Z0-9-]*)(?=[\\s>/<])", Pattern.DOTALL);

    private Stamper() {}

    static String stamp(SourceFile template) {
        var stamped = new StringBuilder();
        Matcher tag = TAG.matcher(template.text());
        int from = 0;
        while (tag.find()) {
            if (tag.group(1) == null) continue;
            stamped.append(template.text(), from, tag.end());
            stamped.append(" data-tpl=\"").append(template.path()).append('@').append(tag.start()).append('-').append(tag.end()).append('"');
            from = tag.end();
        }
        return stamped.append(template.text(), from, template.text().length()).toString();
    }
}
