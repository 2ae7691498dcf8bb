package verbatim.check;

import verbatim.match.Edit;
import verbatim.match.WordPairs;
import verbatim.text.Likeness;

/** Quoted words set against a source's, for the aligner. Used by one thread at a time. */
final class Comparison implements WordPairs {
    /** The cost of a word for an unrelated one: a little less than leaving it unanswered, so that it is set in its place. */
    static final int UNRELATED = 105;

    private static final int NEAR = 50;
    private static final int SPELLING = 3;

    private final QuotedWords quoted;
    private final QuotedWords source;
    /** What each pair costs, and one; 0 for a pair that was not asked for. */
    private final byte[] costs;

    private final boolean[] inserted;
    private final boolean[] optional;
    private final boolean transliteration;

    Comparison(QuotedWords quoted, SourceWindow window) {
        this.quoted = quoted;
        this.source = window.words();
        this.inserted = window.insertionsIn(quoted);
        this.optional = window.optional();
        this.transliteration = window.isTransliteration();
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
    public void row(int q, int from, int to, byte[] row, byte[] joins) {
        quoted.measures().findAlike(q, source.measures(), from, to, row);
        quoted.measures().findJoins(q, source.measures(), from, to, joins);
    }

    @Override
    public int cost(int q, int s) {
        int cell = q * source.size() + s;
        int known = costs[cell];
        if (known == 0) {
            known = 1 + compute(q, s);
            costs[cell] = (byte) known;
        }
        return known - 1;
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
            case SPELLING -> SPELLING;
            case VOWEL -> 9;
            case LETTER -> -1;
        };
    }

    /** 50 to 98 for words that share at least three fifths of their letters in order, else {@link #UNRELATED}. */
    private int nearness(int q, int s) {
        String word = quoted.strict(q);
        String other = source.strict(s);
        int allowed = Measures.mostApart(word.length(), other.length());
        int distance = Letters.distance(word, other, allowed);
        if (distance == 0 && quoted.key(q) != source.key(s)) {
            // a spelling that changes the skeleton too: اللائي, ٱلَّـٰٓـِٔى
            int same = spelling(q, s);
            if (same >= 0) {
                return same;
            }
        }
        return distance > allowed
                ? UNRELATED
                : NEAR + 120 * distance / Math.max(1, Math.max(word.length(), other.length()));
    }

    /** How {@code quotedWords} words from {@code q} stand to {@code sourceWords} from {@code s}. */
    Likeness likeness(int q, int quotedWords, int s, int sourceWords) {
        return quoted.memory().compare(quoted.form(q, q + quotedWords), source.form(s, s + sourceWords));
    }

    /** What a match costs for its spelling and its marks alone. */
    int spelling(Edit.Match match) {
        int cost = match.quotedWords() == 1 && match.sourceWords() == 1 ? cost(match.quoted(), match.source()) : 0;
        return cost <= SPELLING ? cost : 0;
    }

    /** How the words of a match stand to each other. */
    Likeness likeness(Edit.Match match) {
        if (match.quotedWords() == 1 && match.sourceWords() == 1) {
            return switch (cost(match.quoted(), match.source())) {
                case 0 -> Likeness.IDENTICAL;
                case 1 -> Likeness.MARK;
                case SPELLING -> Likeness.SPELLING;
                default -> Likeness.VOWEL;
            };
        }
        return likeness(match.quoted(), match.quotedWords(), match.source(), match.sourceWords());
    }

    @Override
    public boolean joined(int q, int quotedWords, int s, int sourceWords) {
        return Letters.differByOne(consonants(quoted, q, quotedWords), consonants(source, s, sourceWords))
                && likeness(q, quotedWords, s, sourceWords).compareTo(Likeness.VOWEL) < 0;
    }

    private static CharSequence consonants(QuotedWords row, int from, int words) {
        String first = row.form(from).measured().consonants();
        if (words == 1) {
            return first;
        }
        StringBuilder all = new StringBuilder(first);
        for (int i = from + 1; i < from + words; i++) {
            all.append(row.form(i).measured().consonants());
        }
        return all;
    }

    @Override
    public boolean isInserted(int q) {
        return q < inserted.length && inserted[q];
    }

    @Override
    public boolean isOptional(int s) {
        return s < optional.length && optional[s];
    }

    /** Whether the source is a transliteration, which everybody spells in his own way. */
    boolean isTransliteration() {
        return transliteration;
    }

    /** Whether quoted word {@code q} has a mark behind it that it is an error of the source. */
    boolean isKnownError(int q) {
        return Insertions.isSic(quoted, inserted, q + 1);
    }

    @Override
    public boolean declaredGap(int q) {
        return quoted.gapBefore(q);
    }
}
