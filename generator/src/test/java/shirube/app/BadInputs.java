package shirube.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every kind of bad input that we know of, with the one finding that it must give. */
final class BadInputs {

    /** What a test does to a sound town. */
    @FunctionalInterface
    interface Spoil {
        void spoil(Town town) throws IOException;
    }

    /** @param finding for example {@code error yaml-tab content/site.yaml:5:1} */
    record BadInput(String name, String finding, Spoil spoil) {
        String code() {
            return finding.split(" ")[1];
        }
    }

    static final String SITE = Town.SOUND.get("site.yaml");
    private static final String ABOUT = "content/pages/about.md";
    private static final String HEAD = "# このサイト\n\n";

    private BadInputs() {}

    static List<BadInput> all() {
        return Stream.of(yaml(), items(), bytes(), files(), markdown(), templates()).flatMap(List::stream).toList();
    }

    private static List<BadInput> yaml() {
        return List.of(
                site("a bracket that is never closed", "yaml-open-bracket content/site.yaml:4:16", "trusted_hosts: [a.example.jp\n"),
                site("a quote that is never closed", "yaml-open-quote content/site.yaml:4:8", "title: \"計画\n"),
                site("a list beside a value", "yaml-syntax content/site.yaml:5:1", "trusted_hosts: a\n- b\n"),
                site("a value that begins with a sign", "yaml-sign content/site.yaml:4:8", "title: @窓口\n"),
                site("a value that begins with emphasis", "yaml-sign content/site.yaml:4:8", "title: *重要*\n"),
                site("a value that begins with a bracket", "yaml-sign content/site.yaml:4:8", "title: [新規]窓口\n"),
                site("a value that begins with a brace", "yaml-sign content/site.yaml:4:8", "title: {新}窓口\n"),
                site("a field further in than its neighbours", "yaml-indent content/site.yaml:6:5", "contact:\n  unit: 課\n    tel: 0999-55-0100\n"),
                site("a field under a value", "yaml-indent content/site.yaml:5:3", "title: 計画\n  notice: 架空\n"),
                site("a colon within a value", "yaml-colon-in-text content/site.yaml:4:9", "title: 案: 計画\n"),
                site("a full-width blank as indentation", "yaml-full-width-space content/site.yaml:6:1", "contact:\n  unit: 課\n　　tel: 0999-55-0100\n"),
                site("a tab as indentation", "yaml-tab content/site.yaml:5:1", "contact:\n\tunit: 課\n"),
                site("a key written twice", "duplicate-key content/site.yaml:4:1", "name: 別の市\n"),
                site("a value of the wrong type", "not-a-number content/site.yaml:4:20", "fiscal_year_start: 四月\n"),
                site("a list where a value belongs", "not-a-single-value content/site.yaml:4:8", "title: [計画]\n"),
                site("an unknown key", "unknown-key-near content/site.yaml:4:1", "descripton: 説明\n"),
                text("a required field under a misspelt name", "unknown-key-near content/site.yaml:2:1", "content/site.yaml", "name: 例示市\nkode: \"999997\"\nbase_url: https://plan.example.jp/\n"),
                text("a field under its Japanese name", "unknown-key-near content/organisation/aa.yaml:1:1", "content/organisation/aa.yaml", "名前: 課\nvalid_from: 2020-04-01\n"),
                text("a field under half its name", "unknown-key-near content/organisation/aa.yaml:2:1", "content/organisation/aa.yaml", "name: 課\nvalid: 2020-04-01\n"),
                text("a file with nothing in it", "empty-file content/organisation/aa.yaml:1:1", "content/organisation/aa.yaml", "# あとで書く\n"),
                text("a YAML file of prose", "not-a-mapping content/organisation/aa.yaml:1:1", "content/organisation/aa.yaml", "まだです\n"),
                text("a text without fields", "front-matter-missing content/news/aa.md:1:1", "content/news/aa.md", "本文です。\n"),
                text("a required field that is missing", "missing-field content/site.yaml:1:1", "content/site.yaml", "name: 例示市\ncode: \"999997\"\n"),
                site("a full-width colon", "yaml-full-width-colon content/site.yaml:4:6", "title：計画\n"),
                site("a full-width colon within braces", "yaml-full-width-colon content/site.yaml:4:15", "contact: {unit：課}\n"),
                site("a full-width colon in the only field of a group", "yaml-full-width-colon content/site.yaml:5:7", "contact:\n  unit：課\n"),
                site("a list without its blanks", "yaml-tight-dash content/site.yaml:5:3", "trusted_hosts:\n  -a.example.jp\n"),
                site("a list that loses its blank on the way", "yaml-tight-dash content/site.yaml:6:3", "profile:\n  - {label: 人口, value: 1}\n  -{label: 面積, value: 2}\n"),
                site("a group of a list without its blank", "yaml-tight-dash content/site.yaml:5:3", "profile:\n  -label: 人口\n   value: 1\n"),
                site("a list in full-width brackets", "not-a-list content/site.yaml:4:16", "trusted_hosts: ［a.example.jp］\n"),
                site("a YAML bomb", "yaml-too-complex content/site.yaml:1:1", bomb()),
                site("three thousand brackets", "yaml-too-complex content/site.yaml:1:1", "title: " + "[".repeat(3000) + "]".repeat(3000) + "\n"),
                site("a YAML tag", "yaml-tag content/site.yaml:4:8", "title: !!javax.script.ScriptEngineManager [a]\n"),
                site("a merge conflict", "merge-conflict content/site.yaml:4:1", "<<<<<<< HEAD\ntitle: こちら\n=======\ntitle: あちら\n>>>>>>> other\n"),
                text("a merge conflict in Markdown", "merge-conflict " + ABOUT + ":3:1", ABOUT, HEAD + "<<<<<<< HEAD\nこちら\n=======\nあちら\n>>>>>>> other\n"),
                text("front matter that never ends", "front-matter-open content/news/aa.md:1:1", "content/news/aa.md", "---\ntitle: 題\n\n本文です。\n"));
    }

