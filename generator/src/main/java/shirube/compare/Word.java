package shirube.compare;

/**
 * A piece of text that changes as a whole: {@code 申請}, {@code 行いました}, {@code 令和7年4月1日}, {@code 40％}, {@code を}.
 *
 * @param weak whether it says nothing alone: a particle, a mark, a blank, する
 */
record Word(String text, boolean weak) {}
