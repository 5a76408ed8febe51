package shirube.compare;

/**
 * What the dictionary says about a stretch of text.
 *
 * @param start in UTF-16 units of the text; {@code end} is exclusive
 * @param kind the part of speech as IPADIC names it, for example {@code 名詞-サ変接続}
 */
record Morpheme(int start, int end, String kind) {

    boolean is(String prefix) {
        return kind.startsWith(prefix);
    }

    int length() {
        return end - start;
    }
}
