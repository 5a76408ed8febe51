package shirube.output;

import java.util.Locale;
import shirube.diagnostic.Language;

/** The words of the reports themselves, apart from those of the codes. */
interface Words {

    static Words of(Language language) {
        return language == Language.JA ? new Japanese() : new English();
    }

    /** What stands before a help. */
    String help();

    /** What stands behind a message that touches success criteria. */
    String criteria(String standard, String numbers);

    /** What stands behind the carets of a place that goes on to a later line. */
    String until(int line);

    String summary(String command, Findings.Summary summary);

    record Japanese() implements Words {
        @Override
        public String help() {
            return "直し方: ";
        }

        @Override
        public String criteria(String standard, String numbers) {
            return "（" + standard + " " + numbers + "）";
        }

        @Override
        public String until(int line) {
            return line + " 行目まで";
        }

        @Override
        public String summary(String command, Findings.Summary summary) {
            String published = summary.published() ? "公開しました。" : "公開していません。";
            return String.format(
                    Locale.ROOT,
                    "%d ページ、誤り %d、注意 %d、要判断 %d（規則 %d 本）。%s%.1f 秒",
                    summary.pages(),
                    summary.errors(),
                    summary.warnings(),
                    summary.reviews(),
                    summary.rules(),
                    command.equals("build") ? published : "",
                    summary.seconds());
        }
    }

    record English() implements Words {
        @Override
        public String help() {
            return "help: ";
        }

        @Override
        public String criteria(String standard, String numbers) {
            return " (" + standard + " " + numbers + ")";
        }

        @Override
        public String until(int line) {
            return "to line " + line;
        }

        @Override
        public String summary(String command, Findings.Summary summary) {
            String published = summary.published() ? "Published. " : "Nothing was published. ";
            return String.format(
                    Locale.ROOT,
                    "%s, %s, %s, %d to review (%s). %s%.1f s",
                    count(summary.pages(), "page"),
                    count(summary.errors(), "error"),
                    count(summary.warnings(), "warning"),
                    summary.reviews(),
                    count(summary.rules(), "rule"),
                    command.equals("build") ? published : "",
                    summary.seconds());
        }

        private static String count(int number, String thing) {
            return number + " " + thing + (number == 1 ? "" : "s");
        }
    }
}
