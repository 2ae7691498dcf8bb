package verbatim.cli;

/** How the program ends. */
final class ExitCode {
    /** Nothing is wrong. */
    static final int CLEAN = 0;
    /** At least one finding is an error. */
    static final int FINDINGS = 1;
    /** It could not run, or a document could not be read. */
    static final int FAILED = 2;

    private ExitCode() {}
}
