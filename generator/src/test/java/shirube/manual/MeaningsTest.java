package shirube.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shirube.model.FileKind;
import shirube.model.Shape;

class MeaningsTest {

    @Test
    void everyDeclarationIsSaidInEnglishToo() {
        var said = new TreeSet<String>();
        FileKind.ALL.forEach(kind -> collect(kind.shape(), said));
        said.removeAll(Meanings.ENGLISH.keySet());
        assertEquals(Set.of(), said, "to be said in shirube/docs/en.tsv");
    }

    private static void collect(Shape shape, Set<String> said) {
        said.add(shape.doc());
        for (Shape.Field field : shape.fields()) {
            said.add(field.doc());
            FieldWords.inner(field).ifPresent(inner -> collect(inner, said));
        }
    }
}
