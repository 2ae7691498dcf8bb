package verbatim.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.citation.Citation;
import verbatim.text.Span;

/**
 * What is said about one quotation: the answers to two questions, is the wording right and is the reference right, with
 * what differs and what is right. All spans are in UTF-16 units of the checked text.
 *
 * @param span the quoted words
 * @param text the quoted words, as written
 * @param marked whether the author marks them as quoted
 * @param wording whether the words are the source's
 * @param attribution whether the reference is right
 * @param rule what is wrong, the graver fault if both are; empty for a right quotation
 * @param severity how sure and how grave
 * @param work the work's id, or what an unfound quotation claims to be ({@code quran}, {@code hadith}); empty if unsaid
 * @param quotation where the words come from; for an unfound quotation the nearest passage, if any part of it is real
 * @param citation the reference that goes with it
 * @param narrators the narrators named before it
 * @param divergences every difference, harmless ones too, in the order of the text
 * @param corrections the smallest changes that make wording and reference right; empty when unsure
 * @param slip what probably went wrong in a wrong reference
 * @param missing works that the reference names: those not installed when the attribution is UNKNOWN, those that do not
 *     have the words when it is WRONG
 * @param pair the index of the finding for the same passage in another language beside it
 */
public record Finding(
        Span span,
        String text,
        boolean marked,
        Wording wording,
        Attribution attribution,
        Optional<Rule> rule,
        Severity severity,
        String work,
        Optional<Quotation> quotation,
        Optional<Citation> citation,
        Optional<Narrators> narrators,
        List<Divergence> divergences,
        List<Correction> corrections,
        Optional<Slip> slip,
        List<String> missing,
        OptionalInt pair) {
    public Finding {
        divergences = List.copyOf(divergences);
        corrections = List.copyOf(corrections);
        missing = List.copyOf(missing);
    }

    /** The same with something else, or nothing, said to be wrong. */
    public Finding graded(Optional<Rule> other, Severity grade) {
        return with(wording, attribution, other, grade, divergences, corrections, slip, pair);
    }

    /** The same with something else said of its words. */
    public Finding worded(Wording other, List<Divergence> differences) {
        return with(other, attribution, rule, severity, differences, corrections, slip, pair);
    }

    /** The same with something else said of its reference. */
    Finding attributed(Attribution other, Optional<Slip> why) {
        return with(wording, other, rule, severity, divergences, corrections, why, pair);
    }

    /** The same with other corrections. */
    public Finding corrected(List<Correction> others) {
        return with(wording, attribution, rule, severity, divergences, others, slip, pair);
    }

    /** The same beside the finding with that index. */
    Finding paired(int other) {
        return with(wording, attribution, rule, severity, divergences, corrections, slip, OptionalInt.of(other));
    }

    private Finding with(
            Wording newWording,
            Attribution newAttribution,
            Optional<Rule> newRule,
            Severity newSeverity,
            List<Divergence> newDivergences,
            List<Correction> newCorrections,
            Optional<Slip> newSlip,
            OptionalInt newPair) {
        return new Finding(
                span,
                text,
                marked,
                newWording,
                newAttribution,
                newRule,
                newSeverity,
                work,
                quotation,
                citation,
                narrators,
                newDivergences,
                newCorrections,
                newSlip,
                missing,
                newPair);
    }

    /** Whether nothing is wrong with it. */
    public boolean isRight() {
        return rule.isEmpty();
    }
}
