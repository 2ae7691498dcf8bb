package verbatim.check;

import verbatim.text.Span;

/**
 * One difference between the quoted words and the source's.
 *
 * @param kind what kind of difference
 * @param span the words in the user's text; empty, at the place where they are missing, for an omission
 * @param quoted the user's words, as written
 * @param source the source's words, as its edition has them; empty for an addition
 */
public record Divergence(Kind kind, Span span, String quoted, String source) {
    /** The kinds of difference; the first three are harmless. */
    public enum Kind {
        /** Another spelling convention of the same word. */
        SPELLING,
        /** A mark more or less that changes nothing. */
        MARK,
        /** Another wording of the same hadith, which another installed version of it has. */
        VERSION,
        /** A vowel that contradicts the source's. */
        VOWEL,
        /** Another letter in the word: so near that it is the same word miswritten. */
        LETTER,
        /** Another word. */
        WORD,
        /** Words of the source that are left out without a sign. */
        OMISSION,
        /** Words that the source does not have. */
        ADDITION,
        /** The source's words in another order. */
        ORDER;

        /** Whether the words are still the source's. */
        public boolean isHarmless() {
            return this == SPELLING || this == MARK || this == VERSION;
        }
    }
}
