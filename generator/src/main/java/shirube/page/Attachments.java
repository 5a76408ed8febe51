package shirube.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.picture.Picture;
import shirube.source.Asset;
import shirube.source.SourceTree;

/** The files that pages refer to and that are therefore published: pictures, data, papers of meetings. */
public final class Attachments {

    private final SourceTree files;
    private final Map<String, Asset> used = new ConcurrentHashMap<>();
    private final Map<String, Result<Optional<Picture.Size>>> pictures = new ConcurrentHashMap<>();

    public Attachments(SourceTree files) {
        this.files = files;
    }

    /** The address of a content file that a page refers to; from now on it is among those published. */
    public Optional<String> publish(String contentPath) {
        Optional<Asset> asset = files.asset(contentPath);
        asset.ifPresent(found -> used.put(address(found.path()), found));
        return asset.map(found -> address(found.path()));
    }

    /** The width and height of a picture, or why it cannot be published. */
    Result<Optional<Picture.Size>> size(Asset asset) {
        return pictures.computeIfAbsent(asset.path(), path -> Picture.of(asset).map(picture -> picture.map(Picture::size)));
    }

    /** A file as it is to be published: pictures without the place and time that cameras write into them. */
    public byte[] bytes(Asset asset) {
        if (!Picture.isPicture(asset)) return asset.read();
        return Picture.of(asset).value().map(Picture::bytes).orElseGet(() -> new byte[0]);
    }

    /** What is wrong with the pictures that are to be published. */
    public List<Diagnostic> found() {
        return used.values().stream().filter(Picture::isPicture).flatMap(asset -> size(asset).found().stream()).sorted().toList();
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
