package verbatim.server.languagetool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Wording;
import verbatim.text.Span;

/**
 * What a client underlines: a fault of a finding and what would be right in its place.
 *
 * @param finding what it is about
 * @param rule the fault
 * @param span the characters it stands for, never none, in the checked text
 * @param replacement what should stand there
 */
record Match(Finding finding, LanguageToolRule rule, Span span, Optional<String> replacement) {
    /** The matches of findings in {@code text}, in its order: of a right quotation none, else one for wording or reference, or each. */
    static List<Match> of(List<Finding> findings, String text) {
        List<Match> matches = new ArrayList<>();
        for (Finding finding : findings) {
            finding.rule().ifPresent(rule -> add(finding, rule, text, matches));
        }
        matches.sort(Comparator.comparing(Match::span));
        return matches;
    }

    private static void add(Finding finding, Rule rule, String text, List<Match> matches) {
        List<Correction> words = new ArrayList<>();
        List<Correction> reference = new ArrayList<>();
        for (Correction correction : finding.corrections()) {
            boolean inReference = finding.citation().isPresent()
                    && finding.citation().get().span().contains(correction.span());
            (inReference ? reference : words).add(correction);
        }
        boolean ofReference = rule == Rule.WRONG_REFERENCE || rule == Rule.INEXACT_REFERENCE;
        if (!ofReference) {
            matches.add(match(finding, rule, finding.span(), words, text));
        } else if (finding.wording() == Wording.ALTERED) {
            matches.add(match(finding, Rule.ALTERED_WORDING, finding.span(), words, text));
        }
        Rule other = ofReference
                ? rule
                : finding.attribution() == Attribution.WRONG ? Rule.WRONG_REFERENCE : Rule.INEXACT_REFERENCE;
        if (finding.citation().isPresent() && (ofReference || !reference.isEmpty())) {
            matches.add(match(finding, other, finding.citation().get().span(), reference, text));
        }
    }

    private static Match match(Finding finding, Rule rule, Span whole, List<Correction> corrections, String text) {
        LanguageToolRule own = LanguageToolRule.of(rule);
        if (corrections.isEmpty()) {
            return new Match(finding, own, whole, Optional.empty());
        }
        List<Correction> inOrder = new ArrayList<>(corrections);
        inOrder.sort(Comparator.comparing(Correction::span));
        int start = inOrder.get(0).span().start();
        int end = start;
        for (Correction correction : inOrder) {
            end = Math.max(end, correction.span().end());
        }
        Span span = start < end ? new Span(start, end) : wordBeside(start, whole, text);
        StringBuilder right = new StringBuilder();
        int at = span.start();
        for (Correction correction : inOrder) {
            right.append(text, at, correction.span().start()).append(correction.replacement());
            at = correction.span().end();
        }
        right.append(text, at, span.end());
        return new Match(finding, own, span, Optional.of(right.toString()));
    }

    /** The word that ends before {@code offset}, or else begins after it: words that are missing have no place of their own. */
    private static Span wordBeside(int offset, Span within, String text) {
        int start = offset;
        while (start > within.start() && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (start > within.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        if (start == offset) {
            while (end < within.end() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            while (end < within.end() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        }
        return start == end ? within : new Span(start, end);
    }
}
