package shirube.page;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import shirube.model.AnyRef;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Origin;
import shirube.model.Ref;
import shirube.model.Shape;

/** The items that a record names, wherever in it: read from the record itself, so that no type needs code for it. */
final class References {

    private final Set<String> found = new LinkedHashSet<>();

    private References() {}

    /** As {@code TYPE/ID}. */
    static Set<String> of(Item item) {
        var references = new References();
        references.record((Record) item);
        return references.found;
    }

    private void record(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() == Origin.class) continue;
            Optional<Class<?>> target = Shape.target(component);
            value(read(component, record), target);
        }
    }

    private void value(Object value, Optional<Class<?>> target) {
        if (value instanceof Optional<?> optional) optional.ifPresent(present -> value(present, target));
        else if (value instanceof Collection<?> many) many.forEach(one -> value(one, target));
        else if (value instanceof Ref<?> ref) target.ifPresent(type -> found.add(Backlinks.name(ContentTypes.of(type).key(), ref.id())));
        else if (value instanceof AnyRef ref) found.add(Backlinks.name(ref.type(), ref.id()));
        else if (value instanceof Measure.Parent parent) parent(parent);
        else if (value instanceof Record record && record.getClass().getPackage() == Item.class.getPackage()) record(record);
    }

    private void parent(Measure.Parent parent) {
        if (!parent.type().equals(Optional.of("policy"))) found.add(Backlinks.name("measures", parent.id()));
        if (!parent.type().equals(Optional.of("measures"))) found.add(Backlinks.name("policy", parent.id()));
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
