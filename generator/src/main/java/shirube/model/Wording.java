package shirube.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * One text that an author wrote into a field or a body, with its place. Found by walking the record, so that a new
 * field needs no code here.
 *
 * @param path where it stands in the fields, for example {@code ["qa", 0, "answer"]}
 * @param text as YAML gives it
 * @param markdown whether it is Markdown and not a plain value
 * @param contact whether it stands in a contact field, where a telephone number belongs
 */
public record Wording(List<Object> path, String text, boolean markdown, boolean contact, Span at) {

    private static final Set<Class<?>> CONTACTS = Set.of(Contact.class, Dataset.DatasetContact.class, CommentCase.Way.class);

    public static List<Wording> in(Item item) {
        return in((Record) item, item.origin());
    }

    public static List<Wording> in(GenericPage page) {
        return in((Record) page, page.origin());
    }

    public static List<Wording> in(Municipality municipality) {
        return in((Record) municipality, municipality.origin());
    }

    /** A file that is text as a whole, such as minutes. */
    public static Wording of(SourceFile file) {
        return new Wording(List.of(), file.text(), true, false, file.span(0, file.text().length()));
    }

    /** The field's name, for example {@code answer}; empty for a file. */
    public String field() {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) instanceof String name) return name;
        }
        return "";
    }

    /** The place of a part of the text; of the whole field where YAML wrote it otherwise than it reads. */
    public Span span(int start, int end) {
        if (at.text().equals(text)) return at.file().span(at.start() + start, at.start() + end);
        int found = at.text().indexOf(text.substring(start, end));
        return found < 0 ? at : at.file().span(at.start() + found, at.start() + found + end - start);
    }

    private static List<Wording> in(Record record, Origin origin) {
        var found = new ArrayList<Wording>();
        walk(record, origin, List.of(), false, found);
        return found;
    }

    private static void walk(Record record, Origin origin, List<Object> path, boolean contact, List<Wording> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            boolean flat = component.getType() == Common.class;
            visit(value, origin, flat ? path : with(path, Shape.key(component.getName())), contact, found);
        }
    }

    private static void visit(Object value, Origin origin, List<Object> path, boolean contact, List<Wording> found) {
        if (value instanceof Optional<?> optional) optional.ifPresent(inner -> visit(inner, origin, path, contact, found));
        else if (value instanceof List<?> list)
            for (int i = 0; i < list.size(); i++) visit(list.get(i), origin, with(path, i), contact, found);
        else if (value instanceof String text) found.add(new Wording(path, text, false, contact, origin.at(path.toArray())));
        else if (value instanceof Markdown markdown)
            found.add(new Wording(path, markdown.text(), true, contact, markdown.file().span(markdown.start(), markdown.end())));
        else if (value instanceof Record record && isWalked(record))
            walk(record, origin, path, contact || CONTACTS.contains(record.getClass()), found);
    }

    private static boolean isWalked(Record record) {
        return !(record instanceof Origin) && record.getClass().getPackage() == Wording.class.getPackage();
    }

    private static List<Object> with(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
