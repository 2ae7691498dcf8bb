package verbatim.check;

/** How sure and how grave a finding is, from least to most. */
public enum Severity {
    /** A right quotation, listed on request. */
    NONE,
    SUGGESTION,
    WARNING,
    ERROR;

    /** The severity's name in reports and settings. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
