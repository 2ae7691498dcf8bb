package verbatim.check;

import java.util.List;
import java.util.regex.Pattern;
import verbatim.citation.Citation;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * What it costs to say that a citation is that of the quotation before or behind it: for each word between them, each line and
 * each end of a sentence. Spans are in UTF-16 units of the text. Immutable.
 *
 * @param quotations the quotations of the text, in its order
 */
record LinkCosts(String chars, List<Span> quotations) {
    /** A link that costs more is none. */
    static final int MOST = 40;
    /** What each word between a quotation and the citation behind it costs. */
    private static final int WORD_AFTER = 8;
    /** The same of a word in the citation's own brackets: “…” [Quran, al-'Ankabut, 29/45]. */
    private static final int WORD_IN_BRACKETS = 2;
    /** The same when the citation stands before the quotation, and when it introduces that by a colon. */
    private static final int WORD_BEFORE = 7;

    private static final int WORD_INTRODUCED = 2;
    /** The end of a sentence between words. */
    private static final int SENTENCE = 16;
    /** A semicolon. */
    private static final int CLAUSE = 12;
    /** A stop with no word behind it: behind the marks, and within them, as many a quotation ends. */
    private static final int STOP = 8;

    private static final int STOP_IN_MARKS = 4;
    /** The end of a paragraph that has quotations of its own, and the end of a sentence before a quotation. */
    private static final int PARTED = 24;
    /** The most words between a sura that is named in running text and the quotation behind it. */
    private static final int FARTHEST_CHAPTER = 8;

    private static final int LONGEST_PREPOSITION = 3;
    /** A word before a stop that is no longer may be an abbreviation. */
    private static final int LONGEST_ABBREVIATION = 3;

    /** The most characters between a quotation and its citation. */
    private static final int FARTHEST = 240;

    private static final String CLOSING = "\"'”’»›“‘)]}﴾﴿";
    private static final String OPENING = "([{﴿﴾";

    /** What it costs to say that a citation after a quotation, at {@code gapEnd} or in a note marked there, is its. */
    int after(Span quotation, Citation citation, int gapEnd) {
        int gapStart = quotation.end();
        if (gapEnd - gapStart > FARTHEST) {
            return MOST + 1;
        }
        int bracket = openBracket(gapStart, gapEnd);
        boolean own = OPENING.indexOf(chars.charAt(citation.span().start())) >= 0
                || gapEnd > 0 && chars.charAt(gapEnd - 1) == '(';
        boolean bracketed = own || bracket < gapEnd;
        int words = words(gapStart, bracket, MOST / WORD_AFTER + 1);
        if (WORD_AFTER * words > MOST) {
            return MOST + 1;
        }
        int within = words(bracket, gapEnd, MOST / WORD_IN_BRACKETS + 1);
        if (!own && citation.isWholeChapter() && words + within > 0 && isProse(gapStart, gapEnd)
                || !bracketed && words == 0 && isSubject(quotation, citation)) {
            return MOST + 1;
        }
        int lines = count('\n', gapStart, gapEnd);
        int cost = WORD_AFTER * words
                + WORD_IN_BRACKETS * within
                + (lines > 1 ? SENTENCE : lines * (bracketed ? 2 : 6))
                + (bracketed ? 0 : 3);
        boolean ended = endsSentence(quotation) && !isLabelled(gapEnd);
        if (words > 0 && (ended || hasStop(gapStart, bracket))) {
            cost += Comparing.WORDS.matcher(chars).region(gapStart, gapEnd).find() ? MOST : SENTENCE;
        } else if (!bracketed && !citation.isWorkAlone()) {
            cost += hasStop(gapStart, gapEnd) ? STOP : ended ? STOP_IN_MARKS : 0;
        }
        return cost + (!bracketed && hasSemicolon(gapStart, gapEnd) ? CLAUSE : 0);
    }

