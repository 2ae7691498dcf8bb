package verbatim.testing;

import java.util.Optional;
import verbatim.check.Attribution;
import verbatim.check.Finding;
import verbatim.check.Wording;

/** A kind of disagreement between a label and the report, and which of the two is wrong. */
enum Disagreement {
    SAME_WORDS(
            "the words are the source's, the label says not",
            "the label, which judges the extent or the reference too"),
    UNMARKED(
            "a few words quoted in passing are not taken for a quotation",
            "the tool, which leaves one or two words alone"),
    NOT_INSTALLED("the saying is in no installed collection", "neither, the source being absent"),
    ALTERED("a word differs from every installed version", "the label, which takes another wording for the same"),
    SOURCE_UNKNOWN("the source is not installed as a whole", "neither, the report says so"),
    SOURCE_REFUTED(
            "the passage or collection named lacks these words", "the label, which takes the meaning for the words"),
    SOURCE_TAKEN(
            "the collection named has the saying, in other words",
            "the tool by the letter, which takes a version for the saying"),
    NARRATOR("the narrator of a saying that is not installed", "neither, the source being absent");

    private final String what;
    private final String wrong;

    Disagreement(String what, String wrong) {
        this.what = what;
        this.wrong = wrong;
    }

    /** The kind in words, with the judgement. */
    String words() {
        return what + "; wrong is " + wrong;
    }

    /** The kind of a disagreement about a segment labelled right or not, and what the report says of its words or source. */
    static Disagreement of(String type, boolean labelledRight, Optional<Finding> found) {
        return switch (type) {
            case "claimed_source" ->
                labelledRight
                        ? found.map(finding -> finding.attribution() == Attribution.WRONG)
                                        .orElse(false)
                                ? SOURCE_REFUTED
                                : SOURCE_UNKNOWN
                        : SOURCE_TAKEN;
            case "isnad" -> NARRATOR;
            default ->
                !labelledRight
                        ? SAME_WORDS
                        : found.map(finding -> finding.wording() == Wording.ALTERED)
                                        .orElse(false)
                                ? ALTERED
                                : type.equals("Ayah") ? UNMARKED : NOT_INSTALLED;
        };
    }
}
