package verbatim.check;

import verbatim.text.Span;

/**
 * Words presented as a quotation, whether or not any source has them.
 *
 * @param span the words quoted, without the marks around them, in UTF-16 units of the text
 * @param outer the same with the marks
 * @param sign what presents them as one
 * @param work the kind of text that an introducer says they come from: {@code quran}, {@code hadith}, or empty
 */
public record Claim(Span span, Span outer, Sign sign, String work) {
    /** What says that words are quoted. */
    public enum Sign {
        /** Quotation marks of any kind. */
        MARKS,
        /** ﴿…﴾ and {…}, which are kept for the Qur'an. */
        ORNATE_BRACKETS,
        /** A block quote or a quotation element of the document's format. */
        BLOCK,
        /** Words such as "God says" or قال تعالى alone. */
        INTRODUCER,
        /** A reference alone, behind words that render what it names. */
        REFERENCE,
        /** Round or square brackets: they set words apart but quote them only sometimes. */
        BRACKETS
    }

    /** The same claim with what an introducer says of it. */
    Claim from(String kind) {
        return new Claim(span, outer, sign, kind);
    }

    /** Whether the sign, or the words before brackets, say that somebody's words are given. */
    public boolean isMarked() {
        return sign != Sign.BRACKETS || !work.isEmpty();
    }
}
