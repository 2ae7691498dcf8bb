package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Locus;
import verbatim.text.Span;

/** Quotations that share a reference to a range of verses, “…” and “…” (10:48-49), fill it together. All methods are static. */
final class SharedRanges {
    private SharedRanges() {}

    /** The findings, in the order of the text; those that only together have the words of the range cited are right. */
    static List<Finding> judged(List<Finding> findings) {
        List<Finding> result = new ArrayList<>(findings);
        for (int i = 0; i < result.size(); ) {
            int end = i + 1;
            while (end < result.size() && isShared(result.get(i), result.get(end))) {
                end++;
            }
            if (end - i > 1 && isFilled(result.subList(i, end))) {
                for (int k = i; k < end; k++) {
                    result.set(k, right(result.get(k)));
                }
            }
            i = end;
        }
        return result;
    }

    private static boolean isShared(Finding first, Finding other) {
        return first.attribution() == Attribution.INEXACT
                && other.attribution() == Attribution.INEXACT
                && first.quotation().isPresent()
                && other.quotation().isPresent()
                && first.citation().map(Citation::span).equals(other.citation().map(Citation::span));
    }

    /** Whether the first begins where the range begins and the last ends where it ends. */
    private static boolean isFilled(List<Finding> findings) {
        Citation citation = findings.get(0).citation().orElseThrow();
        if (citation.references().size() != 1 || !citation.alternatives().isEmpty()) {
            return false;
        }
        Reference range = citation.references().get(0);
        Locus first = findings.get(0).quotation().orElseThrow().locus();
        Locus last = findings.get(findings.size() - 1).quotation().orElseThrow().locus();
        return !range.chapter().isEmpty()
                && first.first().equals(range.chapter() + ":" + range.first())
                && last.last().equals(range.chapter() + ":" + range.last());
    }

    private static Finding right(Finding finding) {
        Span cited = finding.citation().orElseThrow().span();
        List<Correction> corrections = new ArrayList<>(finding.corrections());
        corrections.removeIf(correction -> cited.contains(correction.span()));
        Finding right =
                finding.attributed(Attribution.CORRECT, Optional.empty()).corrected(corrections);
        boolean only = finding.rule().equals(Optional.of(Rule.INEXACT_REFERENCE));
        return only ? right.graded(Optional.empty(), Severity.NONE) : right;
    }
}
