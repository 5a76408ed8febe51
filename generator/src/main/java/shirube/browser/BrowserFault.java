package shirube.browser;

import shirube.diagnostic.Diagnostic;
import shirube.source.SourceFile;

/** Why no page could be looked at in a browser, as a finding that can be told like any other. */
public final class BrowserFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;
    private final boolean setting;

    private BrowserFault(boolean setting, String code, String place, Object... args) {
        super(code + ": " + place);
        this.setting = setting;
        this.diagnostic = Diagnostic.of(code, new SourceFile(place, place, "").top(), args);
    }

    /** No browser, or one that cannot be started: another setting helps (exit code 2). */
    static BrowserFault setting(String code, String place, Object... args) {
        return new BrowserFault(true, code, place, args);
    }

    /** The browser or the machine is at fault (exit code 3). */
    static BrowserFault machine(String code, String place, Object... args) {
        return new BrowserFault(false, code, place, args);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    public boolean isSetting() {
        return setting;
    }
}
