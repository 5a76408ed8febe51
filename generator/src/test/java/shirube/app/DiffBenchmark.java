package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.revision.Provenance;
import shirube.revision.Revisions;

/**
 * How long {@code shirube diff} and the last commits of all items take beside git on the same repository, in one run, with
 * the processor time of this machine. It measures and judges no time: {@code mvn -pl generator test -Dtest=DiffBenchmark}
 */
class DiffBenchmark {

    private static final String ITEM = "plans/dx/initiatives/booking.md";

    @TempDir
    Path temp;

    @Test
    void aThousandItemsAndTwoMegabytes() throws Exception {
        Path city = repository();
        try (var imports = new Import(city)) {
            imports.commit("一");
            imports.put("content/site.yaml", "name: 例示市\n");
            for (int i = 0; i < 1_000; i++) imports.put("content/plans/dx/initiatives/i" + i + ".md", item(i, new Random(i), ""));
            imports.commit("二");
            for (int i = 0; i < 1_000; i += 10) imports.put("content/plans/dx/initiatives/i" + i + ".md", item(i, new Random(i), "、市民の声を聞いて"));
            imports.commit("三");
            for (int i = 0; i < 1_000; i++) imports.put("content/plans/dx/initiatives/i" + i + ".md", item(i, new Random(i), "、記録を残しながら"));
        }
        git(city, "reset", "-q", "--hard");
        for (String from : List.of("HEAD~2", "HEAD~1")) {
            String to = from.equals("HEAD~2") ? "HEAD~1" : "HEAD";
            var clock = new Clock();
            Said said = Said.by("diff", from, to, "--content", city.resolve("content").toString(), "--format", "json");
            clock.stop();
            assertEquals(0, said.exit(), said.err());
            assertTrue(said.out().contains("\"items\": " + (to.equals("HEAD") ? 1_000 : 100)), "not all items were compared");
            report("diff, " + (to.equals("HEAD") ? "every item" : "every tenth item") + " edited", clock, timed(city, "diff", "--word-diff", from, to));
        }
    }

    @Test
    void fiveThousandCommits() throws Exception {
        Path city = repository();
        var random = new Random(1);
        try (var imports = new Import(city)) {
            for (int n = 0; n < 5_000; n++) {
                imports.commit("変更" + n);
                if (n == 0) for (int i = 0; i < 1_000; i++) imports.put("content/plans/dx/initiatives/i" + i + ".md", item(i, new Random(i), ""));
                String name = n % 50 == 7 ? n > 2_500 ? "booking" : "i500" : "i" + random.nextInt(400);
                if (n == 2_500) imports.rename("content/plans/dx/initiatives/i500.md", "content/" + ITEM);
                else imports.put("content/plans/dx/initiatives/" + name + ".md", item(name.hashCode(), new Random(name.equals("booking") ? 500 : name.hashCode()), "、変更" + n + "をして"));
            }
        }
        git(city, "reset", "-q", "--hard");
        git(city, "gc", "-q");
        Path imported = temp.resolve("imported");
        git(temp, "clone", "-q", city.toString(), imported.toString());
        git(city, "repack", "-a", "-d", "-f", "-q");
        lastCommits("packed as git packs what was committed", city);
        lastCommits("packed as fast-import left it, warm", imported);
        String first = said(city, "rev-list", "--max-parents=0", "HEAD");
        editions(city, first);
        Said all = diffed("diff over 5,000 commits, 400 items edited", city, first);
        assertTrue(all.out().contains("initiatives/booking"), "the renamed item is missing");
        Said one = diffed("diff over the last commit, one item edited", city, "HEAD~1");
        assertTrue(one.out().contains("\"items\": 1,"), "not one item was compared");
    }

    /** What a build asks for the page of one item: it comes with those of all others. */
    private static void lastCommits(String packed, Path city) throws Exception {
        var clock = new Clock();
        Provenance known = Provenance.of(city.resolve("content"));
        String hash = known.lastChange(ITEM).orElseThrow().hash();
        clock.stop();
        assertEquals(said(city, "log", "-1", "--format=%H", "--", "content/" + ITEM).substring(0, 8), hash);
        report("history of one item and of 999 others over 5,000 commits, " + packed, clock, timed(city, "log", "--oneline", "--", "content/" + ITEM));
    }

