package shirube.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Paths as they are written in addresses: {@code 案内/はじめに.html} and {@code %E6%A1%88…}. */
final class Addresses {

    private Addresses() {}

    static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The path that a relative address without fragment leads to from a page: {@code ../x.html} from {@code a/b.html}
     * is {@code x.html}. A way out of the site keeps its {@code ..}.
     */
    static String resolve(String page, String address) {
        if (address.isEmpty()) return page;
        var steps = new ArrayDeque<String>(List.of(page.split("/")));
        steps.removeLast();
        for (String step : decoded(address).split("/", -1)) {
            if (step.equals(".")) continue;
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) steps.removeLast();
            else steps.addLast(step);
        }
        return String.join("/", steps);
    }
}
