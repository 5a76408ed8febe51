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
                Stamps.strip(page));
    }

    @Test
    void htmlWithoutStampsStaysAsItIs() {
        String page = "<p>1 < 2 <</p><";
        assertEquals(page, Stamps.strip(page));
        assertEquals("<p>1 < 2 <</p><i>", Stamps.strip("<p data-src=\"a@1-2\">1 < 2 <</p><i>"));
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
