package verbatim.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verbatim.check.Attribution;
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
     * Whether a finding's corrections can do no harm. Its source is certain, and either
     *
     * <ul>
     *   <li>single words differ from the source's by letters or vowels, and no reference speaks against that source; words are
     *       never left out or added, and letters at the outer edge of the quotation are never taken away, for they may be the
     *       author's own (the "and" before a verse); or
     *   <li>the words are right and only the reference is not, and one place alone has these words.
     * </ul>
     */
    public static boolean isSafe(Finding finding) {
        if (finding.severity() != Severity.ERROR
                || finding.quotation().isEmpty()
                || finding.corrections().isEmpty()) {
            return false;
        }
        if (finding.wording() != Wording.ALTERED) {
            return finding.rule().orElse(null) == Rule.WRONG_REFERENCE
                    && finding.quotation().get().twins().isEmpty();
        }
        return finding.attribution() != Attribution.WRONG
                && finding.divergences().stream().allMatch(Corrections::isSmall)
                && finding.corrections().stream().noneMatch(correction -> cutsEdge(finding, correction));
    }

    private static boolean isSmall(Divergence divergence) {
        return switch (divergence.kind()) {
            case SPELLING, MARK, VERSION -> true;
            case LETTER, VOWEL -> isWord(divergence.quoted()) && isWord(divergence.source());
            default -> false;
        };
    }

    private static boolean isWord(String words) {
        return !words.isBlank() && words.strip().chars().noneMatch(Character::isWhitespace);
    }

    /** Whether a correction only takes letters away where the quotation begins or ends. */
    private static boolean cutsEdge(Finding finding, Correction correction) {
        if (!finding.span().contains(correction.span())) {
            return false;
        }
        int from = correction.span().start() - finding.span().start();
        int to = correction.span().end() - finding.span().start();
        String quoted = finding.text();
        String old = letters(quoted.substring(from, to));
        String right = letters(correction.replacement());
        boolean first = letters(quoted.substring(0, from)).isEmpty();
        boolean last = letters(quoted.substring(to)).isEmpty();
        return right.length() < old.length() && ((first && old.endsWith(right)) || (last && old.startsWith(right)));
    }

    private static String letters(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
