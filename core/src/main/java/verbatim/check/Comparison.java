package verbatim.check;

import verbatim.match.Edit;
import verbatim.match.WordPairs;
import verbatim.text.Likeness;

/** Quoted words set against a source's, for the aligner. Used by one thread at a time. */
final class Comparison implements WordPairs {
    /** The cost of a word for an unrelated one: a little less than leaving it unanswered, so that it is set in its place. */
    private static final int UNRELATED = 105;

    private static final int NEAR = 50;

    private final QuotedWords quoted;
    private final QuotedWords source;
    private final byte[] costs;

    Comparison(QuotedWords quoted, QuotedWords source) {
        this.quoted = quoted;
        this.source = source;
        this.costs = new byte[quoted.size() * source.size()];
    }

    @Override
    public int quoted() {
        return quoted.size();
    }

    @Override
    public int source() {
        return source.size();
    }

    @Override
    public int cost(int q, int s) {
        int cell = q * source.size() + s;
        if (costs[cell] == 0) {
            costs[cell] = (byte) (1 + compute(q, s));
        }
        return costs[cell] - 1;
    }

    @Override
    public int least(int q, int s) {
        if (quoted.key(q) == source.key(s)) {
            return 0;
        }
        int most = 2 * Math.max(quoted.length(q), source.length(s)) / 5 + 1;
        return Letters.mayBeNear(quoted.letters(q), source.letters(s), most) ? 0 : UNRELATED;
    }

    private int compute(int q, int s) {
        if (quoted.key(q) == source.key(s)) {
            int same = spelling(q, s);
            return same >= 0 ? same : nearness(q, s);
        }
        return nearness(q, s);
    }

    /** What another spelling of the same word costs, or -1 for another word. */
    private int spelling(int q, int s) {
        return switch (likeness(q, 1, s, 1)) {
            case IDENTICAL -> 0;
            case MARK -> 1;
            case SPELLING -> 3;
            case VOWEL -> 9;
            case LETTER -> -1;
        };
    }

    /** 50 to 98 for words that share at least three fifths of their letters in order, else {@link #UNRELATED}. */
    private int nearness(int q, int s) {
        if (least(q, s) == UNRELATED) {
            return UNRELATED;
        }
        String a = quoted.strict(q);
        String b = source.strict(s);
        if (a.equals(b) && quoted.key(q) != source.key(s)) {
            // a spelling that changes the skeleton too: اللائي, ٱلَّـٰٓـِٔى
            int same = spelling(q, s);
            if (same >= 0) {
                return same;
            }
        }
        int longer = Math.max(a.length(), b.length());
        int allowed = 2 * longer / 5;
        int distance = Letters.distance(a, b, allowed);
        return distance > allowed ? UNRELATED : NEAR + 120 * distance / Math.max(1, longer);
    }

    /** How {@code quotedWords} words from {@code q} stand to {@code sourceWords} from {@code s}. */
    Likeness likeness(int q, int quotedWords, int s, int sourceWords) {
        return quoted.memory().compare(quoted.words(q, q + quotedWords), source.words(s, s + sourceWords));
    }

    /** How the words of a match stand to each other. */
    Likeness likeness(Edit.Match match) {
        if (match.quotedWords() == 1 && match.sourceWords() == 1) {
            return switch (cost(match.quoted(), match.source())) {
                case 0 -> Likeness.IDENTICAL;
                case 1 -> Likeness.MARK;
                case 3 -> Likeness.SPELLING;
                default -> Likeness.VOWEL;
            };
        }
        return likeness(match.quoted(), match.quotedWords(), match.source(), match.sourceWords());
    }

    @Override
    public boolean joined(int q, int quotedWords, int s, int sourceWords) {
        int a = 0;
        for (int i = q; i < q + quotedWords; i++) {
            a |= quoted.letters(i);
        }
        int b = 0;
        for (int i = s; i < s + sourceWords; i++) {
            b |= source.letters(i);
        }
        if (!Letters.mayBeNear(a, b, 1)) {
            return false;
        }
        String one = quoted.strict(q, q + quotedWords);
        String other = source.strict(s, s + sourceWords);
        if (one.isEmpty() || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        return likeness(q, quotedWords, s, sourceWords).compareTo(Likeness.VOWEL) < 0;
    }

    @Override
    public boolean declaredGap(int q) {
        return quoted.gapBefore(q);
    }
}
