package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.source.Locus;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/** Finds quotations of one passage in two languages side by side, which have one reference. All methods are static. */
final class Pairs {
    /** The most words between the two, apart from a reference: "which means", "translation of the meaning". */
    private static final int MOST_WORDS = 12;

    private static final int MOST_CHARS = 200;

    private Pairs() {}

    /** Whether two stretches of a text, the first before the second, stand side by side. */
    static boolean areNear(String chars, Span first, Span second, Optional<Span> between) {
        if (first.end() > second.start() || second.start() - first.end() > MOST_CHARS) {
            return false;
        }
        int words = 0;
        int gapStart = first.end();
        int gapEnd = second.start();
        for (Span word : Tokenizer.words(chars, new Span(gapStart, gapEnd))) {
            words += between.isPresent() && between.get().contains(word) ? 0 : 1;
        }
        return words <= MOST_WORDS;
    }

    /** Whether two places of one work have a passage in common. */
    static boolean overlap(Locus a, Locus b) {
        if (!a.work().equals(b.work())) {
            return false;
        }
        if (a.first().equals(b.first()) || a.last().equals(b.last())) {
            return true;
        }
        int colon = a.first().lastIndexOf(':');
        String chapter = a.first().substring(0, colon + 1);
        boolean sameChapter = b.first().startsWith(chapter)
                && a.last().startsWith(chapter)
                && b.last().startsWith(chapter)
                && b.first().lastIndexOf(':') == colon;
        return sameChapter
                && verse(a.first(), colon) <= verse(b.last(), colon)
                && verse(b.first(), colon) <= verse(a.last(), colon);
    }

    private static int verse(String number, int colon) {
        String verse = number.substring(colon + 1);
        return verse.matches("[0-9]{1,6}") ? Integer.parseInt(verse) : -1;
    }

    /** The findings, in the order of the text, with each pair's halves naming each other. */
    static List<Finding> joined(String chars, List<Finding> findings) {
        List<Finding> result = new ArrayList<>(findings);
        for (int i = 0; i + 1 < result.size(); i++) {
            Finding first = result.get(i);
            Finding second = result.get(i + 1);
            if (first.pair().isEmpty() && isPair(chars, first, second)) {
                result.set(i, paired(first, i + 1, second, false));
                result.set(i + 1, paired(second, i, first, true));
            }
        }
        return result;
    }

    private static boolean isPair(String chars, Finding first, Finding second) {
        if (first.quotation().isEmpty() || second.quotation().isEmpty()) {
            return false;
        }
        Quotation a = first.quotation().get();
        Quotation b = second.quotation().get();
        boolean twoReferences = first.citation().isPresent()
                && second.citation().isPresent()
                && !first.citation().get().span().equals(second.citation().get().span());
        return !a.edition().language().equals(b.edition().language())
                && first.wording() != Wording.NOT_FOUND
                && second.wording() != Wording.NOT_FOUND
                && !twoReferences
                && (overlap(a.locus(), b.locus())
                        || b.twins().contains(a.locus())
                        || a.twins().contains(b.locus()))
                && areNear(chars, first.span(), second.span(), first.citation().map(citation -> citation.span()));
    }

    /** One half of a pair. That there is no reference is said of the first half alone, and so is how to correct it. */
    private static Finding paired(Finding finding, int other, Finding half, boolean second) {
        boolean missing = finding.rule().equals(Optional.of(Rule.MISSING_REFERENCE))
                && (second || half.citation().isPresent());
        boolean rendered = finding.wording() == Wording.FREE
                && finding.attribution() == Attribution.UNKNOWN
                && half.attribution() == Attribution.CORRECT;
        List<Correction> corrections = new ArrayList<>(finding.corrections());
        if (second) {
            corrections.removeIf(half.corrections()::contains);
        }
        Finding result = finding.corrected(corrections).paired(other);
        result = rendered ? result.attributed(Attribution.CORRECT, finding.slip()) : result;
        return missing ? result.graded(Optional.empty(), Severity.NONE) : result;
    }
}
