package shirube.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The workflow files of the manual do what it says: their shell steps, run by a plain shell on a clone with a branch. */
@DisabledOnOs(OS.WINDOWS)
class WorkflowIT {

    private static final Path MANUAL = Path.of("src/site/markdown/diff.md").toAbsolutePath();
    private static final String KPI = "title: 申請率\nunit: ％\ndirection: up\ndefinition: 割合\ntargets: [{fy: 2027, value: 50}]\n";

    @TempDir
    Path temp;

    private Path clone;

    /** A repository with {@code main}, and a clone of it in which a branch lowers a target. */
    @BeforeEach
    void aCloneWithABranch() throws IOException {
        Path town = Files.createDirectories(temp.resolve("town"));
        git(town, "init", "-q", "-b", "main");
        Folders.write(town.resolve("content/site.yaml"), "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n");
        Folders.write(town.resolve("content/kpi/online.yaml"), KPI);
        try (Stream<Path> built = Files.list(Tool.INSTALLED.getParent())) {
            Path zip = built.filter(file -> file.getFileName().toString().matches("shirube-.*\\.zip")).findFirst().orElseThrow();
            Files.copy(zip, Files.createDirectories(town.resolve("tools")).resolve("shirube.zip"));
        }
        git(town, "add", "-A");
        git(town, "commit", "-q", "-m", "策定");
        clone = temp.resolve("clone");
        git(temp, "clone", "-q", town.toString(), clone.toString());
        git(clone, "switch", "-q", "-c", "kaitei");
        Folders.write(clone.resolve("content/kpi/online.yaml"), KPI.replace("50", "45"));
        git(clone, "commit", "-q", "-a", "-m", "見直し");
    }

    @Test
    void githubAnnotatesTheLinesAndCommentsOnThePullRequest() throws IOException {
        Path runner = Files.createDirectories(temp.resolve("runner"));
        Path path = Files.createFile(temp.resolve("path"));
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Path comment = temp.resolve("comment.md");
        program(bin.resolve("gh"), "[ \"$1 $2 $3\" = \"pr comment 7\" ] && [ \"$4\" = --body-file ] && cp \"$5\" \"" + comment + "\"");
        Map<String, Object> diff = map(map(workflow("github").get("jobs")).get("diff"));
        var said = new StringBuilder();
        for (Object step : (List<?>) diff.get("steps")) {
            Object run = map(step).get("run");
            if (run == null) continue;
            String paths = String.join(File.pathSeparator, Files.readAllLines(path));
            var environment = new HashMap<>(Map.of("RUNNER_TEMP", runner.toString(), "GITHUB_PATH", path.toString(), "GITHUB_BASE_REF", "main", "NUMBER", "7"));
            environment.put("PATH", Stream.of(paths, bin.toString(), System.getenv("PATH")).filter(part -> !part.isEmpty()).reduce((a, b) -> a + File.pathSeparator + b).orElseThrow());
            said.append(shell(run.toString(), environment));
        }
        assertTrue(said.toString().contains("::warning file=content/kpi/online.yaml,line=5,title=目標をゆるめています::"), said.toString());
        assertIsTheTable(Files.readString(comment));
        assertTrue(Files.readString(clone.resolve("shinkyu.html")).contains("<table class=\"comparison"));
    }

    @Test
    void gitlabKeepsTheTableWithTheMergeRequest() throws IOException {
        Map<String, Object> job = map(workflow("gitlab").get("新旧対照表"));
        var lines = new ArrayList<String>();
        for (String part : List.of("before_script", "script")) ((List<?>) job.get(part)).forEach(line -> lines.add(line.toString()));
        String base = git(clone, "merge-base", "origin/main", "HEAD").strip();
        String said = shell(String.join("\n", lines), Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base));
        assertIsTheTable(said);
        for (Object file : (List<?>) map(job.get("artifacts")).get("paths")) assertTrue(Files.size(clone.resolve(file.toString())) > 0, file.toString());
    }

    private static void assertIsTheTable(String text) {
        assertTrue(text.contains("目標をゆるめています"), text);
        assertTrue(text.contains("<ins>45％</ins> | <del>50％</del>"), text);
    }

    private static Map<String, Object> workflow(String service) throws IOException {
        FencedBlock block = FencedBlock.in(MANUAL).stream().filter(one -> one.value("workflow").filter(service::equals).isPresent()).findFirst().orElseThrow();
        return map(new Yaml().load(block.text()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** As both services run a step: in a shell that stops at the first command that fails. */
    private String shell(String commands, Map<String, String> environment) {
        Child ran = Child.run(Duration.ofMinutes(5), clone, environment, List.of("sh", "-e", "-c", commands));
        assertEquals(0, ran.exit(), () -> commands + ran.said());
        return ran.out();
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static String git(Path folder, String... command) {
        Child ran = Child.run(Duration.ofMinutes(1), folder, Map.of(), Stream.concat(Stream.of("git", "-c", "user.name=町", "-c", "user.email=town@example.jp"), Stream.of(command)).toList());
        assertEquals(0, ran.exit(), ran::said);
        return ran.out();
    }
}
