package shirube.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirube.source.SourceFile;
import shirube.source.Span;

class StampsTest {

    private static final SourceFile SOURCE = SourceFile.of("news/start.md", "😀\t髙 ![](x.png)\r\n");
    private static final SourceFile TEMPLATE = new SourceFile("page.ftlh", "templates/page.ftlh", "<main><h1>x</h1></main>");

    private static final Origins ORIGINS = new Origins() {
        @Override
        public Optional<SourceFile> content(String path) {
            return path.equals("news/start.md") ? Optional.of(SOURCE) : Optional.empty();
        }

        @Override
        public Optional<SourceFile> template(String path) {
            return path.equals("page.ftlh") ? Optional.of(TEMPLATE) : Optional.empty();
        }
    };

    @Test
    void stampsAreTakenOutOfTagsAndNowhereElse() {
        String page = "<!DOCTYPE html><!-- <p data-src=\"a@1-2\"> -->"
                + "<main data-tpl=\"page.ftlh@0-6\" id=\"m\"><p data-src=\"a b.md@1-2\" title='> data-src=\"'>say data-src=\"x\" &lt;"
                + "<br data-src=\"a@3-4\"/></p><script>if (a<b) s = '<p data-src=\"q\">'</script></main>";
        assertEquals(
                "<!DOCTYPE html><!-- <p data-src=\"a@1-2\"> --><main id=\"m\"><p title='> data-src=\"'>say data-src=\"x\" &lt;"
                        + "<br/></p><script>if (a<b) s = '<p data-src=\"q\">'</script></main>",
                Stamps.part(page).html());
    }

    @Test
    void htmlWithoutStampsStaysAsItIs() {
        String page = "<p>1 < 2 <</p><";
        assertEquals(page, Stamps.part(page).html());
        assertEquals("<p>1 < 2 <</p><i>", Stamps.part("<p data-src=\"a@1-2\">1 < 2 <</p><i>").html());
    }

    @Test
    void anElementComesFromItsOwnStampElseFromTheNearestAround() {
        HtmlPage page = HtmlPage.built(
                "news/start.html",
                "<main data-tpl=\"page.ftlh@0-6\"><p data-src=\"news/start.md@5-16\" data-tpl=\"page.ftlh@6-10\"><img></p></main>",
                ORIGINS);
        Span image = page.origin(page.document().expectFirst("img"));
        assertEquals("content/news/start.md:1:5", image.toString());
        assertEquals("![](x.png)", image.text().substring(0, 10));
        assertEquals("templates/page.ftlh:1:1", page.origin(page.document().expectFirst("main")).toString());
    }

    @Test
    void anElementKeepsItsStampWhereTheParserAddsElements() {
        HtmlPage page = HtmlPage.built(
                "a.html", "<p data-src=\"news/start.md@0-2\">x</p><table><tr><td data-src=\"news/start.md@5-16\">y</table>", ORIGINS);
        assertEquals("content/news/start.md:1:5", page.origin(page.document().expectFirst("td")).toString());
        assertEquals("a.html:1:1", page.origin(page.document().expectFirst("tbody")).toString());
        assertEquals("", page.document().expectFirst("td").attributes().html());
    }

    @Test
    void anElementKeepsItsStampWhereTheParserMovesIt() {
        HtmlPage page = HtmlPage.built(
                "a.html",
                "<table data-tpl=\"page.ftlh@0-6\"><tr><td>y</td></tr><p data-src=\"news/start.md@5-16\">out</p></table>",
                ORIGINS);
        assertEquals("content/news/start.md:1:5", page.origin(page.document().expectFirst("p")).toString());
        assertEquals("templates/page.ftlh:1:1", page.origin(page.document().expectFirst("td")).toString());
        assertEquals("", page.document().expectFirst("p").attributes().html());
    }

    @Test
    void aPathWithSignsIsUnderstood() {
        var file = SourceFile.of("a&b.md", "# x");
        Origins origins = new Origins() {
            @Override
            public Optional<SourceFile> content(String path) {
                return Optional.of(file).filter(own -> own.path().equals(path));
            }

            @Override
            public Optional<SourceFile> template(String path) {
                return Optional.empty();
            }
        };
        HtmlPage page = HtmlPage.built("a.html", "<h1 data-src=\"a&amp;b.md@0-3\">x</h1>", origins);
        assertEquals("content/a&b.md:1:1", page.origin(page.document().expectFirst("h1")).toString());
    }

    @Test
    void withoutAStampThePageItselfIsThePlace() {
        HtmlPage page = HtmlPage.built("a.html", "<p>x", ORIGINS);
        assertEquals("a.html:1:1", page.origin(page.document().expectFirst("p")).toString());
    }

    @Test
    void elementsOfForeignPagesAreFoundInTheFile() {
        HtmlPage page = HtmlPage.foreign(new SourceFile("a.html", "a.html", "<p>\r\n😀髙<img src=x>"));
        assertEquals("a.html:2:3", page.origin(page.document().expectFirst("img")).toString());
        assertEquals("<img src=x>", page.origin(page.document().expectFirst("img")).text());
    }
}
