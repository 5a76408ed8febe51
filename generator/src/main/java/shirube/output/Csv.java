package shirube.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets: RFC 4180 with CRLF, in UTF-8 with a byte order mark, without which Excel takes Japanese for
 * Shift_JIS.
 */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv(List<String> header) {
        row(header);
    }

    public Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    /** Author's text for a cell: what a spreadsheet would run as a formula gets a blank before it (OWASP). */
    public static String text(String written) {
        boolean formula = !written.isEmpty() && "=+-@\t\r".indexOf(written.charAt(0)) >= 0;
        return formula ? " " + written : written;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain && cell.strip().length() == cell.length() ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
