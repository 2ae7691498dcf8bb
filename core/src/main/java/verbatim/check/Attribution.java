package verbatim.check;

/** Whether the reference that goes with a quotation is right. */
public enum Attribution {
    /** It names the passage, or a twin of it. */
    CORRECT,
    /** The right chapter but no verse, or a range too wide or too narrow. */
    INEXACT,
    /** It names another passage. */
    WRONG,
    /** There is none. */
    ABSENT,
    /** The work named is not installed, or the reference can't be read. */
    UNKNOWN
}