    /** Made when first asked for: few gaps have a stop, and a starting program makes patterns slowly. */
    private static final class Comparing {
        /** What sends the reader, in a sentence of its own, to other passages. */
        static final Pattern WORDS = Pattern.compile(
                "(?<!\\p{L})(cf|see also|compare|vgl|krş|انظر أيضا|قارن)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    /** What it costs to say that a citation before a quotation is its. */
    int before(Citation citation, Span quotation) {
        int gapStart = citation.span().end();
        int gapEnd = quotation.start();
        if (gapEnd - gapStart > FARTHEST) {
            return MOST + 1;
        }
        int words = words(gapStart, gapEnd, MOST / WORD_INTRODUCED + 1);
        if (WORD_INTRODUCED * words > MOST || citation.isWholeChapter() && words > FARTHEST_CHAPTER) {
            return MOST + 1;
        }
        int lines = count('\n', gapStart, gapEnd);
        boolean introduced = new Span(gapStart, gapEnd).firstOf(chars, ':') >= 0;
        boolean heads = introduced || lines == 0 && startsLine(citation.span());
        int cost = (introduced ? WORD_INTRODUCED : WORD_BEFORE) * words
                + (lines > 1 ? 10 : lines * (introduced ? 1 : 6))
                + (heads ? 1 : 5);
        if (lines > 1 && !introduced && isParagraphOfQuotation(citation.span())) {
            cost += PARTED;
        } else if (hasStop(gapStart, gapEnd)) {
            cost += words > 0 ? PARTED : STOP;
        }
        return cost + (hasSemicolon(gapStart, gapEnd) ? CLAUSE : 0);
    }

    /**
     * Whether a citation begins, with other words, a sentence of its own behind a quotation, in which the next quotation stands
     * too: “….” In Surah al-Ra'd, verse 28, He says, “…”.
     */
    boolean isInNextSentence(Span quotation, Citation citation, Span next) {
        int gapStart = quotation.end();
        int gapEnd = citation.span().start();
        int from = citation.span().end();
        boolean heads = new Span(from, Math.max(from, next.start())).firstOf(chars, ':') >= 0;
        return (heads || words(gapStart, gapEnd, 1) > 0)
                && openBracket(gapStart, gapEnd) == gapEnd
                && OPENING.indexOf(chars.charAt(gapEnd)) < 0
                && (endsSentence(quotation) || hasSentenceEnd(gapStart, gapEnd))
                && !hasStop(from, next.start())
                && !hasSemicolon(from, next.start())
                && count('\n', from, next.start()) == 0;
    }

    /** Where the brackets open that a citation at the end of a gap stands in; the gap's end when there are none. */
    private int openBracket(int start, int end) {
        int open = end;
        for (int i = start; i < end; i++) {
            char c = chars.charAt(i);
            if (c == '(' || c == '[') {
                open = open == end ? i : open;
            } else if (c == ')' || c == ']' || c == '\n') {
                open = end;
            }
        }
        return open;
    }

    /** Whether a citation is what the author's next sentence speaks of: “….” Surah 3 deals with other matters. */
    private boolean isSubject(Span quotation, Citation citation) {
        int gapStart = quotation.end();
        int gapEnd = citation.span().start();
        int end = citation.span().end();
        int at = end;
        while (at < chars.length() && chars.charAt(at) == ' ') {
            at++;
        }
        if (at == end || at == chars.length() || !Character.isLetter(chars.codePointAt(at))) {
            return false;
        }
        boolean predicate = Character.isLowerCase(chars.codePointAt(at)) || citation.isWholeChapter();
        return predicate && (endsSentence(quotation) || hasStop(gapStart, gapEnd));
    }

    /** Whether a stop, and not dots that leave words out, stands within the marks around a quotation or is its last character. */
    private boolean endsSentence(Span quotation) {
        int at = quotation.end() - 1;
        while (at > quotation.start() && CLOSING.indexOf(chars.charAt(at)) >= 0) {
            at--;
        }
        return isStop(chars.charAt(at)) && chars.charAt(at - 1) != '.';
    }

    /** Whether Arabic words longer than a preposition stand in a gap: "verses of Surah al-Hamd" and not "from Surah Hud". */
    private boolean isProse(int gapStart, int gapEnd) {
        Tokens words = Tokenizer.everyWord(chars, new Span(gapStart, gapEnd));
        for (int i = 0; i < words.size(); i++) {
            if (words.end(i) - words.start(i) > LONGEST_PREPOSITION && chars.charAt(words.start(i)) >= '\u0600') {
                return true;
            }
        }
        return false;
    }

    /** Whether a colon stands before a citation: “….” Source: 2:153. */
    private boolean isLabelled(int citation) {
        int at = citation - 1;
        while (at >= 0 && chars.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && chars.charAt(at) == ':';
    }

    private boolean startsLine(Span citation) {
        int at = citation.start() - 1;
        while (at >= 0 && chars.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || chars.charAt(at) == '\n';
    }

    /** Whether a quotation stands before a citation in its paragraph. */
    private boolean isParagraphOfQuotation(Span citation) {
        int start = chars.lastIndexOf("\n\n", citation.start());
        for (Span quotation : quotations) {
            if (quotation.start() > start && quotation.end() <= citation.start()) {
                return true;
            }
        }
        return false;
    }

    private int words(int start, int end, int most) {
        return start >= end ? 0 : Tokenizer.count(chars, new Span(start, end), most);
    }

    private int count(char c, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += chars.charAt(i) == c ? 1 : 0;
        }
        return count;
    }

    private boolean hasSemicolon(int start, int end) {
        return count(';', start, end) + count('؛', start, end) > 0;
    }

    /** Whether a sentence, or an abbreviation, ends in a gap. */
    private boolean hasStop(int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            if (endsSentence(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence ends in a gap, and no mere abbreviation. */
    private boolean hasSentenceEnd(int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            int word = i;
            while (word > start && Character.isLetter(chars.charAt(word - 1))) {
                word--;
            }
            if (endsSentence(i) && (word == i || i - word > LONGEST_ABBREVIATION)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int at) {
        return isStop(chars.charAt(at)) && Character.isWhitespace(chars.charAt(at + 1));
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '.', '!', '?', '؟', '۔', '।' -> true;
            default -> false;
        };
    }
}
