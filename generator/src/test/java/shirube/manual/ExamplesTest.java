package shirube.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shirube.model.FileKind;

class ExamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/shirube/examples");

    @Test
    void theListNamesEveryFileOfTheTown() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.filter(Files::isRegularFile).map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).toList();
            assertEquals(new TreeSet<>(found), new TreeSet<>(Examples.FILES));
        }
    }

    @Test
    void everyKindOfFileIsShown() {
        for (FileKind kind : FileKind.ALL) {
            String path = Examples.path(kind);
            assertTrue(!Examples.text(path).isBlank(), kind.key());
            String place = kind.place().replace(".", "\\.").replace("{path}", ".+").replaceAll("\\{\\w+}", "[^/]+");
            assertTrue(path.matches(place), kind.key() + ": " + path);
        }
    }
}