    private static List<BadInput> items() {
        String news = "---\n%sdate: 2026-10-01\ntitle: 始めました\n---\n本文です。\n";
        String unit = "name: 課\nvalid_from: 2020-04-01\nparent: %s\n";
        return List.of(
                new BadInput("an id used twice", "error duplicate-id content/news/bb.md:2:5", town -> town
                        .write("content/news/aa.md", news.formatted(""))
                        .write("content/news/bb.md", news.formatted("id: aa\n"))),
                new BadInput("an id used twice, first by the newer file", "error duplicate-id content/news/aa.md:2:5", town -> town
                        .write("content/news/aa.md", news.formatted("id: bb\n"))
                        .write("content/news/bb.md", news.formatted(""))),
                text("a field without its value", "empty-field content/news/aa.md:3:1", "content/news/aa.md", "---\ndate: 2026-10-01\ntitle: \n---\n本文です。\n"),
                new BadInput("a file that Windows copied", "error copied-file content/news/aa - コピー.md:1:1", town -> town
                        .write("content/news/aa.md", news.formatted(""))
                        .write("content/news/aa - コピー.md", news.formatted(""))),
                new BadInput("a page that was copied", "error copied-file content/pages/コピー ～ about.md:1:1", town -> town
                        .write("content/pages/コピー ～ about.md", HEAD)),
                new BadInput("a file that a browser numbered", "error copied-file content/news/aa (1).md:1:1", town -> town
                        .write("content/news/aa.md", news.formatted(""))
                        .write("content/news/aa (1).md", news.formatted(""))),
                new BadInput("a folder that was copied with all its files", "error copied-file content/meetings/panel/2026-08-27のコピー:1:1", town -> {
                    meeting("", "", "# 会議録\n").spoil().spoil(town);
                    town.write("content/meetings/panel/2026-08-27のコピー/meeting.yaml", "title: 会議\n").write("content/meetings/panel/2026-08-27のコピー/minutes.md", "# 会議録\n");
                }),
                text("a dangling reference", "unknown-reference content/news/aa.md:2:8", "content/news/aa.md", news.formatted("owner: digital\n")),
                new BadInput("parents in a circle", "error cycle content/organisation/aa.yaml:3:9", town -> town
                        .write("content/organisation/aa.yaml", unit.formatted("bb"))
                        .write("content/organisation/bb.yaml", unit.formatted("aa"))),
                text("two ids joined by a Japanese comma", "id-list content/news/aa.md:2:8", "content/news/aa.md", news.formatted("owner: digital、tax\n")),
                meeting("a name with a telephone number in minutes", "name-with-phone " + MEETING + "minutes.md:3:8", "# 会議録\n\n山田さん（電話090-1234-5678）から聞きました。\n"),
                meeting("a paper outside the content whose kind is not told", "path-escapes " + MEETING + "meeting.yaml:9:39", "# 会議録\n", "../../../../secret"),
                meeting("a paper outside the content", "path-escapes " + MEETING + "meeting.yaml:9:39", "# 会議録\n", "../../../../secret.md"),
                opinions("rows that lost a column", "csv-width content/comments/plan/opinions.csv:2:1", "no,summary\n1\n2\n3,c\n4\n"),
                opinions("a CSV without a column that it needs", "missing-column content/comments/plan/opinions.csv:1:1", "no,意見\n1,a\n2,b\n3,c\n".replace("意見", "part")),
                opinions("an empty table", "csv-empty content/comments/plan/opinions.csv:1:1", "\n"),
                opinions("a table with Japanese names of columns", "unknown-key-near content/comments/plan/opinions.csv:1:1", "番号,summary\n1,a\n2,b\n"),
                opinions("a table with tabs", "csv-separator content/comments/plan/opinions.csv:1:3", "no\tsummary\n1\ta\n"),
                opinions("a table with semicolons", "csv-separator content/comments/plan/opinions.csv:1:3", "no;summary\n1;a, b\n"),
                opinions("a quote in a CSV that is never closed", "csv-quote content/comments/plan/opinions.csv:2:3", "no,summary\n1,\"一行め\n2,b\n"),
                opinions("a table of twenty thousand columns", "csv-syntax content/comments/plan/opinions.csv:1:1", "no,summary\n1" + ",".repeat(20_000) + "\n"),
                text("an individual number", "my-number " + ABOUT + ":3:4", ABOUT, HEAD + "番号は１２３４－５６７８－９０１８です。\n"));
    }

