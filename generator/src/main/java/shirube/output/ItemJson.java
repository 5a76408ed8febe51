package shirube.output;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.model.AnyRef;
import shirube.model.Common;
import shirube.model.ContentTypes;
import shirube.model.FilePath;
import shirube.model.FiscalYear;
import shirube.model.Item;
import shirube.model.Markdown;
import shirube.model.Origin;
import shirube.model.Measure;
import shirube.model.Ref;
import shirube.model.Shape;
import shirube.model.Term;
import shirube.model.VocabRef;

/**
 * {@code TYPE/ID.json}: an item as it was written, by reflection over its record, so that a new type needs no code here.
 * Keys are the names of the YAML; a reference is its id with the address of what it leads to.
 */
public final class ItemJson {

    /** Which pages and files the site has, by what refers to them; addresses below the site's top. */
    public interface Addresses {

        /** The page of an item; nothing if it has none, as a draft. */
        Optional<String> page(String type, String id);

        /** Where a file that an item names is published. */
        Optional<String> file(Item item, FilePath file);
    }

    /** A component of a record, looked up once: reflection on every item would cost more than writing it. */
    private record Field(String key, Method accessor, Type type) {

        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("records of the model are public: " + accessor, e);
            }
        }
    }

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(part -> new Field(Shape.key(part.getName()), part.getAccessor(), part.getGenericType()))
                    .toList();
        }
    };

    private final Item item;
    private final Addresses addresses;

    private ItemJson(Item item, Addresses addresses) {
        this.item = item;
        this.addresses = addresses;
    }

    /** @param more what the site knows of the item beyond what was written, for example its last commit */
    public static byte[] bytes(Item item, Addresses addresses, Map<String, Object> more) {
        String type = ContentTypes.of(item).key();
        var tree = Json.object(
                "type", type, "id", item.id(), "title", item.title(), "url", url(addresses.page(type, item.id())));
        new ItemJson(item, addresses).record((Record) item).forEach(tree::putIfAbsent);
        more.forEach(tree::putIfAbsent);
        return Json.bytes(tree);
    }

    private Map<String, Object> record(Record record) {
        var object = new LinkedHashMap<String, Object>();
        for (Field field : FIELDS.get(record.getClass())) {
            Object value = field.of(record);
            if (value instanceof Common common) object.putAll(record(common));
            else value(value, field.type()).ifPresent(json -> object.put(field.key(), json));
        }
        return object;
    }

    /** Nothing for what is absent, and for the place where the item was written. */
    private Optional<Object> value(Object value, Type type) {
        if (value instanceof Optional<?> optional) return optional.flatMap(inner -> value(inner, argument(type)));
        if (value instanceof Origin) return Optional.empty();
        if (value instanceof Collection<?> items)
            return Optional.of(items.stream().flatMap(each -> value(each, argument(type)).stream()).toList());
        if (value instanceof Term term) return Optional.of(term.key());
        if (value instanceof FiscalYear year) return Optional.of(year.year());
        if (value instanceof Markdown markdown) return Optional.of(markdown.text());
        if (value instanceof Ref<?> ref) return Optional.of(reference(ref, argument(type)));
        if (value instanceof AnyRef ref) return Optional.of(reference(ref));
        if (value instanceof Measure.Parent parent) return Optional.of(reference(parent));
        if (value instanceof FilePath file) return Optional.of(file(file));
        if (value instanceof VocabRef vocabulary) return Optional.of(vocabulary.toString());
        if (value instanceof Record record) return Optional.of(record(record));
        return Optional.of(value);
    }

    private Map<String, Object> reference(Ref<?> ref, Type target) {
        String type = ContentTypes.of((Class<?>) target).key();
        return Json.object("id", ref.id(), "url", url(addresses.page(type, ref.id())));
    }

    private Map<String, Object> reference(AnyRef ref) {
        return Json.object(
                "type", ref.type(),
                "id", ref.id(),
                "revision", ref.revision(),
                "url", url(addresses.page(ref.type(), ref.id())));
    }

    /** A measure stands below a measure or a policy; authors need not say which. */
    private Map<String, Object> reference(Measure.Parent parent) {
        List<String> types = parent.type().map(List::of).orElse(List.of("measures", "policy"));
        Optional<String> type = types.stream()
                .filter(each -> addresses.page(each, parent.id()).isPresent())
                .findFirst();
        return Json.object(
                "type", type,
                "id", parent.id(),
                "url", url(type.flatMap(each -> addresses.page(each, parent.id()))));
    }

    private Map<String, Object> file(FilePath file) {
        return Json.object("path", file.written(), "url", url(addresses.file(item, file)));
    }

    private static Optional<String> url(Optional<String> path) {
        return path.map(Uris::relative);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
