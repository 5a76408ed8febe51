package shirube.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shirube.source.Span;

/**
 * One thing that an item names and that lies outside it: another item, a file, an entry of a vocabulary. Found by
 * walking the item's record, so that a new field of a known type needs no code here.
 *
 * @param origin of the item that names it
 * @param path where it stands in the fields, for example {@code ["agenda", 0, "initiatives", 1]}
 * @param named a {@link Ref}, {@link AnyRef}, {@link Measure.Parent}, {@link FilePath}, {@link VocabRef},
 *     {@link Common.Coverage}, {@link Initiative.Priority} or {@link Plan.Gap}
 * @param target for a {@link Ref}, the type of item to which it must lead
 */
public record Mention(Origin origin, List<Object> path, Object named, Optional<Class<?>> target) {

    private static final Set<Class<?>> NAMED = Set.of(
            Ref.class,
            AnyRef.class,
            Measure.Parent.class,
            FilePath.class,
            VocabRef.class,
            Common.Coverage.class,
            Initiative.Priority.class,
            Plan.Gap.class);

    /** The components of a record that hold a name or may hold one deeper down. */
    private static final Map<Class<?>, List<RecordComponent>> LEADING = new ConcurrentHashMap<>();

    /** Everything that an item names, in the order of its fields. */
    public static List<Mention> in(Item item) {
        return in((Record) item, item.origin());
    }

    public static List<Mention> in(GenericPage page) {
        return in((Record) page, page.origin());
    }

    public static List<Mention> in(Municipality municipality) {
        return in((Record) municipality, municipality.origin());
    }

    /** The mentions of one kind, for example {@code Mention.in(item, FilePath.class)}. */
    public static <T> List<T> in(Item item, Class<T> kind) {
        return in(item).stream().map(Mention::named).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The field in which it stands, for example {@code initiatives}. */
    public String field() {
        return path.stream().filter(String.class::isInstance).reduce((first, last) -> last).map(Object::toString).orElse("");
    }

    /** The smallest place that shows it. */
    public Span at() {
        if (named instanceof Ref<?> ref) return ref.at();
        if (named instanceof AnyRef ref) return ref.at();
        if (named instanceof Measure.Parent parent) return parent.at();
        if (named instanceof FilePath file) return file.at();
        if (named instanceof VocabRef vocab) return vocab.at();
        return origin.at(path.toArray());
    }

    /** The place of one of its fields, for example {@code code}. */
    public Span at(String field) {
        return origin.at(Stream.concat(path.stream(), Stream.of(field)).toArray());
    }

    private static List<Mention> in(Record record, Origin origin) {
        var found = new ArrayList<Mention>();
        walk(record, origin, List.of(), found);
        return found;
    }

    private static void walk(Record record, Origin origin, List<Object> path, List<Mention> found) {
        for (RecordComponent component : leading(record.getClass())) {
            Object value = value(component, record);
            if (value.equals(Optional.empty()) || value.equals(List.of())) continue;
            List<Object> below = component.getType() == Common.class ? path : with(path, Shape.key(component.getName()));
            visit(value, component.getGenericType(), origin, below, found);
        }
    }

    private static void visit(Object value, Type type, Origin origin, List<Object> path, List<Mention> found) {
        if (value instanceof Optional<?> optional) optional.ifPresent(inner -> visit(inner, argument(type), origin, path, found));
        else if (value instanceof List<?> list)
            for (int i = 0; i < list.size(); i++) visit(list.get(i), argument(type), origin, with(path, i), found);
        else if (NAMED.contains(value.getClass())) found.add(new Mention(origin, path, value, target(type)));
        else if (value instanceof Record record) walk(record, origin, path, found);
    }

    private static Optional<Class<?>> target(Type type) {
        return type instanceof ParameterizedType generic ? Optional.of((Class<?>) generic.getActualTypeArguments()[0]) : Optional.empty();
    }

    private static List<Object> with(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static List<RecordComponent> leading(Class<?> record) {
        return LEADING.computeIfAbsent(record, type -> Arrays.stream(type.getRecordComponents())
                .filter(component -> leads(component.getGenericType(), new HashSet<>()))
                .toList());
    }

    private static boolean leads(Type type, Set<Class<?>> seen) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (NAMED.contains(raw)) return true;
        if (raw == Optional.class || raw == List.class) return leads(argument(type), seen);
        if (!raw.isRecord() || raw == Origin.class || raw == Markdown.class || !seen.add(raw)) return false;
        return Arrays.stream(raw.getRecordComponents()).anyMatch(component -> leads(component.getGenericType(), seen));
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