    private static final String MEETING = "content/meetings/panel/2026-08-27/";

    private static BadInput meeting(String name, String finding, String minutes) {
        return meeting(name, finding, minutes, "minutes.md");
    }

    private static BadInput meeting(String name, String finding, String minutes, String paper) {
        return new BadInput(name, "error " + finding, town -> town
                .write("content/organisation/panel.yaml", "name: 有識者会議\nvalid_from: 2020-04-01\n")
                .write(MEETING + "minutes.md", minutes)
                .write(MEETING + "meeting.yaml", "number: 1\ntitle: 会議\ndate: 2026-08-27\nstart: \"13:30\"\nplace: 市役所\nopen: public\n"
                        + "attendees: [委員長]\nagenda: [{no: \"1\", title: 進み具合}]\nmaterials: [{no: \"1\", title: 表, path: " + paper + "}]\n"
                        + "secretariat: [課]\nobservers: 0\nminutes: {style: summary}\n"));
    }

    private static BadInput opinions(String name, String finding, String csv) {
        return new BadInput(name, "error " + finding, town -> town
                .write("content/site.yaml", SITE + "contact: {unit: 課, tel: 0999-55-0100}\n")
                .write("content/comments/plan/case.yaml", "title: 意見募集\ntarget: comments/plan\nopens: 2026-05-01\ncloses: 2026-06-10\n")
                .write("content/comments/plan/opinions.csv", csv));
    }

