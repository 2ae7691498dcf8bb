package verbatim.check;

import java.util.List;
import java.util.Optional;
import verbatim.match.Edit;
import verbatim.text.Span;

/** Labels and introductions that stand within the marks of what they lead to. Stateless. */
final class Labels {
    /** The most words of a label. */
    private static final int MOST_WORDS = 5;
    /** What parts it from the quotation. */
    private static final String LABELLED = ":\u2018\u201C\u00AB\u201E\"\uFD3F\uFD3E";

    private Labels() {}

    /**
     * A claim without the words at its beginning that are not the source's, up to a colon or an inner mark behind them: a
     * label, or what introduces the quotation. “Key point: …”, “The book says, ‘…’”
     */
    static Optional<Claim> behind(Claim claim, Located located) {
        QuotedWords quoted = located.quoted();
        List<Edit> edits = located.alignment().edits();
        int label = 0;
        while (label < edits.size()
                && (edits.get(label) instanceof Edit.Addition || edits.get(label) instanceof Edit.Substitution)) {
            label++;
        }
        if (label == 0
                || label > MOST_WORDS
                || label >= Math.min(quoted.size(), edits.size())
                || !isLabelled(quoted, label)
                || edits.get(label - 1) instanceof Edit.Substitution last && !isBeyond(last, located)) {
            return Optional.empty();
        }
        int start = quoted.span(label).start();
        return Optional.of(new Claim(new Span(start, claim.span().end()), claim.outer(), claim.sign(), claim.work()));
    }

    /** Whether a word stands for the last of another passage, or for one of a translation's that nothing parts from the next. */
    private static boolean isBeyond(Edit.Substitution last, Located located) {
        SourceWindow window = located.window();
        int next = last.source() + last.sourceWords();
        return next < window.words().size()
                && (window.passageOf(next) != window.passageOf(last.source())
                        || window.isTranslation() && !isLabelled(window.words(), next));
    }

    /** Whether a colon or an opening mark stands right before a word that is not the first. */
    private static boolean isLabelled(QuotedWords words, int word) {
        return words.chars()
                .substring(words.span(word - 1).end(), words.span(word).start())
                .chars()
                .anyMatch(c -> LABELLED.indexOf(c) >= 0);
    }
}
