package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.GitFolder;

/** The lines of the manual's workflow files, run as a CI service would, in a repository with a pull request. */
class WorkflowTest {

    private static final Pattern COMMAND = Pattern.compile("shirube (diff \"origin/\\$\\w+\" HEAD[^>\\n]*?)(?: >> \"\\$GITHUB_STEP_SUMMARY\")?\\n");

    @TempDir
    Path temp;

    private GitFolder city;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(GitFolder.isThere());
        GitFolder origin = GitFolder.in(temp.resolve("origin"));
        origin.put("content/site.yaml", "name: 例示市\n").put("content/kpi/online.yaml", "title: 申請率\nunit: ％\ndirection: up\ntargets: [{fy: 2027, value: 50}]\n").commit("2026-01-01T00:00:00Z");
        origin.git("clone", "-q", origin.folder().toString(), temp.resolve("clone").toString());
        city = new GitFolder(temp.resolve("clone"));
        city.git("checkout", "-q", "-b", "change");
        city.put("content/kpi/online.yaml", "title: 申請率\nunit: ％\ndirection: up\ntargets: [{fy: 2027, value: 45}]\n").commit("2026-02-01T00:00:00Z");
    }

    @Test
    void everyCommandOfTheWorkflowFilesTellsOfTheLoweredTarget() throws Exception {
        String manual = Files.readString(Path.of("../site/src/site/markdown/diff.md"));
        List<MatchResult> commands = COMMAND.matcher(manual).results().toList();
        assertEquals(5, commands.size(), "commands in the workflow files");
        for (MatchResult command : commands) {
            Said said = run(command.group(1).strip().replaceAll("\\$\\w+", "main"));
            assertEquals(0, said.exit(), said.err());
            String told = said.out().isEmpty() ? Files.readString(city.folder().resolve("shinkyu.html")) : said.out();
            assertTrue(told.contains("目標をゆるめています"), command.group());
        }
    }

    private Said run(String line) {
        var words = new ArrayList<String>();
        for (String word : line.split(" ")) words.add(word.replace("\"", ""));
        words.addAll(List.of("--content", city.folder().resolve("content").toString()));
        int out = words.indexOf("--out");
        if (out > 0) words.set(out + 1, city.folder().resolve(words.get(out + 1)).toString());
        return Said.by(words.toArray(String[]::new));
    }
}
