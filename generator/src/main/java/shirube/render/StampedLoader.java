package shirube.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import shirube.source.SourceFile;

/** Gives FreeMarker the templates of one build, stamped with their places. */
final class StampedLoader implements TemplateLoader {

    private final Templates templates;

    StampedLoader(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Object findTemplateSource(String name) {
        return templates.text(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(Stamper.stamp((SourceFile) source));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing is open: the text is in memory.
    }
}
