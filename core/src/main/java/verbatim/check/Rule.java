package verbatim.check;

/** What a finding is about; a right quotation has none. */
public enum Rule {
    ALTERED_WORDING,
    ALTERED_VOWELS,
    WRONG_REFERENCE,
    INEXACT_REFERENCE,
    NOT_FOUND,
    MISSING_REFERENCE,
    UNKNOWN_TRANSLATION,
    NOT_INSTALLED,
    UNREADABLE_TEXT;

    /** The rule's name in reports and settings: {@code altered-wording}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
