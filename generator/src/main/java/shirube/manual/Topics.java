package shirube.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.model.FileKind;
import shirube.model.Shape;
import shirube.model.Spelling;

/** All that {@code explain} knows, by name: codes, accessibility rules, rule numbers, kinds of files, fields. */
public final class Topics {

    private final Map<String, Topic> byName = new LinkedHashMap<>();
    private final Map<String, List<Topic>> byField = new LinkedHashMap<>();

    public Topics() {
        for (Code code : Codes.all()) byName.put(code.name(), new CodeTopic(code));
        RulePage.ALL.forEach(page -> byName.putIfAbsent(page.name(), new RuleTopic(page)));
        numbers().forEach((number, codes) -> byName.put(number, new NumberTopic(number, codes)));
        FileKind.ALL.forEach(this::add);
    }

    /** What goes by that name: one topic, or every field that is called so. */
    public List<Topic> named(String name) {
        Optional<Topic> topic = Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byName.get(name.toUpperCase(java.util.Locale.ROOT))));
        return topic.map(List::of).orElseGet(() -> byField.getOrDefault(name, List.of()));
    }

    public Optional<String> near(String name) {
        var names = new ArrayList<>(byName.keySet());
        names.addAll(byField.keySet());
        return Spelling.nearest(name, names);
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    private static Map<String, List<Code>> numbers() {
        var numbers = new LinkedHashMap<String, List<Code>>();
        for (Code code : Codes.all())
            for (String number : code.rules()) numbers.computeIfAbsent(number, n -> new ArrayList<>()).add(code);
        return numbers;
    }

    private void add(FileKind kind) {
        var topic = new KindTopic(kind);
        byName.put(kind.key(), topic);
        byName.putIfAbsent(kind.shape().doc(), topic);
        byName.putIfAbsent(kind.place(), topic);
        add(kind.key(), kind.fields());
    }

    private void add(String path, List<Shape.Field> fields) {
        for (Shape.Field field : fields) {
            String name = path + "." + field.key();
            var topic = new FieldTopic(name, field);
            byName.put(name, topic);
            byField.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(topic);
            FieldWords.inner(field).ifPresent(shape -> add(name, shape.fields()));
        }
    }
}
