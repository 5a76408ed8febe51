package shirube.app;

/** What the tool tells the shell (see the manual: 終了コード). */
public enum ExitCode {
    /** Done, nothing at or above {@code --fail-on}. */
    DONE(0),
    /** The content has problems; nothing was published. */
    CONTENT(1),
    /** A wrong option, or a path or setting that cannot be used; also nothing to build. */
    USAGE(2),
    /** A fault of the program or the machine. */
    FAULT(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
