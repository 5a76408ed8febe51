package shirube.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of a record as an author may write them. Reader, JSON Schema and manual all walk a shape, so that
 * one declaration gives the three.
 *
 * @param record the record
 * @param fields its fields in order, those of {@link Common} flat among them
 */
public record Shape(Class<?> record, List<Field> fields) {

    /** How many values a field takes. */
    public enum Count {
        ONE,
        OPTIONAL,
        MANY
    }

    /**
     * @param key the name in YAML, for example {@code title_kana}
     * @param type the type of one value
     * @param target for references, the type of item they lead to
     * @param living whether it goes on being written after approval
     */
    public record Field(
            String key, Class<?> type, Optional<Class<?>> target, Count count, boolean required, boolean single, boolean living, String doc, String example) {}

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    public static Shape of(Class<?> record) {
        Shape known = KNOWN.get(record);
        if (known != null) return known;
        Shape made = make(record);
        KNOWN.put(record, made);
        return made;
    }

    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    /** What the type is, in a planner's words. */
    public String doc() {
        Doc doc = record.getAnnotation(Doc.class);
        return doc == null ? record.getSimpleName() : doc.value();
    }

    /** The field that a plain value stands for, where the record may be written as one. */
    public Optional<Field> scalar() {
        return Optional.ofNullable(record.getAnnotation(Scalar.class)).flatMap(scalar -> field(scalar.value()));
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether a path such as {@code schedule[2026].state} leads to, or through, a field that goes on being written after approval. */
    public boolean isLiving(String path) {
        String[] steps = path.replaceAll("\\[[^]]*]", "").split("\\.", 2);
        Optional<Field> field = field(steps[0]);
        if (field.isEmpty() || field.get().living()) return field.isPresent();
        return steps.length > 1 && field.get().type().isRecord() && of(field.get().type()).isLiving(steps[1]);
    }

    /** The key of a record component: {@code titleKana} is written {@code title_kana}. */
    public static String key(String component) {
        var key = new StringBuilder();
        for (char c : component.toCharArray()) {
            if (Character.isUpperCase(c)) key.append('_').append(Character.toLowerCase(c));
            else key.append(c);
        }
        return key.toString();
    }

    static Constructor<?> constructor(Class<?> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape make(Class<?> record) {
        var own = new ArrayList<Field>();
        boolean common = false;
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType() == Origin.class) continue;
            if (component.getType() == Common.class) common = true;
            else own.add(field(component));
        }
        if (!common) return new Shape(record, List.copyOf(own));
        var all = new ArrayList<Field>();
        var names = own.stream().map(Field::key).toList();
        Field[] flat = of(Common.class).fields().stream().filter(field -> !names.contains(field.key())).toArray(Field[]::new);
        all.add(flat[0]);
        all.addAll(own);
        all.addAll(Arrays.asList(flat).subList(1, flat.length));
        return new Shape(record, List.copyOf(all));
    }

    private static Field field(RecordComponent component) {
        Class<?> raw = component.getType();
        Count count = raw == List.class ? Count.MANY : raw == Optional.class ? Count.OPTIONAL : Count.ONE;
        Type value = count == Count.ONE ? component.getGenericType() : argument(component.getGenericType());
        Optional<Class<?>> target = value instanceof ParameterizedType generic ? Optional.of((Class<?>) argument(generic)) : Optional.empty();
        Class<?> type = (Class<?>) (value instanceof ParameterizedType generic ? generic.getRawType() : value);
        Doc doc = component.getAnnotation(Doc.class);
        return new Field(
                key(component.getName()),
                type,
                target,
                count,
                component.isAnnotationPresent(Required.class),
                component.isAnnotationPresent(OrSingle.class),
                component.isAnnotationPresent(Living.class),
                doc == null ? "" : doc.value(),
                doc == null ? "" : doc.example());
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
