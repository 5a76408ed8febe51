package shirube.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.diagnostic.Code;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Language;
import shirube.diagnostic.Severity;

/**
 * The report for reviewers: one page that stands alone, without script, fit for printing. By rule, by department, by
 * page, and against an earlier report.
 *
 * @param owners departments by the pages they answer for
 * @param previous what an earlier run found
 */
public record HtmlReport(Map<String, String> owners, Optional<PreviousReport> previous) implements Report {

    /** Success criteria at the end of a message: （WCAG 3.3.2、4.1.2）, (JIS 4.1.1). */
    private static final Pattern CRITERIA = Pattern.compile("(?:（| \\()(?:WCAG|JIS) ([\\d., 、]+)[）)]$");

    private static final Pattern UNBROKEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d+ 行 \\d+ 字|line \\d+, column \\d+");

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String render(Findings findings, Style style) {
        return new Sheet(findings, style.language()).html();
    }

    /** The page of one run in one language. */
    private final class Sheet {

        private final Findings findings;
        private final Language language;
        private final StringBuilder html = new StringBuilder();

        Sheet(Findings findings, Language language) {
            this.findings = findings;
            this.language = language;
        }

        private String t(String japanese, String english) {
            return language == Language.JA ? japanese : english;
        }

        String html() {
            String title = t("検査の報告", "Report of checks");
            html.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(title).append(" ").append(findings.date())
                    .append("</title>\n<style>\n").append(css()).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n");
            summary();
            trend();
            byRule();
            byDepartment();
            byPage();
            accepted();
            return html.append("</main>\n</body>\n</html>\n").toString();
        }

        private void summary() {
            Findings.Summary sum = findings.summary();
            paragraph(t("%s に、%s ページを %s 本の規則で調べました。", "On %s, %s pages were checked by %s rules.").formatted(findings.date(), number(sum.pages()), number(sum.rules())));
            table(t("見つかったもの", "What was found"), List.of(t("種類", "Kind"), t("数", "Number"), t("意味", "Meaning")), List.of(
                    List.of(word(Severity.ERROR), number(sum.errors()), audited() ? t("直す必要があります", "must be mended") : t("公開を止めます", "stops publication")),
                    List.of(word(Severity.WARNING), number(sum.warnings()), audited() ? t("直すことを勧めます", "should be mended") : t("公開は止めません", "does not stop publication")),
                    List.of(word(Severity.REVIEW), number(sum.reviews()), t("機械では決められません。人が確かめます", "a machine cannot decide, a person must"))));
            paragraph(t("この報告は機械の検査の記録です。何も見つからなくても、規格を満たしていることにはなりません。", "This is a record of checks by machine. That nothing was found does not mean that a standard is met."));
        }

        /** Pages that stand already are audited, whoever made them: nothing is published by it. */
        private boolean audited() {
            return findings.command().equals("audit");
        }

        private void trend() {
            if (previous.isEmpty()) return;
            heading(previous.get().published() ? t("前に公開したサイトとの違い", "Compared with the site as it was published") : t("前の報告との違い", "Compared with the earlier report"));
            if (previous.get().published()) paragraph(t("アクセシビリティの指摘だけを比べます。", "Only findings on accessibility are compared."));
            var codes = new TreeSet<>(previous.get().codes().keySet());
            Map<String, Long> now = findings.diagnostics().stream().filter(previous.get()::covers).collect(Collectors.groupingBy(found -> found.code().name(), Collectors.counting()));
            codes.addAll(now.keySet());
            var rows = new ArrayList<List<String>>();
            for (String code : codes) {
                int before = previous.get().count(code);
                int after = now.getOrDefault(code, 0L).intValue();
                if (before != after) rows.add(List.of(name(code), number(before), number(after), change(after - before)));
            }
            if (codes.isEmpty()) paragraph(t("どちらの報告にも、見つかったものはありません。", "Neither report has findings."));
            table(t("%s の報告と今回", "Report of %s and this one").formatted(previous.get().date()), List.of(t("指摘", "Finding"), t("前", "Before"), t("今", "Now"), t("変化", "Change")), rows);
            unchanged(codes.size() - rows.size(), rows.isEmpty());
        }

