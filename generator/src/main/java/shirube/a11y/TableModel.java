package shirube.a11y;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The cells of one table on their grid, and which headers are assigned to which cells (HTML §4.9.12). */
public final class TableModel {

    private static final int MOST_SPAN = 1000;

    /** Slots of a table that is made to exhaust us; the cells behind take one each. */
    private static final int MOST_SLOTS = 4_000_000;
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    /** A cell and the slots that it takes; {@code x} and {@code y} from 0. */
    public record Cell(Element element, int x, int y, int width, int height) {}

    private final AuditedPage page;
    private final Element table;
    private final Map<Element, Cell> cells = new LinkedHashMap<>();
    private final Cell[][] slots;
    private final List<Cell> groupHeaders = new ArrayList<>();
    private final Map<Integer, Lane> columnLanes = new HashMap<>();
    private final Map<Integer, Lane> rowLanes = new HashMap<>();
    private Optional<Set<Element>> named = Optional.empty();
    private final BitSet rowsWithData = new BitSet();
    private final BitSet columnsWithData = new BitSet();
    private int width;
    private int height;
    private int filled;

    TableModel(AuditedPage page, Element table) {
        this.page = page;
        this.table = table;
        List<Element> rows = rows(table);
        slots = new Cell[rows.size()][0];
        for (int y = 0; y < rows.size(); y++) place(rows.get(y), y, rows.size());
        height = rows.size();
    }

    public List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    public boolean has(Element cell) {
        return cells.containsKey(cell);
    }

    /** The headers of a cell of this table; none for an element that is not one. */
    public Set<Element> headersOf(Element cell) {
        Cell known = cells.get(cell);
        return known == null ? Set.of() : headers(known);
    }

    /** HTML, the headers of a cell: those it names, else those found by looking up its column and along its row. */
    public Set<Element> headers(Cell cell) {
        var headers = new HashSet<Element>();
        if (cell.element.hasAttr("headers")) {
            for (String id : Text.tokens(cell.element.attr("headers"))) {
                page.byId(id).filter(this::has).filter(header -> header != cell.element).ifPresent(headers::add);
            }
            return headers;
        }
        for (int y = cell.y; y < cell.y + cell.height; y++) scan(cell, cell.x, y, -1, 0, headers);
        for (int x = cell.x; x < cell.x + cell.width; x++) scan(cell, x, cell.y, 0, -1, headers);
        addGroups(cell, headers);
        headers.remove(cell.element);
        return headers;
    }

    /** Whether the element is a header of at least one cell; the nearest cells, which are most likely, are asked first. */
    public boolean heads(Element header) {
        Cell own = cells.get(header);
        if (own == null) return false;
        return isColumnHeader(own) && headsAlong(own, 0, 1) || isRowHeader(own) && headsAlong(own, 1, 0) || headsAny(header);
    }

    private boolean headsAlong(Cell header, int dx, int dy) {
        int lanes = dx == 0 ? header.width : header.height;
        for (int lane = 0; lane < lanes; lane++) {
            int x = dx == 0 ? header.x + lane : header.x + header.width;
            int y = dx == 0 ? header.y + header.height : header.y + lane;
            for (; x < width && y < height; x += dx, y += dy) {
                Cell cell = slot(x, y);
                if (cell != null && isHeadedBy(header.element, cell, dx, dy)) return true;
            }
        }
        return false;
    }

    /** Looks back the way the header was left first: in a long table the other way is long too. */
    private boolean isHeadedBy(Element header, Cell cell, int dx, int dy) {
        if (!cell.element.hasAttr("headers") && header != cell.element) {
            var nearest = new HashSet<Element>();
            scan(cell, cell.x, cell.y, -dx, -dy, nearest);
            if (nearest.contains(header)) return true;
        }
        return headers(cell).contains(header);
    }

    private boolean headsAny(Element header) {
        if (named().contains(header)) return true;
        return scope(header).endsWith("group") && cells.values().stream().anyMatch(cell -> headers(cell).contains(header));
    }

    /** What cells name as their headers. */
    private Set<Element> named() {
        if (named.isPresent()) return named.get();
        var all = new HashSet<Element>();
        for (Cell cell : cells.values()) if (cell.element.hasAttr("headers")) all.addAll(headers(cell));
        named = Optional.of(all);
        return all;
    }

    /** HTML, internal algorithm for scanning and assigning header cells; from header to header, since a table may be long. */
    private void scan(Cell principal, int fromX, int fromY, int dx, int dy, Set<Element> headers) {
        boolean vertical = dx == 0;
        Lane lane = lane(vertical, vertical ? fromX : fromY);
        var opaque = new HashSet<Extent>();
        var block = new HashSet<Extent>();
        if (isHeader(principal.element)) block.add(Extent.of(principal, vertical));
        int before = vertical ? fromY : fromX;
        for (int at = lane.headers.previousSetBit(before - 1); at >= 0 && opaque.size() < lane.extents; at = lane.headers.previousSetBit(at - 1)) {
            boolean dataBetween = lane.data.previousSetBit(before - 1) > at;
            if (dataBetween) {
                opaque.addAll(block);
                block.clear();
            }
            Cell current = vertical ? slot(fromX, at) : slot(at, fromY);
            boolean blocked = opaque.contains(Extent.of(current, vertical));
            if (!blocked && (vertical ? isColumnHeader(current) : isRowHeader(current))) headers.add(current.element);
            block.add(Extent.of(current, vertical));
            before = at;
        }
    }

    /** How much of the other direction a cell takes: of two that take the same the nearer one hides the other behind data. */
    private record Extent(int from, int size) {
        static Extent of(Cell cell, boolean vertical) {
            return vertical ? new Extent(cell.x, cell.width) : new Extent(cell.y, cell.height);
        }
    }

