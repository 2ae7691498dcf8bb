package verbatim.check;

/** Whether the quoted words are the source's. */
public enum Wording {
    /** Every letter and every written mark. */
    EXACT,
    /** Differs only in spelling convention, encoding, punctuation or marks that change nothing. */
    SAME_WORDS,
    /** A letter, a word or a meaning-bearing vowel is changed. */
    ALTERED,
    /** Renders a passage in words of no installed translation: the author's own or an unknown one. */
    FREE,
    /** Presented as a quotation, and in no installed source. */
    NOT_FOUND
}
