package shirube.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of an HTML text by its tags alone, with what browsers mend in them without a word. End tags that HTML
 * lets authors leave out are not missed: {@code <ul><li>一<li>二</ul>} is whole.
 *
 * <p>{@snippet :
 * TagPairs.faults("<p class=a class=b>").get(0).kind();   // ATTRIBUTE_REPEATED
 * }
 */
final class TagPairs implements TagReader.Listener {

    /** More elements left open at the end of a file than this are one fault: the file is cut off. */
    private static final int SLIPS = 3;

    /** Steps down the stack of a page that is made to exhaust us. */
    private static final long PATIENCE = 20_000_000;

    private static final Set<String> STAMPS = Set.of(Stamps.SOURCE, Stamps.TEMPLATE);

    /** An element that is open. */
    private static final class Open {

        private final String name;
        private final int at;
        private final int end;

        /** Whether what stands in it is SVG or MathML. */
        private final boolean foreign;

        /** The places in the stack of the elements that a start tag in it may end by itself; -1 where there is none. */
        private final int paragraph;
        private final int item;
        private final int link;
        private final int table;

        /** What ended the last paragraph in it before its end tag. */
        private String ender = "";

        Open(String name, int at, int end, boolean foreign, int paragraph, int item, int link, int table) {
            this.name = name;
            this.at = at;
            this.end = end;
            this.foreign = foreign;
            this.paragraph = paragraph;
            this.item = item;
            this.link = link;
            this.table = table;
        }
    }

    private final Open page = new Open("", 0, 0, false, -1, -1, -1, -1);
    private final List<Open> stack = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();

    /** What was closed together with what stands around it, and may have its end tag still to come. */
    private final Map<String, Deque<Open>> left = new HashMap<>();

    /** End tags whose start tags browsers ignore. */
    private final Map<String, Integer> ignored = new HashMap<>();

    private final List<TagFault> faults = new ArrayList<>();
    private long steps;

    private TagPairs() {}

    /** What is at fault, in the order of the text. */
    static List<TagFault> faults(String html) {
        var pairs = new TagPairs();
        TagReader.read(html, pairs);
        pairs.finish();
        return pairs.faults.stream().sorted((one, other) -> Integer.compare(one.start(), other.start())).toList();
    }

    @Override
    public boolean foreign() {
        return top().foreign;
    }

    @Override
    public void repeated(String attribute, String element, int tag, int at, int end) {
        if (!STAMPS.contains(attribute)) tell(TagFault.Kind.ATTRIBUTE_REPEATED, at, end, attribute, element, tag);
    }

    @Override
    public boolean start(String name, int at, int end, boolean closesItself) {
        if (steps > PATIENCE) return true;
        if (foreign() && TagRules.LEAVES_FOREIGN.contains(name)) leaveForeign();
        if (foreign()) {
            if (!closesItself) push(name, at, end);
            return true;
        }
        if (TagRules.SKELETON.contains(name)) return true;
        if (TagRules.VOID.contains(name)) {
            if (name.equals("hr")) endParagraph(name);
            return true;
        }
        boolean whole = closesItself && TagRules.FOREIGN.contains(name);
        if (isIgnored(name)) ignored.merge(name, 1, Integer::sum);
        else enter(name, at, end, whole);
        return !TagRules.RAW.contains(name);
    }

    private void enter(String name, int at, int end, boolean whole) {
        makeRoom(name);
        if (!whole) push(name, at, end);
    }

    @Override
    public void end(String name, int at, int end) {
        if (TagRules.SKELETON.contains(name) || steps > PATIENCE) return;
        if (open.getOrDefault("select", 0) > 0 && !TagRules.IN_SELECT.contains(name) && take(name)) return;
        int place = open.getOrDefault(name, 0) == 0 ? -1 : find(name);
        if (place >= 0) {
            closeTo(place);
            pop();
        } else {
            strayed(name, at, end);
        }
    }

    private void strayed(String name, int at, int end) {
        if (take(name)) return;
        Deque<Open> waiting = left.getOrDefault(name, new ArrayDeque<>());
        if (!waiting.isEmpty()) {
            Open element = waiting.pop();
            tell(TagFault.Kind.CROSSED, at, end, name, element.ender, at);
            if (element.ender.equals("p") && !top().ender.isEmpty()) ignored.merge("p", 1, Integer::sum);
        } else if (name.equals("p") && !top().ender.isEmpty()) {
            tell(TagFault.Kind.ENDED_BEFORE, at, end, name, top().ender, at);
            top().ender = "";
        } else {
            if (TagRules.HEADINGS.contains(name) && TagRules.HEADINGS.contains(top().name)) pop();
            tell(TagFault.Kind.STRAY, at, end, name, "", at);
        }
    }

    private boolean take(String name) {
        int count = ignored.getOrDefault(name, 0);
        if (count > 0) ignored.put(name, count - 1);
        return count > 0;
    }

    /** Start tags that make no element where they stand: their end tags are not missed. */
    private boolean isIgnored(String name) {
        String around = top().name;
        if (open.getOrDefault("select", 0) > 0) return !TagRules.IN_SELECT.contains(name);
        if (name.equals("form")) return open.getOrDefault("form", 0) > 0 && open.getOrDefault("template", 0) == 0 || TagRules.TABLE_PARTS.contains(around);
        boolean part = TagRules.TABLE_ONLY.contains(name);
        return part && top().table < 0 || name.equals("table") && TagRules.TABLE_PARTS.contains(around) || TagRules.UNCLEAR.contains(name);
    }

