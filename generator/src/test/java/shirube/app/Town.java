package shirube.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small town on the disk, for tests that spoil it and see what the command says. */
public record Town(Path folder, Path published, String date) {

    static final Map<String, String> SOUND = Map.of(
            "site.yaml", "name: 例示市\ncode: \"999997\"\nbase_url: https://plan.example.jp/\n",
            "pages/about.md", "# このサイト\n\n計画をお知らせします。\n");

    /** What a run of the command came to. */
    public record Outcome(int exit, String out, String err) {

        private static final Pattern FINDING = Pattern.compile("\"code\": \"([^\"]+)\",\\s+\"severity\": \"([^\"]+)\",\\s+\"message\": \"(?:[^\"\\\\]|\\\\.)*\","
                + "(?:\\s+\"help\": \"(?:[^\"\\\\]|\\\\.)*\",)?\\s+\"file\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s+\"line\": (\\d+),\\s+\"column\": (\\d+)");

        /** Each error and warning of a JSON report (what a person must judge is no fault) as {@code error yaml-tab content/site.yaml:3:1}. */
        public List<String> findings() {
            var findings = new ArrayList<String>();
            Matcher matcher = FINDING.matcher(out);
            while (matcher.find()) {
                if (matcher.group(2).equals("review")) continue;
                String file = matcher.group(3).replaceFirst(".*/(?=(?:content|templates)/)", "");
                findings.add(matcher.group(2) + " " + matcher.group(1) + " " + file + ":" + matcher.group(4) + ":" + matcher.group(5));
            }
            return findings;
        }

        boolean showsStackTrace() {
            return (out + err).matches("(?s).*(?:\\n\\s+at [\\w.$]+\\(|Exception in thread|java\\.[a-z]+\\.\\w+Exception).*");
        }
    }

    public Town(Path folder) {
        this(folder, folder.resolve("public"), "2026-11-21");
    }

    public Town publishingTo(Path place) {
        return new Town(folder, place, date);
    }

    Town on(String day) {
        return new Town(folder, published, day);
    }

    static Town in(Path folder) throws IOException {
        var town = new Town(folder);
        for (var file : SOUND.entrySet()) town.write("content/" + file.getKey(), file.getValue());
        return town;
    }

    Town write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Town write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Path content() {
        return folder.resolve("content");
    }

    public Outcome build(String... more) {
        return run("build", more);
    }

    /** Runs a command on the town, with a report in JSON. */
    Outcome run(String command, String... more) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var arguments = new ArrayList<String>(List.of(arguments(command)));
        arguments.addAll(Arrays.asList(more));
        var console = new Console(stream(out), stream(err), false, Map.of("LANG", "ja_JP.UTF-8"));
        int exit = Main.run(console, arguments.toArray(String[]::new));
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String[] arguments(String command) {
        return new String[] {command, "--content", content().toString(), "--out", published.toString(), "--date", date, "--format", "json", "--lang", "ja"};
    }

    /** Everything that is published, by path, with a hash of its bytes. */
    public Map<String, Integer> site() throws IOException {
        var files = new TreeMap<String, Integer>();
        if (!Files.isDirectory(published)) return files;
        try (Stream<Path> all = Files.walk(published)) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                files.put(published.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return files;
    }

    /** A page's HTML without the spans that only keep a date or the like on one line. */
    static String unheld(String html) {
        return html.replaceAll("<span class=\"nowrap\">([^<]*)</span>", "$1");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
