package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import shirube.markdown.Prose;
import shirube.model.Writing;

/** Two links side by side that lead to one place are one link. */
final class AdjacentLinks implements WritingRule {

    @Override
    public String code() {
        return "adjacent-links";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return List.of(Sign.of(")]>", ".[ \\t\\n\\r\u3000]*[\\[<]"));
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        var hits = new ArrayList<Hit>();
        for (int i = 1; i < passage.links().size(); i++) {
            Prose.Link before = passage.links().get(i - 1);
            Prose.Link link = passage.links().get(i);
            boolean side = before.end() <= link.start() && passage.words().substring(before.end(), link.start()).matches("[ \\t\\n\\r\u3000]*");
            if (side && before.destination().equals(link.destination())) hits.add(new Hit(link.start(), link.end(), "href", link.destination()));
        }
        return hits;
    }
}
