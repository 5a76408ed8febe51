package shirube.app;

import shirube.diagnostic.Language;

/** What the tool says of its work on the way. */
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

    static String looking(int number, int pages, Language language) {
        return language == Language.JA ? "ブラウザーで確かめています… " + number + "/" + pages : "Looking at pages in the browser … " + number + "/" + pages;
    }

    /**
     * What a browser looked at: a run over a few pages must not look like one over all.
     *
     * @param unseen how many pages it could not look at
     */
    static String looked(int seen, int unseen, int all, Language language) {
        if (language == Language.JA) return all + " ページのうち " + seen + " ページを、ブラウザーで確かめました。" + (unseen > 0 ? "確かめられなかったのは " + unseen + " ページです。" : "");
        return seen + " of " + all + " pages were looked at in the browser." + (unseen > 0 ? " " + unseen + " could not be." : "");
    }

    /** How to ask why a finding matters. */
    static String why(String code, Language language) {
        return language == Language.JA ? "なぜ直すのかは、記号で聞けます: shirube explain " + code : "Ask by its code why a finding matters: shirube explain " + code;
    }
}
