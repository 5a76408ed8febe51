package shirube.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shirube.diagnostic.Diagnostic;

/** Findings of different kinds that have one cause are told once: a link of empty words by the graver rule alone. */
final class OneCause {

    private OneCause() {}

    /** Without what another finding in the same file says of the same link. */
    static List<Diagnostic> of(List<Diagnostic> found) {
        Set<String> links = found.stream().filter(each -> each.code().name().equals("link-words")).map(each -> key(each, "name")).collect(Collectors.toSet());
        if (links.isEmpty()) return found;
        return found.stream().filter(each -> !each.code().name().equals("vague-link") || !links.contains(key(each, "text"))).toList();
    }

    private static String key(Diagnostic link, String argument) {
        return link.at().file().shown() + "\n" + link.args().getOrDefault(argument, "").strip();
    }
}
