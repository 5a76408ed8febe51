package shirube.output;

import shirube.diagnostic.Diagnostic;

/**
 * What stays the same about a finding while lines move around it: code, file, arguments and the text it stands on.
 * Code hosts know by it that a finding is an old one.
 */
final class Fingerprint {

    private static final int LONGEST_TEXT = 400;

    private Fingerprint() {}

    /** 16 hexadecimal digits. */
    static String of(Diagnostic diagnostic) {
        String text = diagnostic.at().text().strip();
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String key = String.join(
                "\n", diagnostic.code().name(), diagnostic.at().file().shown(), diagnostic.args().toString(), shown);
        return Sha256.hex(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 16);
    }
}
