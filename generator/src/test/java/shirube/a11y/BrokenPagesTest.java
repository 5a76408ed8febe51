package shirube.a11y;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.a11y.rules.Rules;
import shirube.html.HtmlBytes;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** An audit survives any page, in bounded time: examples of all rules, and the ACT cases where they are, broken by chance. */
class BrokenPagesTest {

    private static final Path ACT = Path.of("../../shared/a11y/act/cases");
    private static final int PAGES = 1_200;

    private static final List<String> SPLINTERS = List.of(
            "<", ">", "\"", "'", "&", "<!--", "-->", "</", "<svg>", "</svg>", "<math>", "<table>", "<td>", "<template>", "</template>",
            "<select>", "<iframe srcdoc='", "<script>", "<style>", "<style>a{b:var(--c)", "\u0000", "\uD83D", "　", " id=a", " id=a id=b",
            " role=none", " aria-labelledby=a", " aria-owns=a", " headers=a", " colspan=99999", " rowspan=0", " rowspan=99999", " tabindex=9999999999",
            " style='color:var(--x);--x:var(--x)'", " style='font:", " lang=", " hidden", "<a href=#a>", "<frameset>", "<title>", "<plaintext>",
            "<meta http-equiv=refresh content='", "<meta name=viewport content='", "<![CDATA[", "<?xml version='1.0'?>", "<body><body>");

    /** What one breaks of a page. */
    private enum Way {
        TRUNCATED {
            @Override
            String broken(String text, Random random) {
                return text.substring(0, random.nextInt(text.length() + 1));
            }
        },
        CUT {
            @Override
            String broken(String text, Random random) {
                int from = random.nextInt(text.length() + 1);
                int to = from + random.nextInt(text.length() - from + 1);
                return text.substring(0, from) + text.substring(to);
            }
        },
        DOUBLED {
            @Override
            String broken(String text, Random random) {
                int from = random.nextInt(text.length() + 1);
                int to = from + random.nextInt(text.length() - from + 1);
                return text.substring(0, to) + text.substring(from);
            }
        },
        SPLINTERED {
            @Override
            String broken(String text, Random random) {
                String now = text;
                for (int i = 0; i < 6; i++) {
                    int at = random.nextInt(now.length() + 1);
                    now = now.substring(0, at) + SPLINTERS.get(random.nextInt(SPLINTERS.size())) + now.substring(at);
                }
                return now;
            }
        };

        abstract String broken(String text, Random random);
    }

    private final Audit jis = Audit.of(Profile.JIS2016);
    private final Audit wcag = Audit.of(Profile.WCAG22);

    @ParameterizedTest
    @EnumSource
    void pagesBrokenByChanceAreAudited(Way way) {
        List<String> whole = pages();
        var random = new Random(20_261_127);
        for (int i = 0; i < PAGES / Way.values().length; i++) {
            String text = way.broken(whole.get(random.nextInt(whole.size())), random);
            String name = i % 5 == 0 ? "page.svg" : "page.html";
            audited(name, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<svg>", "<a href=x>", "<div role=list aria-owns=a id=a>", "<fieldset disabled>", "<span style='font-size:1.1em'>"})
    void tenThousandLevelsAreAudited(String open) {
        audited("page.html", open.repeat(10_000) + "深い");
        audited("page.svg", open.repeat(10_000) + "深い");
    }

    @Test
    void hugePagesAreAudited() {
        audited("page.html", "<p>予約バス</p>".repeat(60_000));
        audited("page.html", "<a href=x>こちら</a>".repeat(5_000));
        audited("page.html", "<p " + "x=1 ".repeat(50_000) + ">予約バス");
        audited("page.html", "<table>" + ("<tr>" + "<td rowspan=3 colspan=2 headers=a>1".repeat(30)).repeat(500));
        audited("page.html", "<p id=a aria-labelledby='" + "a ".repeat(20_000) + "'>予約バス</p>");
        audited("page.html", "<style>h4~p~p~p{color:red}h4 div p~p{color:red}p:nth-child(99999999999n+99999999999){color:red}</style>" + "<p>予約バス</p>".repeat(1_500));
        audited("page.html", "<p>" + "日 時 ".repeat(100_000) + "</p>");
        audited("page.html", "<style>p{width:" + "calc(".repeat(20_000) + "}</style><p>予約バス</p>");
        audited("page.html", "<style>" + "a b c d{color:red}".repeat(20_000) + "</style><p>予約バス</p>");
    }

    @Test
    void bytesInAnyEncodingAreAudited() {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = pages().get(i % 50).getBytes(StandardCharsets.UTF_8);
            for (int k = 0; k < 20 && bytes.length > 0; k++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            audited("page.html", HtmlBytes.decode(bytes));
        }
    }

    private void audited(String name, String text) {
        assertTimeout(ofSeconds(60), () -> {
            HtmlPage page = HtmlPage.foreign(SourceFile.of(name, text));
            assertEquals(jis.size(), jis.audit(page).rules().size());
            assertEquals(wcag.size(), wcag.audit(page).rules().size());
        }, () -> "slow: " + text.substring(0, Math.min(200, text.length())));
    }

    private static List<String> pages() {
        var pages = new ArrayList<String>();
        Rules.ALL.forEach(rule -> RulePage.of(rule.about().name()).examples().forEach(example -> pages.add(example.source())));
        if (!Files.isDirectory(ACT)) return pages;
        try (Stream<Path> cases = Files.walk(ACT)) {
            cases.filter(file -> file.toString().endsWith(".html")).sorted().forEach(file -> pages.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a rule looks for in the whole page it gathers once: links, keys, choices and landmarks by the thousand cost no more each than a few. */
    @Test
    @Timeout(180)
    void aPageOfThousandsOfLinksAndLandmarksIsJudgedInTime() {
        String part = "<p><a href=#x%1$d>行き先%1$d</a> <a name=n%1$d href=#n%1$d>題%1$d</a></p><nav aria-label=n%1$d></nav><input type=radio name=r%1$d accesskey=a%1$d aria-label=x>";
        var page = new StringBuilder("<!DOCTYPE html><html lang=ja><title>題</title><main>");
        for (int i = 0; i < 8_000; i++) page.append(part.formatted(i));
        PageAudit audit = Audit.of(Profile.JIS2016).audit(HtmlPage.foreign(SourceFile.of("a.html", page.toString())));
        assertEquals(8_000, audit.found().stream().filter(found -> found.code().name().equals("fragment-link")).count());
    }
}
