package verbatim.cli;

import verbatim.reports.CheckedDocument;

/**
 * What became of one input.
 *
 * @param document what to report of it
 * @param outcome whether it was checked
 */
record Checked(CheckedDocument document, Outcome outcome) {
    enum Outcome {
        CHECKED,
        /** It could not be read, or not all of it. */
        FAILED,
        /** It is no document, in a folder of others. */
        PASSED_OVER
    }
}
