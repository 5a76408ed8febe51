package shirube.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import shirube.source.Asset;
import shirube.source.SourceTree;

/** The files that pages refer to and that are therefore published: pictures, data, papers of meetings. */
public final class Attachments {

    private final SourceTree files;
    private final Map<String, Asset> used = new ConcurrentHashMap<>();

    public Attachments(SourceTree files) {
        this.files = files;
    }

    /** The address of a content file that a page refers to; from now on it is among those published. */
    public Optional<String> publish(String contentPath) {
        Optional<Asset> asset = files.asset(contentPath);
        asset.ifPresent(found -> used.put(address(found.path()), found));
        return asset.map(found -> address(found.path()));
    }

    /** What is to be published, by address. */
    public Map<String, Asset> used() {
        return new TreeMap<>(used);
    }

    /** Where a content file is published: {@code meetings/honbu/2026-05-19/x.pdf} becomes {@code meetings/honbu-2026-05-19/x.pdf}. */
    public static String address(String contentPath) {
        String[] parts = contentPath.split("/", 4);
        if (parts[0].equals("pages")) return contentPath.substring("pages/".length());
        if (parts[0].equals("meetings") && parts.length == 4) return "meetings/" + parts[1] + "-" + parts[2] + "/" + parts[3];
        if (parts[0].equals("plans")) return "plan/files/" + contentPath.substring("plans/".length());
        boolean own = (parts[0].equals("opendata") || parts[0].equals("comments")) && parts.length >= 3;
        return own ? contentPath : "files/" + contentPath;
    }
}
