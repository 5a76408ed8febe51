package shirube.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * Draws pages with FreeMarker templates. Templates see values only: no classes, no files, no clock. Safe for use by
 * many threads.
 */
public final class Renderer {

    private final Templates templates;
    private final Configuration configuration;
    private final Words words;

    private Renderer(Templates templates, String language) {
        this.templates = templates;
        this.words = new Words(templates.words(language));
        this.configuration = configuration(templates);
    }

    /** A renderer with the templates that the tool brings: that they parse is known, and costs nothing here. */
    public static Renderer ofOwn(Templates templates, String language) {
        return new Renderer(templates, language);
    }

    /** A renderer whose templates all parse; else what is wrong with them, each fault once and at its place. */
    public static Result<Renderer> of(Templates templates, String language) {
        var plain = new Configuration(Configuration.VERSION_2_3_34);
        plain.setTabSize(1);
        var found = new ArrayList<Diagnostic>(templates.unused());
        for (SourceFile file : templates.all()) syntax(plain, file).ifPresent(found::add);
        return new Result<>(new Renderer(templates, language), found);
    }

    /** The interface texts, for what Java itself must say on a page. */
    public Words words() {
        return words;
    }

    /**
     * @param template under {@code pages/}, for example {@code home}
     * @param values what the template may read, by name
     */
    public Result<String> render(String template, Map<String, Object> values) {
        String name = "pages/" + template + ".ftlh";
        var html = new StringWriter(32 << 10);
        try {
            configuration.getTemplate(name).process(values, html);
            return Result.of(Unbroken.in(html.toString()));
        } catch (TemplateException e) {
            return new Result<>("", List.of(fault(e, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stamps move columns but not lines, so a fault while drawing points at its line. */
    private Diagnostic fault(TemplateException e, String name) {
        String source = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
        SourceFile file = templates.text(source).orElseGet(() -> new SourceFile(source, source, ""));
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        String text = file.lineText(Math.min(line, file.line(file.text().length())));
        int start = file.lineStart(line) + text.length() - text.stripLeading().length();
        String what = firstLine(e.getBlamedExpressionString() == null ? e.getMessageWithoutStackTop() : e.getBlamedExpressionString());
        return Diagnostic.of("template-value", file.span(start, start + text.strip().length()), "expression", what);
    }

    private static Optional<Diagnostic> syntax(Configuration plain, SourceFile file) {
        try {
            new Template(file.path(), new StringReader(file.text()), plain);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(Diagnostic.of("template-syntax", place(file, e), "problem", firstLine(e.getEditorMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Span place(SourceFile file, ParseException e) {
        int line = Math.max(1, Math.min(e.getLineNumber(), file.line(file.text().length())));
        int start = Math.min(file.lineStart(line) + Math.max(0, e.getColumnNumber() - 1), file.text().length());
        int end = file.lineStart(line) + file.lineText(line).length();
        return file.span(start, Math.max(end, Math.min(start + 1, file.text().length())));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("\\. Help \\(latest.*", "").strip();
    }

    private static Configuration configuration(Templates templates) {
        var made = new Configuration(Configuration.VERSION_2_3_34);
        made.setTemplateLoader(new StampedLoader(templates));
        made.setObjectWrapper(new ValueWrapper());
        made.setTabSize(1);
        made.setDefaultEncoding("UTF-8");
        made.setRecognizeStandardFileExtensions(true);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setWrapUncheckedExceptions(true);
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setAPIBuiltinEnabled(false);
        made.setLocalizedLookup(false);
        made.setLocale(Locale.ROOT);
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setNumberFormat("computer");
        made.setBooleanFormat("c");
        return made;
    }
}
