package shirube.writing;

import java.util.regex.Pattern;

/** やさしい日本語 as it is counted: without spaces between words and without readings, 市役所（しやくしょ）. */
final class EasyText {

    private static final Pattern READING = Pattern.compile("[（(][\\p{IsHiragana}ー・\\s]+[）)]");
    private static final Pattern GAP = Pattern.compile("[\\s\u3000\0]+");

    private EasyText() {}

    static String counted(String text) {
        return GAP.matcher(READING.matcher(text).replaceAll("")).replaceAll("");
    }
}
