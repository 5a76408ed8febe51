package shirube.output;

import java.net.URI;

/**
 * Names that never change, as {@code tag:} URIs (RFC 4151): {@code tag:dx.example.jp,2026:kpi/online}. A site below a
 * path has the path in them, for one host may hold several sites.
 */
final class Tags {

    /** The date on which the host was the city's; one constant, since a name with another date is another name. */
    private static final String DATE = "2026";

    private Tags() {}

    static String tag(String baseUrl, String key) {
        URI base = URI.create(baseUrl);
        String path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("^/+|/+$", "");
        String specific = (path.isEmpty() ? "" : path + "/") + Uris.relative(key);
        return "tag:" + host(baseUrl) + "," + DATE + ":" + specific;
    }

    /** The host in lower case, for example {@code dx.example.jp}. */
    static String host(String baseUrl) {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "localhost" : host.toLowerCase(java.util.Locale.ROOT);
    }
}
