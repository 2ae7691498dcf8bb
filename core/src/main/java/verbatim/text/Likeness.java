package verbatim.text;

/** How a quoted word stands to the source's word, from nearest to farthest. */
public enum Likeness {
    /** Every letter and every written mark, in whatever code points and order. */
    IDENTICAL,
    /** Marks missing or added that change nothing: a bare word, a sukun, a pause sign. */
    MARK,
    /** Another spelling convention or encoding of the same word. */
    SPELLING,
    /** The same letters with a vowel that contradicts the source's. */
    VOWEL,
    /** Other letters: another word. */
    LETTER
}
