package shirube.check;

import java.util.regex.Pattern;
import shirube.model.Site;
import shirube.model.Wording;

/**
 * A telephone number is one that can be dialled: {@code 0999-55-0110}, {@code (0999) 55-0110（代表）}, {@code #7119},
 * but not {@code 999550110}, from which a spreadsheet took the zero.
 */
final class Telephones implements Check {

    /** 電気通信番号計画: ten or eleven digits from a 0; three from a 1; short ones with #; ITU-T E.164 from abroad. */
    private static final Pattern DIALLED = Pattern.compile("0\\d{9,10}|1\\d{2}|#\\d{4}|\\+\\d{8,15}");

    private static final Pattern REMARK = Pattern.compile("\\([^()0-9]*\\)");
    private static final Pattern APART = Pattern.compile("[-() .]");

    @Override
    public void check(Site site, Findings found) {
        site.wordings().stream()
                .filter(wording -> wording.contact() && wording.field().matches("tel|fax"))
                .filter(wording -> !isDialled(wording.text()))
                .forEach(wording -> found.add("telephone-form", wording.at(), "number", wording.text()));
    }

    private static boolean isDialled(String number) {
        String bare = REMARK.matcher(Folded.of(number)).replaceAll("");
        return DIALLED.matcher(APART.matcher(bare).replaceAll("")).matches();
    }
}