    private static List<BadInput> bytes() {
        Charset sjis = Charset.forName("windows-31j");
        return List.of(
                bytes("a Shift_JIS file", "not-utf8 " + ABOUT + ":1:3", ABOUT, "# 計画\n\n窓口です。\n".getBytes(sjis)),
                bytes("a UTF-16 file with its mark", "not-utf8 " + ABOUT + ":1:1", ABOUT, "\uFEFF# 計画\n".getBytes(StandardCharsets.UTF_16LE)),
                bytes("a UTF-16 file without a mark", "nul-byte content/site.yaml:1:2", "content/site.yaml", "name: x\n".getBytes(StandardCharsets.UTF_16LE)),
                bytes("Japanese in UTF-16 without a mark", "not-utf8 " + ABOUT + ":1:1", ABOUT, "窓口の改革\n市役所の計画\n".getBytes(StandardCharsets.UTF_16LE)),
                bytes("a workbook under the name of a page", "office-file " + ABOUT + ":1:1", ABOUT, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, (byte) 0x9D, (byte) 0xFF}),
                bytes("an old workbook under the name of a page", "office-file " + ABOUT + ":1:1", ABOUT,
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0}),
                text("a NUL byte", "nul-byte " + ABOUT + ":3:3", ABOUT, HEAD + "窓口\0です。\n"),
                text("a private-use character", "private-use-character " + ABOUT + ":3:4", ABOUT, HEAD + "髙😀﨑\uE000さん\n"),
                text("a control character", "control-character " + ABOUT + ":3:2", ABOUT, HEAD + "窓\u0007口\n"),
                bytes("a Markdown file of 20 MB", "file-too-large " + ABOUT + ":1:1", ABOUT, "窓口です。\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8)));
    }

    private static final Map<String, String> PLAN = Map.of(
            "organisation/digital.yaml", "name: 課\nvalid_from: 2020-04-01\n",
            "plans/dx/plan.yaml", "title: 計画\nperiod: {from_fy: 2024, to_fy: 2028}\nlegal_basis: [条例]\nlevels: [施策, 取組]\napproved: {date: 2024-03-22}\n",
            "plans/dx/policy/approach.md", "---\nno: \"1\"\ntitle: 方針\nparts: [philosophy, purpose, target_year, vision, approach, organisation]\ntarget_year: 2028\n---\n進めます。\n",
            "plans/dx/measures/counter.md", "---\nparent: approach\nno: \"1\"\ntitle: 窓口\n---\n待たせません。\n",
            "plans/dx/initiatives/online.md", "---\nmeasure: counter\nno: \"1\"\ntitle: 申請\nowner: digital\nstatus: running\nkpi_exempt_reason: 準備の年だから\n"
                    + "schedule:\n  - {fy: 2028, milestone: 全部の手続}\n---\n家から出せます。\n");

    /** What is odd enough to be told, and does not keep a site from being published. */
    static List<BadInput> oddities() {
        String item = PLAN.get("plans/dx/initiatives/online.md");
        return List.of(
                odd("a value in Word's quotes", "curly-quotes content/site.yaml:2:7", "site.yaml", SITE.replace("\"999997\"", "“999997”")),
                odd("a number sign in a value", "yaml-hash content/site.yaml:4:11", "site.yaml", SITE + "title: 計画 #1 の案\n"),
                odd("a value that is nothing but a number sign and more", "yaml-hash content/site.yaml:4:8", "site.yaml", SITE + "title: #1 の案\n"),
                odd("a name that Notepad made longer", "hidden-extension content/pages/start.md.txt:1:1", "pages/start.md.txt", "# 題\n"),
                odd("figures of no indicator", "series-of-nothing content/kpi/data/online.csv:1:1", "kpi/data/online.csv", "fy,value\n2025,1\n"),
                odd("a folder that a plan does not have", "misplaced-in-plan content/plans/dx/old/online.md:1:1", "plans/dx/old/online.md", item),
                new BadInput("a template of a name that nothing looks for", "warning unused-template templates/pages/hom.ftlh:1:1", town -> town.write("templates/pages/hom.ftlh", "<p>題</p>\n")),
                odd("a folder that nobody knows", "misplaced-file-near content/kpis/a.yaml:1:1", "kpis/a.yaml", "title: 題\n"));
    }

    private static BadInput odd(String name, String finding, String path, String text) {
        return new BadInput(name, "warning " + finding, town -> {
            for (var file : PLAN.entrySet()) town.write("content/" + file.getKey(), file.getValue());
            town.write("content/" + path, text);
        });
    }