    /** Ends what ends by itself before a start tag. */
    private void makeRoom(String name) {
        if (TagRules.ENDS_PARAGRAPH.contains(name)) endParagraph(name);
        switch (name) {
            case "li", "dt", "dd" -> {
                if (top().item >= 0 && TagRules.ALIKE.get(name).contains(stack.get(top().item).name)) end(top().item, name);
            }
            case "a" -> {
                if (top().link >= 0) end(top().link, name);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (TagRules.HEADINGS.contains(top().name)) end(stack.size() - 1, name);
            }
            case "option" -> endWhile(Set.of("option"), name);
            case "optgroup" -> endWhile(Set.of("option", "optgroup"), name);
            case "rb", "rtc" -> endWhile(Set.of("rb", "rt", "rp", "rtc"), name);
            case "rt", "rp" -> endWhile(Set.of("rb", "rt", "rp"), name);
            default -> {
                if (TagRules.TABLE_ONLY.contains(name)) endPart(name);
            }
        }
    }

    private void endParagraph(String name) {
        int paragraph = top().paragraph;
        if (paragraph < 0) return;
        end(paragraph, name);
        top().ender = name;
    }

    private void endWhile(Set<String> names, String by) {
        while (names.contains(top().name)) end(stack.size() - 1, by);
    }

    /** A row ends at a row, a group of rows at a group: all that is open down to what holds the part. */
    private void endPart(String name) {
        int table = top().table;
        int place = stack.size();
        while (place - 1 > table && !TagRules.HOLDERS.get(name).contains(stack.get(place - 1).name)) place--;
        if (place < stack.size()) end(place, name);
    }

    /** The element at that place ends, and all that stands in it. */
    private void end(int place, String by) {
        closeTo(place);
        pop(by);
    }

    /** What is open in the element at that place ends with it. */
    private void closeTo(int place) {
        String name = stack.get(place).name;
        while (stack.size() - 1 > place) {
            steps++;
            pop(name);
        }
    }

    private void leaveForeign() {
        while (foreign()) pop("");
    }

    private void pop(String by) {
        Open element = pop();
        if (TagRules.MAY_STAY_OPEN.contains(element.name)) return;
        element.ender = by;
        left.computeIfAbsent(element.name, name -> new ArrayDeque<>()).push(element);
    }

    private Open pop() {
        Open element = stack.remove(stack.size() - 1);
        open.merge(element.name, -1, Integer::sum);
        if (element.name.equals("select")) ignored.clear();
        return element;
    }

    private void push(String name, int at, int end) {
        Open around = top();
        int place = stack.size();
        boolean foreign = TagRules.FOREIGN.contains(name) || around.foreign && !TagRules.HTML_IN_FOREIGN.contains(name);
        boolean wall = TagRules.WALLS.contains(name) || foreign != around.foreign;
        int paragraph = name.equals("p") ? place : wall || name.equals("button") ? -1 : around.paragraph;
        boolean item = TagRules.ALIKE.containsKey(name);
        int items = item ? place : wall || TagRules.SPECIAL.contains(name) ? -1 : around.item;
        int link = name.equals("a") && !foreign ? place : wall ? -1 : around.link;
        int table = TagRules.TABLES.contains(name) ? place : wall && !TagRules.CELLS.contains(name) ? -1 : around.table;
        stack.add(new Open(name, at, end, foreign, paragraph, items, link, table));
        open.merge(name, 1, Integer::sum);
    }

    private Open top() {
        return stack.isEmpty() ? page : stack.get(stack.size() - 1);
    }

    /** The open element that an end tag closes; -1 where a wall stands before it. */
    private int find(String name) {
        for (int place = stack.size() - 1; place >= 0; place--) {
            steps++;
            Open element = stack.get(place);
            if (element.name.equals(name)) return place;
            boolean wall = TagRules.TABLE_ONLY.contains(name) ? TagRules.TABLES.contains(element.name) : TagRules.WALLS.contains(element.name);
            if (wall && !name.equals("template") && !(name.equals("table") && !element.name.equals("template"))) return -1;
        }
        return -1;
    }

    private void finish() {
        if (steps > PATIENCE) return;
        List<Open> unclosed = stack.stream().filter(element -> !TagRules.MAY_STAY_OPEN.contains(element.name)).toList();
        left.values().forEach(elements -> elements.forEach(element -> tell(TagFault.Kind.UNCLOSED, element.at, element.end, element.name, element.ender, element.at)));
        if (unclosed.size() > SLIPS) {
            Open first = unclosed.get(0);
            faults.add(new TagFault(TagFault.Kind.CUT_OFF, first.at, first.end, first.name, unclosed.get(unclosed.size() - 1).name, unclosed.size(), List.of(first.at)));
        } else {
            unclosed.forEach(element -> tell(TagFault.Kind.UNCLOSED, element.at, element.end, element.name, "", element.at));
        }
    }

    private void tell(TagFault.Kind kind, int start, int end, String name, String other, int tag) {
        faults.add(new TagFault(kind, start, end, name, other, 1, around(tag)));
    }

    /** The tag itself, and those of the open elements nearest to it. */
    private List<Integer> around(int tag) {
        var around = new ArrayList<Integer>();
        around.add(tag);
        for (int place = stack.size() - 1; place >= 0 && around.size() < 4; place--) around.add(stack.get(place).at);
        return around;
    }
}