    /** All that diff asks of the history. */
    private static void editions(Path city, String first) throws Exception {
        var clock = new Clock();
        try (var revisions = Revisions.of(city.resolve("content"))) {
            assertEquals(1_000, revisions.snapshot(first).texts().texts().size());
            assertEquals(1_000, revisions.snapshot("HEAD").texts().texts().size());
        }
        clock.stop();
        report("two editions read out of 5,000 commits", clock, timed(city, "archive", "HEAD"));
    }

    private static Said diffed(String what, Path city, String from) throws Exception {
        var clock = new Clock();
        Said said = Said.by("diff", from, "HEAD", "--content", city.resolve("content").toString(), "--format", "json");
        clock.stop();
        assertEquals(0, said.exit(), said.err());
        report(what, clock, timed(city, "diff", "--word-diff", from, "HEAD"));
        return said;
    }

    /** Some 2 KB. */
    private static String item(int number, Random random, String more) {
        var text = new StringBuilder("---\ntitle: 取組" + number + "\nno: \"1-" + number + "\"\n---\n\n");
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 3; k++) text.append("窓口").append(random.nextInt(90)).append("では").append(k == 1 ? more : "").append("、申請を受け付けたあと").append(random.nextInt(30)).append("日のうちに返事をします。");
            text.append("\n\n");
        }
        return text.toString();
    }

    private static void report(String what, Clock ours, long git) {
        System.out.printf("%s: shirube %d ms (processor %d ms), git %d ms, ratio %.1f%n",
                what, ours.wall / 1_000_000, ours.cpu / 1_000_000, git / 1_000_000, (double) ours.wall / git);
    }

    /** Time on the wall, and what this process had of the processors: the latter says more where others work beside. */
    private static final class Clock {

        private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private long wall = -System.nanoTime();
        private long cpu = -SYSTEM.getProcessCpuTime();

        void stop() {
            wall += System.nanoTime();
            cpu += SYSTEM.getProcessCpuTime();
        }
    }

    private Path repository() throws Exception {
        Path city = Files.createDirectories(temp.resolve("city"));
        git(city, "init", "-q", "-b", "main");
        return city;
    }

    private static long timed(Path folder, String... command) throws Exception {
        long begun = System.nanoTime();
        git(folder, command);
        return System.nanoTime() - begun;
    }

    private static void git(Path folder, String... command) throws Exception {
        Process process = begun(folder, command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, process.waitFor(), List.of(command).toString());
    }

    private static String said(Path folder, String... command) throws Exception {
        Process process = begun(folder, command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), List.of(command).toString());
        return said;
    }

    private static ProcessBuilder begun(Path folder, String... command) {
        List<String> whole = Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(command)).toList();
        return new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Thousands of commits in seconds: what {@code git fast-import} reads. */
    private static final class Import implements AutoCloseable {

        private final Process process;
        private final OutputStream out;
        private int commits = 0;

        Import(Path folder) throws IOException {
            process = new ProcessBuilder("git", "-C", folder.toString(), "fast-import", "--quiet").redirectErrorStream(true).start();
            out = new java.io.BufferedOutputStream(process.getOutputStream());
        }

        void commit(String message) throws IOException {
            say("commit refs/heads/main\ncommitter a <a@example.jp> " + (1_600_000_000 + 3_600 * commits++) + " +0900\n");
            data(message);
        }

        void put(String path, String text) throws IOException {
            say("M 100644 inline " + path + "\n");
            data(text);
        }

        void rename(String from, String to) throws IOException {
            say("R " + from + " " + to + "\n");
        }

        private void data(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            say("data " + bytes.length + "\n");
            out.write(bytes);
            say("\n");
        }

        private void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            out.close();
            assertEquals(0, process.waitFor());
        }
    }
}
