package shirube.app;

import shirube.diagnostic.Language;

/** What the progress line says. */
final class StageWords {

    private StageWords() {}

    static String of(String stage, Language language) {
        boolean japanese = language == Language.JA;
        return switch (stage) {
            case "read" -> japanese ? "原稿を読んでいます…" : "Reading …";
            case "model" -> japanese ? "項目を確かめています…" : "Reading fields …";
            case "check" -> japanese ? "つながりを確かめています…" : "Checking …";
            case "look", "layout" -> japanese ? "ページを並べています…" : "Laying out …";
            default -> japanese ? "ページを作り、確かめています…" : "Rendering and auditing …";
        };
    }
}
