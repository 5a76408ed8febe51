package shirube.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.source.SourceFile;
import shirube.source.Span;

/** What is at fault in tags as they are written, and nothing that HTML allows. */
class TagPairsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "", "文", "<", "</", "<!", "<!-->", "<!--->", "<!-- --!><p>x", "<?xml?>", "</ x>", "</>", "<p", "<p a='", "1 < 2 & 3 > 2",
        "<p>一<p>二</p><h2>三</h2>", "<p>一<ul><li>二<li>三<ul><li>四</ul></ul>", "<dl><div><dt>一<dd>二</div><div><dt>三<dd>四</div></dl>",
        "<li><div><ul><li>一</ul></div><li>二", "<dl><dt>一<dd><dl><dt>二<dd>三</dl><dt>四</dl>",
        "<table><tr><td>一<table><tr><td>二</table><td>三<tr><th>四</table>", "<table><caption>題<p>一</caption><col><tr><td><p>二</td></tr></table>",
        "<template><tr><td>一</td></tr></template>", "<template><td>一</td></template>", "<td>一</td>", "<table><form><tr><td><input></td></tr></form></table>",
        "<form><table><tr><td><form></form></td></tr></table></form>", "<select><div><option>一</div><option>二</select><div>三</div>",
        "<select><option><b>一</select><b>二</b>", "<ruby>一<rb>二<rt>三<rtc><rt>四<rp>)</ruby>", "<ruby>漢<rt>かん</rt>字<rt>じ</ruby>",
        "<svg><a><g/><path/></a><foreignObject><p>一<p>二</foreignObject><title>題</title><style>a</style></svg>", "<svg/><math/><p>一",
        "<math><mi>x</mi><mtext><p>一</mtext></math>", "<svg><![CDATA[<g>]]></svg>", "<![CDATA[<p>]]>", "<script><!-- <script>x</script> --></script>",
        "<script>if (a<b) x='</div>'</script>", "<title><b></title>", "<TEXTAREA></p></textarea >", "<style>a>b{}</style>", "<iframe><b></iframe>",
        "<noscript><p>一</noscript>", "<object><param><p>一</object>", "<button><p>一</button>", "<a href=x/>一</a>", "<a href='x>y'>一</a>",
        "<o:p></o:p><x-y></x-y>", "<p a=1 A2=1 data-a='a=1'>", "<svg viewBox='' viewbox2=''/>", "<html a><body><p>一</html></body>", "<frameset><frame><noframes><b></noframes></frameset>",
        "<details><summary>題</summary><p>一</details>", "<p><br/><img/><wbr><input/>", "<optgroup><option>一<optgroup>二", "<datalist><option>一<option>二</datalist>"})
    void whatHtmlAllowsIsNoFault(String html) {
        assertEquals(List.of(), TagPairs.faults(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p class=a id=b class=c>              | ATTRIBUTE_REPEATED class p 16-23
            <p CLASS='a' class="b">               | ATTRIBUTE_REPEATED class p 13-22
            <p a a a>                             | ATTRIBUTE_REPEATED a p 5-6, ATTRIBUTE_REPEATED a p 7-8
            <p a="1"a='2'>                        | ATTRIBUTE_REPEATED a p 8-13
            <img alt alt/>                        | ATTRIBUTE_REPEATED alt img 9-12
            <svg><g r=1 r=2 /></svg>              | ATTRIBUTE_REPEATED r g 12-15
            <div><span>一</div>                    | UNCLOSED span div 5-11
            <div>                                 | UNCLOSED div 0-5
            <div/>                                | UNCLOSED div 0-6
            <script>a                             | UNCLOSED script 0-8
            <title>a                              | UNCLOSED title 0-7
            <ul><li><b>一<li>二</ul>               | UNCLOSED b li 8-11
            <table><tr><td><b>一<td>二</table>     | UNCLOSED b td 15-18
            <a href=x>一<a href=y>二</a>           | UNCLOSED a a 0-10
            <h2>一<h3>二</h3>                      | UNCLOSED h2 h3 0-4
            </div>                                | STRAY div 0-6
            <p>一</img>                            | STRAY img 4-10
            </br>                                 | STRAY br 0-5
            <h2>一</h3>                            | STRAY h3 5-10
            <div><p>一</div></p>                   | STRAY p 15-19
            <b><i>一</b></i>                       | CROSSED i b 11-15
            <span><div>一</span></div>             | CROSSED div span 19-25
            <p>一<div>二</div></p>                 | ENDED_BEFORE p div 16-20
            <p>一<p>二</p></p>                     | ENDED_BEFORE p p 12-16
            <p><span>一<ul></ul></span></p>        | CROSSED span p 19-26
            <div><b><i><u><p>一                    | CUT_OFF div u 0-5
            <table><tr><td></div></table>         | STRAY div 15-21
            <svg><g></svg>                        | UNCLOSED g svg 5-8
            <svg><div></div></svg>                | CROSSED svg 16-22
            """)
    void whatBrowsersMendIsTold(String html, String told) {
        assertEquals(told, TagPairs.faults(html).stream().map(TagPairsTest::words).collect(Collectors.joining(", ")));
    }

    @Test
    void theSecondAttributeIsShownInTheLineItStandsIn() {
        HtmlPage page = HtmlPage.foreign(SourceFile.of("a.html", "<!DOCTYPE html>\n<body>\n<p>😀\t<img alt=\"\"\r\n  alt=\"バス\">"));
        assertEquals(List.of("4:3-4:11"), page.tagFaults().stream().map(page::place).map(TagPairsTest::place).toList());
    }

    @Test
    void aFaultInAPageOfTheBuildIsShownWhereItsElementWasWritten() {
        SourceFile text = SourceFile.of("a.md", "一 <div>二");
        var origins = new Origins() {
            @Override
            public Optional<SourceFile> content(String path) {
                return Optional.of(text);
            }

            @Override
            public Optional<SourceFile> template(String path) {
                return Optional.empty();
            }
        };
        HtmlPage page = HtmlPage.built("a.html", "<!DOCTYPE html><html><body><p data-src=\"a.md@0-8\">一</p><div data-src=\"a.md@2-7\">二</body></html>", origins);
        assertEquals(List.of("UNCLOSED div 55-80"), page.tagFaults().stream().map(TagPairsTest::words).toList());
        assertEquals("1:3-1:8", place(page.place(page.tagFaults().get(0))));
    }

    @Test
    void tagsMadeToExhaustAreReadInTime() {
        String deep = "<i><table><tr><td>" + "<b>".repeat(20_000) + "</i>".repeat(200_000);
        for (String html : List.of(deep, "<!--x-->".repeat(200_000), "<script>".repeat(200_000), "<div>".repeat(100_000) + "<li>".repeat(100_000),
                "<p " + "a ".repeat(300_000) + ">", "<p a='".repeat(100_000), "</div>".repeat(300_000), "<a>".repeat(100_000), "<p><b>".repeat(20_000)))
            assertTimeout(Duration.ofSeconds(20), () -> TagPairs.faults(html));
    }

    private static String words(TagFault fault) {
        return (fault.kind() + " " + fault.name() + " " + fault.other()).strip() + " " + fault.start() + "-" + fault.end();
    }

    private static String place(Span span) {
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }
}
