package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.model.FileKind;

class SchemaCommandTest {

    @TempDir
    Path folder;

    @Test
    void withoutAFolderOneDocumentIsAllThatIsPrinted() {
        var said = Said.by("schema");
        assertEquals(0, said.exit());
        assertTrue(said.out().startsWith("{\n  \"$schema\"") && said.out().endsWith("}\n"), said.out());
        for (FileKind kind : FileKind.ALL) assertTrue(said.out().contains("\n    \"" + kind.key() + "\": {"), kind.key());
    }

    @Test
    void aFolderGetsOneFileForEachKindAndKeepsWhatItHeld() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        var said = Said.by("schema", "--out", folder.toString(), "--lang", "en");
        assertEquals(0, said.exit(), said.err());
        for (FileKind kind : FileKind.ALL) assertTrue(Files.exists(folder.resolve(kind.key() + ".schema.json")), kind.key());
        assertTrue(Files.readString(folder.resolve("vscode-settings.json")).contains("content/kpi/*.yaml"));
        assertTrue(Files.exists(mine));
        assertTrue(said.out().contains("files written into"), said.out());
    }

    @Test
    void aFolderThatCannotBeMadeIsAWrongUse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var said = Said.by("schema", "--out", file.resolve("schemas").toString());
        assertEquals(2, said.exit());
        assertFalse(said.err().contains("Exception"), said.err());
    }
}
