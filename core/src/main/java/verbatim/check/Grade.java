package verbatim.check;

import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.citation.Reference;

/** The rule and the severity of a finding: the graver of its two faults. */
record Grade(Optional<Rule> rule, Severity severity) {
    /** Fewer words of a translation that nothing presents as a quotation may be an echo of it in the author's own prose. */
    private static final int ECHO = 12;

    /**
     * The grade of located words. A saying is handed on in more versions than any library has: who names no collection may quote
     * another one, and is told what differs as a warning if he marks the words, else as a suggestion.
     *
     * @param marked whether marks say that they are quoted
     * @param certain whether anything does, or says that they are scripture; other words may be the author's own, or another
     *     version of a saying
     */
    static Grade of(
            Located located,
            Translations.Origin origin,
            ReferenceJudge.Verdict verdict,
            boolean marked,
            boolean certain,
            Optional<Citation> citation) {
        Grade wording = ofWording(located, origin);
        if (!certain && wording.severity == Severity.ERROR) {
            wording = new Grade(wording.rule, Severity.WARNING);
        }
        if (located.window().isSaying() && citation.isEmpty() && wording.severity == Severity.ERROR) {
            wording = new Grade(wording.rule, Severity.WARNING);
        }
        if (!certain
                && wording.severity == Severity.WARNING
                && (isEcho(located) || located.window().isSaying())) {
            wording = new Grade(wording.rule, Severity.SUGGESTION);
        }
        if (origin == Translations.Origin.LIKELY
                && located.window().isSaying()
                && citation.isEmpty()
                && isEcho(located)
                && wording.severity == Severity.WARNING) {
            wording = new Grade(wording.rule, Severity.SUGGESTION); // it may be somebody else's saying as well
        }
        Grade reference = ofReference(verdict, marked, located.window().isCitedByNumber(), citation);
        if (origin == Translations.Origin.OTHER && reference.severity == Severity.ERROR) {
            reference = new Grade(reference.rule, Severity.WARNING);
        }
        return reference.severity.compareTo(wording.severity) > 0 ? reference : wording;
    }

    private static boolean isEcho(Located located) {
        return located.window().isTranslation() && located.alignment().matched() < ECHO;
    }

    private static Grade ofWording(Located located, Translations.Origin origin) {
        if (located.wording() != Wording.ALTERED) {
            return new Grade(Optional.empty(), Severity.NONE);
        }
        if (origin != Translations.Origin.CERTAIN) {
            return origin == Translations.Origin.OTHER
                    ? new Grade(Optional.of(Rule.UNKNOWN_TRANSLATION), Severity.SUGGESTION)
                    : new Grade(Optional.of(Rule.ALTERED_WORDING), Severity.WARNING);
        }
        if (located.altersVowelsOnly()) {
            return new Grade(Optional.of(Rule.ALTERED_VOWELS), Severity.ERROR);
        }
        boolean gapsOnly = true;
        boolean begunLater = true; // behind the conjunction of the first word, as is the custom
        for (Divergence divergence : located.divergences()) {
            begunLater &= divergence.kind().isHarmless() || located.lacksConjunction(divergence);
            gapsOnly &= divergence.kind().isHarmless()
                    || located.isConjunction(divergence)
                    || divergence.kind() == Divergence.Kind.OMISSION
                    || divergence.kind() == Divergence.Kind.ADDITION;
        }
        return new Grade(
                Optional.of(Rule.ALTERED_WORDING),
                begunLater ? Severity.SUGGESTION : gapsOnly ? Severity.WARNING : Severity.ERROR);
    }

    private static Grade ofReference(
            ReferenceJudge.Verdict verdict, boolean marked, boolean citedByNumber, Optional<Citation> citation) {
        return switch (verdict.attribution()) {
            case WRONG -> new Grade(Optional.of(Rule.WRONG_REFERENCE), Severity.ERROR);
            case INEXACT ->
                new Grade(
                        Optional.of(Rule.INEXACT_REFERENCE),
                        citation.isPresent() && namesVerse(citation.get()) ? Severity.WARNING : Severity.SUGGESTION);
            case ABSENT ->
                marked && citedByNumber
                        ? new Grade(Optional.of(Rule.MISSING_REFERENCE), Severity.SUGGESTION)
                        : new Grade(Optional.empty(), Severity.NONE);
            default -> new Grade(Optional.empty(), Severity.NONE);
        };
    }

    private static boolean namesVerse(Citation citation) {
        for (Reference reference : citation.references()) {
            if (!reference.first().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