    private static BadInput plan(String name, String finding, String without, String path, String text) {
        return new BadInput(name, "error " + finding, town -> {
            for (var file : PLAN.entrySet()) if (!file.getKey().equals(without)) town.write("content/" + file.getKey(), file.getValue());
            if (!path.isEmpty()) town.write("content/" + path, text);
        });
    }

    private static List<BadInput> files() {
        String item = PLAN.get("plans/dx/initiatives/online.md");
        return List.of(
                plan("a plan without plan.yaml", "missing-plan-yaml content/plans/dx/plan.yaml:1:1", "plans/dx/plan.yaml", "", ""),
                plan("a number with a comma within braces", "number-comma content/plans/dx/initiatives/online.md:11:52", "", "plans/dx/initiatives/online.md",
                        item.replace("---\n家", "budget:\n  - {fy: 2026, kind: initial, amount_thousand_yen: 10,400}\n---\n家")),
                plan("a number with its unit", "number-form content/plans/dx/initiatives/online.md:11:52", "", "plans/dx/initiatives/online.md",
                        item.replace("---\n家", "budget:\n  - {fy: 2026, kind: initial, amount_thousand_yen: 104人}\n---\n家")),
                new BadInput("one file under two endings", "error two-spellings content/organisation/aa.yml:1:1", town -> town
                        .write("content/organisation/aa.yaml", "name: 課\nvalid_from: 2020-04-01\n")
                        .write("content/organisation/aa.yml", "name: 課\nvalid_from: 2020-04-01\n")),
                text("a page with nothing in it", "empty-file content/pages/new.md:1:1", "content/pages/new.md", "\n"),
                text("both site.yaml and site.yml", "two-site-files content/site.yml:1:1", "content/site.yml", SITE),
                new BadInput("a site.yaml with a capital", "error missing-site-yaml content/site.yaml:1:1", town -> {
                    Files.delete(town.content().resolve("site.yaml"));
                    town.write("content/Site.yaml", SITE);
                }),
                text("a page at the place of the home page", "page-is-home content/pages/index.md:1:1", "content/pages/index.md", "# 題\n\n本文です。\n"),
                new BadInput("a symbolic link out of the content", "error symbolic-link content/pages/hosts.md:1:1",
                        town -> Files.createSymbolicLink(town.content().resolve("pages/hosts.md"), Path.of("/etc/hosts"))),
                new BadInput("a folder that is a symbolic link", "error symbolic-link content/plans:1:1",
                        town -> Files.createSymbolicLink(town.content().resolve("plans"), Path.of("/etc"))),
                text("a name that differs only in case", "same-file-name content/pages/about.md:1:1", "content/pages/About.md", "# 別のページ\n\n本文です。\n"),
                new BadInput("names that differ only in normal form", "error same-file-name content/pages/が.md:1:1", town -> town
                        .write("content/pages/か\u3099.md", "# 一\n\n本文です。\n")
                        .write("content/pages/\u304C.md", "# 二\n\n本文です。\n")),
                new BadInput("two files for one address", "error same-address content/pages/initiatives/online.md:1:1", town -> {
                    for (var file : PLAN.entrySet()) town.write("content/" + file.getKey(), file.getValue());
                    town.write("content/pages/initiatives/online.md", "# 申請\n\n本文です。\n");
                }),
                text("a name that Windows cannot store", "illegal-file-name content/pages/con.md:1:1", "content/pages/con.md", "# 題\n\n本文です。\n"));
    }

