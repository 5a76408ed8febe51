package shirube.compare;

import java.math.BigDecimal;
import java.util.Optional;
import shirube.model.AnyRef;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Markdown;
import shirube.model.Measure;
import shirube.model.Ref;
import shirube.model.Shape;

/**
 * What kind of value a field holds.
 *
 * @param target of a reference, the type of item it leads to
 */
record Sort(Class<?> type, Optional<Class<?>> target) {

    static final Sort WORDS = new Sort(String.class, Optional.empty());
    static final Sort PROSE = new Sort(Markdown.class, Optional.empty());
    static final Sort FIGURE = new Sort(BigDecimal.class, Optional.empty());
    /** A value of which nothing is known but that it changes as a whole. */
    static final Sort WHOLE = new Sort(Object.class, Optional.empty());

    static Sort of(Optional<Shape.Field> field) {
        return field.map(declared -> new Sort(declared.type(), declared.target())).orElse(WORDS);
    }

    boolean isWhole() {
        return type != String.class && type != Markdown.class;
    }

    String meaning(String text) {
        return Values.meaning(type, text);
    }

    /** In the words of pages; a reference by the title of what it leads to. */
    String shown(String text, Edition edition) {
        if (type == Markdown.class) return text;
        return title(text.strip(), edition).orElseGet(() -> Values.shown(type, text));
    }

    private Optional<String> title(String text, Edition edition) {
        if (type == AnyRef.class) return edition.title(text.replaceFirst("@.*", ""));
        if (type == Measure.Parent.class) return edition.title("policy/" + text).or(() -> edition.title("measures/" + text)).or(() -> edition.title(text));
        if (type != Ref.class) return Optional.empty();
        return target.filter(Item.class::isAssignableFrom).flatMap(item -> edition.title(ContentTypes.of(item).key() + "/" + text));
    }
}
