package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.check.Check.Candidate;
import verbatim.source.Library;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Tokens;

/**
 * Lemmas: the few words of a passage that a commentator repeats, in marks or brackets, to explain them, after he has quoted
 * it. Alone they would say too little; in the passage that was quoted last they are a quotation. Only what the passage has
 * word for word is one, so that nothing is ever called wrong here. Used by one thread, for one document.
 */
final class Lemmas {
    /** How far before a lemma its passage was quoted at most, in UTF-16 units. */
    private static final int MOST_BEFORE = 3000;
    /** So many quotations before it are looked at. */
    private static final int MOST_QUOTATIONS = 6;
    /** Longer ones are found by themselves. */
    private static final int MOST_WORDS = 8;
    /** Words without vowels that tell fewer bits are the author's own, in brackets. */
    private static final int LEAST_TOLD = 9;

    private final Formulas formulas;
    private final Windows windows;
    private final Locator locator;
    private final Tokens tokens;
    private final String chars;

    Lemmas(Formulas formulas, Windows windows, Locator locator, Tokens tokens, String chars) {
        this.formulas = formulas;
        this.windows = windows;
        this.locator = locator;
        this.tokens = tokens;
        this.chars = chars;
    }

    /**
     * The lemmas among claims, as words that nothing marks: the reference is that of the passage, and is not asked for again.
     *
     * @param quotations what was found, in the order of the text
     * @param said what findings speak of already
     */
    List<Candidate> find(List<Claim> claims, List<Candidate> quotations, Taken said) {
        List<Candidate> result = new ArrayList<>();
        int next = 0;
        for (Claim claim : claims) {
            Interruption.check();
            while (next < quotations.size()
                    && quotations.get(next).span().end() <= claim.span().start()) {
                next++;
            }
            if (next > 0 && said.isFree(claim.outer()) && hasFewWords(claim.span())) {
                lemma(claim, quotations.subList(0, next)).ifPresent(result::add);
            }
        }
        return result;
    }

    private boolean hasFewWords(Span span) {
        int spaces = 0;
        for (int i = span.start(); i < span.end() && spaces <= MOST_WORDS; i++) {
            spaces += chars.charAt(i) == ' ' ? 1 : 0;
        }
        return spaces <= MOST_WORDS && Library.script(span.of(chars)) == Character.UnicodeScript.ARABIC;
    }

    private Optional<Candidate> lemma(Claim claim, List<Candidate> before) {
        QuotedWords quoted = new QuotedWords(windows.memory(), chars, claim.span());
        if (quoted.size() == 0 || quoted.size() > MOST_WORDS || quoted.isFormal() || isFormula(claim.span())) {
            return Optional.empty();
        }
        boolean vowelled = isVowelled(quoted);
        int looked = 0;
        for (int i = before.size() - 1; i >= 0 && looked < MOST_QUOTATIONS; i--) {
            Candidate candidate = before.get(i);
            if (candidate.span().end() < claim.span().start() - MOST_BEFORE) {
                break;
            }
            if (!candidate.sure() || !isOriginal(candidate.located().get(0))) {
                continue;
            }
            looked++;
            if (!hasHalf(candidate.located().get(0).window().words(), quoted)) {
                continue;
            }
            Located located = locator.locateIn(quoted, candidate.located().get(0));
            if (located.wording() != Wording.ALTERED
                    && (vowelled || quoted.size() > 1 && located.told() >= LEAST_TOLD)) {
                return Optional.of(new Candidate(claim, false, quoted, List.of(located), true));
            }
        }
        return Optional.empty();
    }

    /** Whether a passage has half of some words at least: of those that have no other spelling there it has all. */
    private static boolean hasHalf(QuotedWords passage, QuotedWords words) {
        int missing = 0;
        for (int i = 0; i < words.size(); i++) {
            missing += words.key(i) == 0 || passage.hasKey(words.key(i)) ? 0 : 1;
        }
        return 2 * missing <= words.size();
    }

    private boolean isFormula(Span span) {
        return formulas.contain(tokens, tokens.indexAt(span.start()), tokens.indexAt(span.end()));
    }

    private boolean isOriginal(Located located) {
        return located.window().edition().original();
    }

    /** Whether each word has a vowel, as the words of a source are given and the author's own are not. */
    private boolean isVowelled(QuotedWords quoted) {
        for (int word = 0; word < quoted.size(); word++) {
            if (!hasMark(quoted.word(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMark(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.getType(word.charAt(i)) == Character.NON_SPACING_MARK) {
                return true;
            }
        }
        return false;
    }
}
