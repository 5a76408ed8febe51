package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that the README and the manual show is run, in the order of its page. The words behind a fence say how:
 *
 * <ul>
 *   <li>{@code sh repo}: in the repository
 *   <li>{@code sh repo slow}: not here, but by {@code .ci/run}, which must hold the same lines
 *   <li>{@code sh town}: in a copy of the sample city; {@code sh empty}: in a folder that begins empty; with
 *       {@code shirube} on the path, and the same folder for all blocks of a page
 *   <li>{@code exit=1}: with another exit code than 0
 *   <li>{@code text output}: lines that the block before must have printed
 *   <li>{@code yaml file=content/site.yaml}, or another language: what the reader has written by then, in the empty folder
 * </ul>
 *
 * A block in {@code sh} that says none of this is a fault, so none is left out in silence; so is one in {@code bash} or
 * {@code console}. {@code powershell} is not run.
 */
class DocumentedCommandsIT {

    private static final Set<String> PLACES = Set.of("repo", "town", "empty");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "shell", "console", "zsh");

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyCommandOfADocumentDoesWhatItSays() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (Path document : documents()) {
            List<FencedBlock> blocks = FencedBlock.in(document);
            if (blocks.stream().noneMatch(block -> SHELLS.contains(block.language()))) continue;
            Path folder = temp.resolve("page" + tests.size());
            tests.add(DynamicTest.dynamicTest(Tool.REPOSITORY.relativize(document).toString(), document.toUri(), () -> follow(blocks, folder)));
        }
        assertTrue(tests.size() > 1, "no document shows a command");
        return tests.stream();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> manual = Files.walk(Path.of("src/site"))) {
            Stream<Path> pages = manual.map(Path::toAbsolutePath).filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(Tool.REPOSITORY.resolve("README.md")), pages).toList();
        }
    }

    /** Does what a reader of the page does, from the top. */
    private static void follow(List<FencedBlock> blocks, Path folder) throws IOException {
        Child last = null;
        for (FencedBlock block : blocks) {
            if (block.value("file").isPresent()) Folders.write(folder.resolve("empty").resolve(block.value("file").get()), block.text());
            else if (block.says("output")) compare(block, last);
            else if (SHELLS.contains(block.language())) last = run(block, folder);
        }
    }

    private static Child run(FencedBlock block, Path folder) throws IOException {
        String where = block.words().stream().filter(PLACES::contains).findFirst().orElse("");
        if (!block.language().equals("sh") || where.isEmpty())
            fail(block.place() + ": write ```sh with repo, town or empty, so that the commands are tested");
        if (block.says("slow")) return inContinuousIntegration(block);
        int expected = block.value("exit").map(Integer::parseInt).orElse(0);
        Child ran = Child.run(Duration.ofMinutes(5), place(where, folder), Map.of("PATH", path()), List.of("sh", "-eu", "-c", block.text()));
        assertEquals(expected, ran.exit(), () -> block.place() + ": " + ran.said());
        return ran;
    }

    private static Path place(String where, Path folder) throws IOException {
        if (where.equals("repo")) return Tool.REPOSITORY;
        Path place = folder.resolve(where);
        if (where.equals("town") && !Files.exists(place)) {
            Folders.copy(Tool.REPOSITORY.resolve("content"), Files.createDirectories(place).resolve("content"));
            Folders.copy(Tool.REPOSITORY.resolve("templates"), place.resolve("templates"));
        }
        return Files.createDirectories(place);
    }

    private static Child inContinuousIntegration(FencedBlock block) throws IOException {
        List<String> run = Files.readAllLines(Tool.REPOSITORY.resolve(".ci/run")).stream().map(DocumentedCommandsIT::bare).toList();
        for (String command : block.commands()) assertTrue(run.contains(bare(command)), block.place() + ": .ci/run does not run " + command);
        return new Child(0, "", "");
    }

    /** Without the options that only make Maven quieter or spare it what has just been tested. */
    private static String bare(String command) {
        return command.strip().replaceAll(" (-B|-ntp|-DskipTests)(?= |$)", "");
    }

    private static String path() {
        return Tool.INSTALLED.resolve("bin") + File.pathSeparator + System.getenv("PATH");
    }

    private static void compare(FencedBlock block, Child last) {
        if (last == null) fail(block.place() + ": no command before this output");
        String said = last.out() + last.err();
        for (String line : block.text().lines().map(String::strip).toList())
            assertTrue(said.contains(line), () -> block.place() + ": the command did not print\n" + line + "\nbut\n" + said);
    }
}