    /**
     * One column or row: where in it headers and other cells lie.
     *
     * @param extents how many different ones its headers have
     */
    private record Lane(BitSet headers, BitSet data, int extents) {}

    private Lane lane(boolean vertical, int index) {
        return (vertical ? columnLanes : rowLanes).computeIfAbsent(index, key -> readLane(vertical, key));
    }

    private Lane readLane(boolean vertical, int index) {
        var headers = new BitSet();
        var data = new BitSet();
        var extents = new HashSet<Extent>();
        int length = vertical ? height : slots[index].length;
        for (int at = 0; at < length; at++) {
            Cell cell = vertical ? slot(index, at) : slot(at, index);
            if (cell == null) continue;
            boolean header = isHeader(cell.element);
            (header ? headers : data).set(at);
            if (header) extents.add(Extent.of(cell, vertical));
        }
        return new Lane(headers, data, extents.size());
    }

    private void addGroups(Cell cell, Set<Element> headers) {
        for (Cell other : groupHeaders) {
            String scope = scope(other.element);
            boolean before = other.x <= cell.x && other.y <= cell.y && other != cell;
            boolean sameGroup = other.element.parent().parent() == cell.element.parent().parent();
            if (before && scope.equals("rowgroup") && sameGroup) headers.add(other.element);
            boolean column = other.x <= cell.x && cell.x < other.x + other.width;
            if (before && scope.equals("colgroup") && column) headers.add(other.element);
        }
    }

    private boolean isHeader(Element cell) {
        return cell.normalName().equals("th") || page.roles().is(cell, "columnheader", "rowheader");
    }

    private boolean isColumnHeader(Cell cell) {
        String scope = scope(cell.element);
        if (page.roles().explicit(cell.element).filter("columnheader"::equals).isPresent()) return true;
        if (!scope.isEmpty()) return scope.equals("col") || scope.equals("colgroup");
        return rowHoldsOnlyHeaders(cell);
    }

    private boolean isRowHeader(Cell cell) {
        String scope = scope(cell.element);
        if (page.roles().explicit(cell.element).filter("rowheader"::equals).isPresent()) return true;
        if (!scope.isEmpty()) return scope.equals("row") || scope.equals("rowgroup");
        return !rowHoldsOnlyHeaders(cell) && columnHoldsOnlyHeaders(cell);
    }

    private boolean rowHoldsOnlyHeaders(Cell cell) {
        int next = rowsWithData.nextSetBit(cell.y);
        return next < 0 || next >= cell.y + cell.height;
    }

    private boolean columnHoldsOnlyHeaders(Cell cell) {
        int next = columnsWithData.nextSetBit(cell.x);
        return next < 0 || next >= cell.x + cell.width;
    }

    private static String scope(Element cell) {
        if (!cell.hasAttr("scope")) return "";
        String scope = cell.attr("scope").strip().toLowerCase(Locale.ROOT);
        return SCOPES.contains(scope) ? scope : "";
    }

    private void place(Element row, int y, int rows) {
        int x = 0;
        for (Element element : row.children()) {
            if (!isCell(element)) continue;
            while (slot(x, y) != null) x++;
            int across = filled > MOST_SLOTS ? 1 : span(element, "colspan");
            int down = filled > MOST_SLOTS ? 1 : Math.min(down(element, row), rows - y);
            filled += across * Math.max(1, down);
            var cell = new Cell(element, x, y, across, Math.max(1, down));
            cells.put(element, cell);
            if (scope(element).endsWith("group")) groupHeaders.add(cell);
            if (!isHeader(element)) {
                rowsWithData.set(y, y + cell.height);
                columnsWithData.set(x, x + across);
            }
            for (int dy = 0; dy < cell.height; dy++) {
                for (int dx = 0; dx < across; dx++) fill(x + dx, y + dy, cell);
            }
            x += across;
            width = Math.max(width, x);
        }
    }

    private boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th")
                || page.roles().is(element, "cell", "gridcell", "columnheader", "rowheader");
    }

    private List<Element> rows(Element table) {
        return table.stream()
                .filter(row -> row.normalName().equals("tr") || page.role(row).equals("row"))
                .filter(row -> row != table && tableOf(row) == table)
                .toList();
    }

    private Element tableOf(Element row) {
        for (Element at = row.parent(); at != null; at = at.parent()) {
            if (at == table || at.normalName().equals("table") || page.roles().is(at, "table", "grid", "treegrid")) return at;
        }
        return row;
    }

    /** HTML: a rowspan of zero reaches to the end of the row group. */
    private static int down(Element cell, Element row) {
        if (!cell.hasAttr("rowspan")) return 1;
        if (!cell.attr("rowspan").strip().matches("0+")) return span(cell, "rowspan");
        return 1 + (int) row.nextElementSiblings().stream().filter(next -> next.normalName().equals(row.normalName())).count();
    }

    private static int span(Element cell, String attribute) {
        if (!cell.hasAttr(attribute)) return 1;
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,5}")) return 1;
        return Math.max(1, Math.min(Integer.parseInt(value), MOST_SPAN));
    }

    /** What lies in a slot; null where nothing does. */
    private Cell slot(int x, int y) {
        return x < slots[y].length ? slots[y][x] : null;
    }

    private void fill(int x, int y, Cell cell) {
        if (x >= slots[y].length) slots[y] = Arrays.copyOf(slots[y], Math.max(8, x + 1 + x / 2));
        if (slots[y][x] == null) slots[y][x] = cell;
    }

    /** How many columns and rows the table has. */
    public int columns() {
        return width;
    }

    public int rowCount() {
        return height;
    }
}