        /** What stays as it was is counted: row by row it would hide what has changed. */
        private void unchanged(int kinds, boolean all) {
            if (kinds == 0) return;
            if (all) paragraph(t("%s の報告と比べて、増えたものも減ったものもありません（指摘 %d 種類）。", "Since the report of %s, nothing has become more or fewer (%d kinds of findings).").formatted(previous.orElseThrow().date(), kinds));
            else paragraph(t("ほかの %d 種類の指摘は、数が同じです。", "The other kinds of findings (%d) are as many as before.").formatted(kinds));
        }

        private String change(int difference) {
            return difference > 0 ? t("%d 増えた", "%d more").formatted(difference) : t("%d 減った", "%d fewer").formatted(-difference);
        }

        private void byRule() {
            heading(t("規則ごと", "By rule"));
            Map<Code, List<Diagnostic>> groups = grouped(Diagnostic::code);
            var rows = new ArrayList<List<String>>();
            groups.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Code, List<Diagnostic>> one) -> one.getValue().get(0).severity()).thenComparing(one -> -one.getValue().size()))
                    .forEach(one -> rows.add(List.of(beside(one.getValue().get(0).standards().criteria(), name(one.getKey().name())), word(one.getValue().get(0).severity()), number(one.getValue().size()), number(places(one.getValue())),
                            String.join(", ", one.getValue().get(0).standards().criteria()))));
            if (rows.isEmpty()) paragraph(none());
            table(t("規則ごとの数", "Numbers by rule"), List.of(t("指摘", "Finding"), t("種類", "Kind"), t("数", "Number"), t("ファイル", "Files"), t("達成基準", "Criteria")), rows);
        }

        private void byDepartment() {
            heading(t("担当ごと", "By department"));
            Map<String, List<Diagnostic>> groups = grouped(found -> owner(found).orElse(t("担当の書かれていないもの", "without a department")));
            var rows = new ArrayList<List<String>>();
            groups.forEach((owner, found) -> rows.add(List.of(owner, number(count(found, Severity.ERROR)), number(count(found, Severity.WARNING)), number(count(found, Severity.REVIEW)), number(places(found)))));
            if (rows.isEmpty()) paragraph(none());
            table(t("担当ごとの数", "Numbers by department"), List.of(t("担当", "Department"), word(Severity.ERROR), word(Severity.WARNING), word(Severity.REVIEW), t("ファイル", "Files")), rows);
        }

        private void byPage() {
            heading(t("ページごと", "By page"));
            Map<String, List<Diagnostic>> groups = grouped(found -> found.page().orElse(found.at().file().shown()));
            if (groups.isEmpty()) paragraph(none());
            groups.forEach((page, found) -> {
                html.append("<h3>").append(Xml.escaped(page)).append("</h3>\n");
                owner(found.get(0)).ifPresent(owner -> paragraph(t("担当: ", "Department: ") + owner));
                var rows = found.stream().map(one -> List.of(place(one), word(one.severity()), one.message(language), one.help(language).orElse(""))).toList();
                table(t("見つかったもの: ", "Findings: ") + page.substring(page.lastIndexOf('/') + 1), List.of(t("場所", "Place"), t("種類", "Kind"), t("何が", "What"), t("直し方", "How to mend")), rows);
            });
        }

        /** The ministry's procedure wants the reason in writing wherever a fault is left for the time being. */
        private void accepted() {
            if (findings.accepted().isEmpty()) return;
            heading(t("受け入れたもの", "Accepted"));
            paragraph(t("見つかりましたが、市が理由を付けて受け入れています（exceptions.yaml）。上の数には入っていません。", "These were found, and the city accepts them for a reason (exceptions.yaml). They are counted nowhere above."));
            var rows = findings.accepted().stream()
                    .map(one -> List.of(one.found().code().name() + ": " + one.found().message(language), place(one.found()), one.by().reason(), one.by().who(), one.by().until().toString()))
                    .toList();
            table(t("受け入れたものと理由", "What is accepted, and why"), List.of(t("指摘", "Finding"), t("場所", "Place"), t("理由", "Reason"), t("決めた人", "Decided by"), t("いつまで", "Until")), rows);
        }

        private String none() {
            return t("見つかったものはありません。", "Nothing was found.");
        }

        private <K extends Comparable<K>> Map<K, List<Diagnostic>> grouped(Function<Diagnostic, K> key) {
            return findings.diagnostics().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        }

        private Optional<String> owner(Diagnostic found) {
            return found.page().flatMap(page -> Optional.ofNullable(owners.get(page)));
        }

        /** The page's own name stands above the table already. */
        private String place(Diagnostic found) {
            boolean named = found.at().file().shown().equals(found.page().orElse(""));
            if (named) return found.at().isWholeFile() ? t("全体", "as a whole") : t("%d 行 %d 字", "line %d, column %d").formatted(found.at().line(), found.at().column());
            return found.at().isWholeFile() ? found.at().file().shown() : found.at().toString();
        }

        private String name(String code) {
            return code + Codes.find(code).map(known -> ": " + known.message(language).replaceAll("\\[\\[.*?]]", "").replaceAll("\\{\\w+}", "…")).orElse("");
        }

        /** The name without the success criteria at its end, where a column of its own tells them. */
        private static String beside(List<String> criteria, String name) {
            Matcher told = CRITERIA.matcher(name);
            return told.find() && criteria.containsAll(List.of(told.group(1).split("[、,] *"))) ? name.substring(0, told.start()) : name;
        }

        private String word(Severity severity) {
            return switch (severity) {
                case ERROR -> t("誤り", "error");
                case WARNING -> t("注意", "warning");
                case REVIEW -> t("要判断", "to review");
            };
        }

        private void heading(String text) {
            html.append("<h2>").append(Xml.escaped(text)).append("</h2>\n");
        }

        private void paragraph(String text) {
            html.append("<p>").append(Xml.escaped(text)).append("</p>\n");
        }

        /** The first column names the row; on a phone a row is a card, its cells behind the titles of their columns. */
        private void table(String caption, List<String> head, List<? extends List<String>> rows) {
            if (rows.isEmpty()) return;
            html.append("<table>\n<caption>").append(Xml.escaped(caption)).append("</caption>\n<thead><tr>");
            head.forEach(title -> html.append("<th scope=\"col\">").append(Xml.escaped(title)).append("</th>"));
            html.append("</tr></thead>\n<tbody>\n");
            for (List<String> row : rows) {
                html.append("<tr><th scope=\"row\"").append(form(row.get(0))).append('>').append(marked(row.get(0))).append("</th>");
                for (int column = 1; column < row.size(); column++)
                    html.append("<td data-label=\"").append(Xml.escaped(head.get(column))).append('"').append(form(row.get(column))).append('>').append(marked(row.get(column))).append("</td>");
                html.append("</tr>\n");
            }
            html.append("</tbody>\n</table>\n");
        }
    }

    /** Figures stand at the end; a short word, a date and a place in the file do not break. */
    private static String form(String cell) {
        if (cell.matches("[\\d,]+")) return " class=\"number\"";
        return cell.length() < 4 || UNBROKEN.matcher(cell).matches() ? " class=\"word\"" : "";
    }

    /** What the texts of the codes set between backticks is code. */
    private static String marked(String cell) {
        return Xml.escaped(cell).replace("&#10;", "<br>").replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static long count(List<Diagnostic> found, Severity severity) {
        return found.stream().filter(one -> one.severity() == severity).count();
    }

    private static long places(List<Diagnostic> found) {
        return found.stream().map(one -> one.at().file().shown()).distinct().count();
    }

    private static String css() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("/shirube/report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