    private static List<BadInput> markdown() {
        return List.of(
                about("three thousand nested quotes", "nesting-too-deep", 3, 1, ">".repeat(3000) + " 深い\n"),
                about("three thousand nested lists", "nesting-too-deep", 3, 1, "- ".repeat(3000) + "深い\n"),
                about("a list of six hundred levels", "nesting-too-deep", 104, 1, stairs()),
                about("a script", "html-active", 3, 1, "<script>alert(1)</script>\n"),
                about("a handler", "html-attribute", 3, 7, "<ruby onclick=\"alert(1)\">窓口<rt>まど</rt></ruby>\n"),
                about("a link that runs a script", "link-scheme", 3, 6, "[窓口](javascript:alert(1))\n"),
                about("a link to a file that is not there", "link-broken", 3, 6, "[窓口](counter.md)\n"),
                about("a link in full-width brackets", "link-parentheses", 3, 4, "[市]（https://www.example.jp/）\n"),
                about("a link that lost a bracket", "link-brackets", 3, 1, "[市(https://www.example.jp/)を見ます。\n"),
                about("a link that never ends", "link-brackets", 3, 1, "[市](https://www.example.jp/を見ます。\n"),
                about("a link in full-width letters", "link-without-scheme", 3, 5, "[市](ｈｔｔｐｓ：//www.example.jp/)\n"),
                about("a link to a site without https", "link-without-scheme", 3, 5, "[市](www.example.jp/a#b)\n"),
                about("a link to a telephone without tel", "link-without-scheme", 3, 6, "[電話](0999-55-0100)\n"),
                about("a link out of the content", "link-outside", 3, 6, "[窓口](../../secret.md)\n"),
                about("an image that is missing", "image-missing", 3, 7, "![窓口](counter.png)\n"),
                about("an image without alternative", "image-alt", 3, 1, "![](counter.png)\n"),
                new BadInput("an image of 40 MB", "error image-too-large " + ABOUT + ":3:7", town -> town
                        .write(ABOUT, HEAD + "![窓口](counter.png)\n")
                        .write("content/pages/counter.png", new byte[40 << 20])));
    }

    private static List<BadInput> templates() {
        return List.of(
                template("a template that FreeMarker cannot read", "template-syntax templates/pages/page.ftlh:1:17", "<p>${page.title</p>\n"),
                template("a template that asks for what is not there", "template-value templates/pages/page.ftlh:3:1",
                        LAYOUT + "${view.nosuchthing}\n</@layout.page>\n"),
                template("a template with a link to no page", "broken-link templates/pages/page.ftlh:3:4",
                        LAYOUT + "<p><a href=\"nowhere.html\">行き先</a></p>\n</@layout.page>\n"),
                template("a template with looks of its own", "blocked-code templates/pages/page.ftlh:3:1",
                        LAYOUT + "<p style=\"margin:0\">本文</p>\n</@layout.page>\n"),
                template("a template with a link to no place of a page", "broken-fragment templates/pages/page.ftlh:3:4",
                        LAYOUT + "<p><a href=\"index.html#nowhere\">行き先</a></p>\n</@layout.page>\n"));
    }

    private static final String LAYOUT = "<#import \"/layout.ftlh\" as layout>\n<@layout.page>\n";

    private static BadInput template(String name, String finding, String template) {
        return new BadInput(name, "error " + finding, town -> town
                .write("content/pages/deep/second.md", "# 二つめのページ\n\n本文です。\n")
                .write("templates/pages/page.ftlh", template));
    }

    private static BadInput about(String name, String code, int line, int column, String text) {
        return new BadInput(name, "error " + code + " " + ABOUT + ":" + line + ":" + column, town -> {
            town.write(ABOUT, HEAD + text);
            if (code.equals("image-alt")) town.write("content/pages/counter.png", png());
        });
    }

    private static BadInput site(String name, String finding, String more) {
        return text(name, finding, "content/site.yaml", SITE + more);
    }

    private static BadInput text(String name, String finding, String path, String text) {
        return bytes(name, finding, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static BadInput bytes(String name, String finding, String path, byte[] bytes) {
        return new BadInput(name, "error " + finding, town -> town.write(path, bytes));
    }

    /** Nine letters that each unfold nine times: 9^9 values. */
    private static String bomb() {
        var bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c <= 'j'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [").append(String.join(", ", Collections.nCopies(9, before))).append("]\n");
        }
        return bomb.toString();
    }

    private static String stairs() {
        var stairs = new ArrayList<String>();
        for (int i = 0; i < 600; i++) stairs.add("  ".repeat(i) + "- 段");
        return String.join("\n", stairs) + "\n";
    }

    /** A picture of one pixel (PNG, ISO/IEC 15948). */
    static byte[] png() {
        return java.util.Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
}
