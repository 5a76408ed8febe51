package shirube.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.document.CsvReader;
import shirube.document.Node;
import shirube.model.Site;
import shirube.source.Asset;
import shirube.source.SourceFile;

/** No individual number (マイナンバー) stands anywhere, in no text and no data (R-409; 番号法 第19条, 第20条). */
final class MyNumbers implements Check {

    private static final Pattern TEXT = Pattern.compile("csv|tsv|txt|json|geojson|html?|xml|svg|ttl|ics");
    private static final Pattern ROUGH = Pattern.compile("\\d{4}[- ]?\\d{4}[- ]?\\d{4}|[０-９]{4}");
    private static final long LIMIT = 64L << 20;

    @Override
    public void check(Site site, Findings found) {
        in(site, path -> true).forEach(found::add);
    }

    /** @param which by path, the files that are looked at */
    static List<Diagnostic> in(Site site, Predicate<String> which) {
        String city = site.municipality().code();
        Stream<Diagnostic> texts = site.files().texts().stream().filter(file -> which.test(file.path())).toList().parallelStream().flatMap(file -> in(file, city).stream());
        Stream<Diagnostic> assets = site.files().assets().stream()
                .filter(asset -> which.test(asset.path()) && TEXT.matcher(asset.extension()).matches() && asset.bytes() <= LIMIT)
                .toList()
                .parallelStream()
                .flatMap(asset -> in(decode(asset), city).stream());
        return Stream.concat(texts.toList().stream(), assets.toList().stream()).toList();
    }

    private static List<Diagnostic> in(SourceFile file, String city) {
        if (!holdsDigits(file.text()) || !ROUGH.matcher(file.text()).find()) return List.of();
        var found = new ArrayList<Diagnostic>();
        for (MatchResult match : MyNumber.find(Folded.of(file.text()), city)) {
            Diagnostic number = Diagnostic.of("my-number", file.span(match.start(), match.end()));
            found.add(file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? inCell(file, number) : number);
        }
        return found;
    }

    /** What the rough expression needs at least, in a fraction of its time: twelve digits in one run, or one of full width. */
    private static boolean holdsDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c >= '０' && c <= '９') return true;
            else if (c != '-' && c != ' ') digits = 0;
            if (digits == 12) return true;
        }
        return false;
    }

    /** Row 1 is the header, as spreadsheets count. */
    private static Diagnostic inCell(SourceFile file, Diagnostic number) {
        List<Node> rows = CsvReader.read(file).value().items();
        for (int row = 0; row < rows.size(); row++) {
            for (Node.Entry entry : ((Node.Mapping) rows.get(row)).entries()) {
                var cell = entry.value().span();
                if (cell.start() <= number.at().start() && number.at().end() <= cell.end())
                    return number.inCell(row + 2, entry.key().text(), ((Node.Scalar) entry.value()).text());
            }
        }
        return number;
    }

    /** Digits are the same bytes in UTF-8 and Shift_JIS, so a wrong guess hides none that are half-width. */
    private static SourceFile decode(Asset asset) {
        byte[] bytes = asset.read();
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String text = utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("windows-31j"));
        return new SourceFile(asset.path(), asset.shown(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
