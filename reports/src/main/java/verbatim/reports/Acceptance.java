package verbatim.reports;

import java.util.Locale;

/**
 * Why a finding is not held against a document: it is told apart from what is new, and fails no run.
 *
 * @param by who accepted it
 * @param reason in a person's words; empty if none is given
 */
public record Acceptance(By by, String reason) {
    /** Who accepts findings. */
    public enum By {
        /** The settings switch the rule off for this document. */
        SETTINGS,
        /** A person said why it may stay. */
        IGNORED,
        /** It was there when the baseline was drawn. */
        BASELINE;

        /** The word for it in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
