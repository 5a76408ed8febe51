package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Markdown;
import shirube.model.Meeting.Material;
import shirube.model.Site;
import shirube.source.SourceFile;

/**
 * The papers of a meeting or a consultation. One that is written in Markdown, or has a twin in Markdown, is a page of
 * its own, {@code meetings/panel-2026-08-27/materials/1.html}; files stand beside it for download.
 */
final class Papers {

    /** One paper as lists show it. @param page where it can be read, {@code file} what can be downloaded */
    public record Paper(String id, String label, String title, Optional<String> page, Optional<FileRef> file) {}

    /** A file to download with its format and size. */
    public record FileRef(String title, String href, String format, String size) {}

    /** A paper's page. */
    public record View(Link of, String dateText, Optional<FileRef> file, String body, List<Link> others) {}

    private Papers() {}

    static List<Page> pages(Item item, String kind, String dateText, List<Material> materials, Site site, Texts t) {
        var pages = new ArrayList<Page>();
        for (Material material : materials)
            text(material, site).ifPresent(file -> pages.add(new Page(
                    path(item, kind, material), "paper", kind, t.text("paper.title", material.no(), material.title()), Optional.empty(), Optional.empty(),
                    List.of(file), Sections.trail(kind + "/index.html", kind + "/" + item.id() + ".html"), true, Optional.empty(),
                    desk -> view(item, kind, dateText, material, materials, file, desk))));
        return pages;
    }

    private static View view(Item item, String kind, String dateText, Material material, List<Material> materials, SourceFile file, Desk desk) {
        List<Link> others = materials.stream().filter(other -> other != material).flatMap(other -> page(item, kind, other, desk).stream()).toList();
        Link of = desk.link(item).orElse(Link.to(item.title(), ""));
        return new View(of, dateText, file(item, material, desk), desk.body(Markdown.rest(file, 0)), others);
    }

    static List<Paper> of(Item item, String kind, List<Material> materials, Desk desk) {
        return materials.stream().map(material -> new Paper(
                id(material), desk.t("paper.label", material.no()), material.title(), page(item, kind, material, desk).map(Link::href),
                file(item, material, desk))).toList();
    }

    /** A link to a paper by its number, as an agenda names it; to its place in the list where it is only a file. */
    static Optional<Link> byNumber(String no, Item item, String kind, List<Material> materials, Desk desk) {
        return materials.stream().filter(material -> material.no().equals(no)).findFirst().map(material -> page(item, kind, material, desk)
                .orElseGet(() -> Link.to(desk.t("paper.title", material.no(), material.title()), "#" + id(material))));
    }

    private static Optional<Link> page(Item item, String kind, Material material, Desk desk) {
        return desk.link(desk.t("paper.title", material.no(), material.title()), path(item, kind, material));
    }

    private static Optional<FileRef> file(Item item, Material material, Desk desk) {
        return desk.file(item.origin().file(), material.path()).map(file -> new FileRef(
                desk.t("paper.download", material.no(), material.title()), file.href(), material.format().orElse(file.format()), file.size()));
    }

    private static Optional<SourceFile> text(Material material, Site site) {
        return Stream.concat(material.html().stream(), Stream.of(material.path()))
                .filter(path -> path.extension().equals("md"))
                .map(FilePath::fromTop).flatMap(Optional::stream)
                .flatMap(path -> site.files().text(path).stream())
                .findFirst();
    }

    private static String path(Item item, String kind, Material material) {
        return kind + "/" + item.id() + "/materials/" + slug(material) + ".html";
    }

    private static String id(Material material) {
        return "material-" + slug(material);
    }

    /** Numbers such as 1-2 stay; what cannot stand in a file's name becomes a hyphen. */
    private static String slug(Material material) {
        return material.no().replaceAll("[\\s/\\\\:*?\"<>|.%#]+", "-");
    }
}
