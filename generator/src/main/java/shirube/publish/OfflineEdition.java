package shirube.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirube.output.Manifest;

/**
 * The closed-network edition: the published files in one ZIP that opens from {@code file://}, with a note for whoever
 * receives it. Names are UTF-8 and flagged as such, sorted, and all dated the build's date, so that equal sites are
 * equal archives.
 *
 * @param file where to put it
 * @param title of the site, for the note; asked for when the site is built
 */
public record OfflineEdition(Path file, Supplier<String> title) {

    private static final String NOTE = "はじめに.txt";

    /** The archive is written beside its place first; it may not lie in the folder that publishing replaces. */
    void requireWritable(Path site) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        boolean usable = parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
        if (!usable || Files.isDirectory(absolute) || absolute.startsWith(site))
            throw PublishFault.setting("zip-not-writable", file);
    }

    /** Writes the archive beside its place; {@link #release} puts it there. */
    Path make(Path stage, Manifest manifest) {
        Path part = part();
        try (OutputStream out = Files.newOutputStream(part);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, NOTE, note(manifest), manifest.date());
            var paths = new TreeSet<>(manifest.files().stream().map(Manifest.Entry::path).toList());
            paths.add(Manifest.PATH);
            for (String path : paths) add(zip, path, Files.readAllBytes(stage.resolve(path)), manifest.date());
            return part;
        } catch (IOException e) {
            discard(part);
            throw PublishFault.machine(file, e);
        }
    }

    /** Puts the finished archive in its place. */
    void release(Path part) {
        try {
            Files.move(part, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            throw PublishFault.machine(file, e);
        }
    }

    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger(OfflineEdition.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + part);
        }
    }

    private Path part() {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling("." + absolute.getFileName() + ".part");
    }

    /** A time without a zone: archives know none, and the machine's must not show. */
    private static void add(ZipOutputStream zip, String name, byte[] bytes, LocalDate date) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** With a byte order mark and CRLF, for the simplest editor of any Windows. */
    private byte[] note(Manifest manifest) {
        String text = """
                \uFEFF%s（閉域網・持ち運び用）

                1. zip の中身を、まるごと好きなフォルダーに取り出します。
                   取り出さずに開くと、ページからページへ移れません。
                2. 取り出したフォルダーの index.html を、ブラウザーで開きます。
                   インターネットにつながっていなくても、すべて読めます。

                作った日: %s
                ファイルの数: %d
                どのファイルも、書きかえられていないことを manifest.json の SHA-256 で確かめられます。
                """;
        return String.format(text, title.get(), manifest.date(), manifest.files().size() + 1)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
