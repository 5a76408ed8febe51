package shirube.manual;

import shirube.diagnostic.Language;

/** A page for the terminal: a title, lines, and sections set in by two blanks. */
final class TextPage {

    private final boolean japanese;
    private final StringBuilder text = new StringBuilder();

    TextPage(Language language) {
        this.japanese = language == Language.JA;
    }

    void title(String name, String says) {
        text.append(name).append(": ").append(says).append("\n");
    }

    void line(String line) {
        text.append(line).append("\n");
    }

    void section(String ja, String en, String body) {
        text.append("\n").append(japanese ? ja : en).append("\n");
        body.stripTrailing().lines().forEach(line -> text.append(line.isBlank() ? "" : "  " + line).append("\n"));
    }

    String text() {
        return text.toString();
    }
}
