package verbatim.check;

import verbatim.match.WordPairs;
import verbatim.text.Likeness;

/** Quoted words set against a source's, for the aligner. Used by one thread at a time. */
final class Comparison implements WordPairs {
    /** The cost of a word for an unrelated one: a little less than leaving it unanswered, so that it is set in its place. */
    private static final int UNRELATED = 105;

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

    private int compute(int q, int s) {
        if (quoted.key(q) == source.key(s)) {
            return switch (likeness(q, 1, s, 1)) {
                case IDENTICAL -> 0;
                case MARK -> 1;
                case SPELLING -> 3;
                case VOWEL -> 9;
                case LETTER -> nearness(q, s);
            };
        }
        return nearness(q, s);
    }

    /** 50 to 98 for words that share at least three fifths of their letters in order, else {@link #UNRELATED}. */
    private int nearness(int q, int s) {
        int most = Math.max(quoted.length(q), source.length(s)) / 2;
        if (!Letters.mayBeNear(quoted.letters(q), source.letters(s), most)) {
            return UNRELATED;
        }
        String a = quoted.strict(q);
        String b = source.strict(s);
        int longer = Math.max(a.length(), b.length());
        int allowed = 2 * longer / 5;
        if (!Letters.mayBeNear(quoted.letters(q), source.letters(s), allowed)) {
            return UNRELATED;
        }
        int distance = Letters.distance(a, b, allowed);
        return distance > allowed ? UNRELATED : 50 + 120 * distance / Math.max(1, longer);
    }

    /** How {@code quotedWords} words from {@code q} stand to {@code sourceWords} from {@code s}. */
    Likeness likeness(int q, int quotedWords, int s, int sourceWords) {
        return source.normalizer(s).compare(quoted.words(q, q + quotedWords), source.words(s, s + sourceWords));
    }

    @Override
    public boolean joined(int q, int quotedWords, int s, int sourceWords) {
        int a = quoted.letters(q) | quoted.letters(q + quotedWords - 1);
        int b = source.letters(s) | source.letters(s + sourceWords - 1);
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
