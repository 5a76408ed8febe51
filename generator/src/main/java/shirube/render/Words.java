package shirube.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Properties;
import shirube.page.Texts;

/** The interface texts: in a template {@code t("nav.top")}, with arguments {@code t("home.late", 3)} for {@code {0}}. */
public final class Words implements TemplateMethodModelEx, Texts {

    private final Properties texts;

    Words(Properties texts) {
        this.texts = texts;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty()) throw new TemplateModelException("t needs a key");
        String key = arguments.get(0).toString();
        if (!texts.containsKey(key)) throw new TemplateModelException("no text for the key " + key);
        return text(key, arguments.subList(1, arguments.size()).toArray());
    }

    /** The text of a key; a key without a text is shown as itself. */
    @Override
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }
}
