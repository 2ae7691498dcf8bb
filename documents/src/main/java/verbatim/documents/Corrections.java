package verbatim.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.text.Span;

/** Which of the corrections that findings hold are written into a document. */
public final class Corrections {
    private Corrections() {}

    /** All corrections of {@code findings} that can be made together, in the order of the text. */
    public static List<Correction> of(List<Finding> findings) {
        List<Correction> corrections = new ArrayList<>();
        for (Finding finding : findings) {
            add(finding.corrections(), corrections);
        }
        corrections.sort(Comparator.comparing(Correction::span));
        return corrections;
    }

    /**
     * Whether a correction can do no harm: the source is certain, and either letters or vowels of its words are wrong or
     * the words are right and only the reference is not.
     */
    public static boolean isSafe(Finding finding) {
        if (finding.severity() != Severity.ERROR || finding.quotation().isEmpty()) {
            return false;
        }
        if (finding.wording() != Wording.ALTERED) {
            return finding.rule().orElse(null) == Rule.WRONG_REFERENCE;
        }
        for (Divergence divergence : finding.divergences()) {
            boolean small = divergence.kind().isHarmless()
                    || divergence.kind() == Divergence.Kind.LETTER
                    || divergence.kind() == Divergence.Kind.VOWEL;
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /** Adds the corrections that overlap none there is already: two quotations may share a reference. */
    private static void add(List<Correction> wanted, List<Correction> corrections) {
        for (Correction correction : wanted) {
            boolean free = true;
            for (Correction other : corrections) {
                Span span = other.span();
                free &= !span.overlaps(correction.span()) && !span.equals(correction.span());
            }
            if (free) {
                corrections.add(correction);
            }
        }
    }
}
