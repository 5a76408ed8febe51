package shirube.model;

import shirube.source.Span;

/**
 * A reference to an item of one type by its id, for example {@code owner: digital}; it may dangle until the
 * check stage has proved otherwise.
 *
 * @param <T> the type of item it must lead to
 */
public record Ref<T extends Item>(String id, Span at) {
    @Override
    public boolean equals(Object object) {
        return object instanceof Ref<?> other && id.equals(other.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
