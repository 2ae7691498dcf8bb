package verbatim.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Finds the words that marks set apart as quoted: quotation marks of every kind, ornate brackets, the document's own
 * quotation elements, pairs of tags ({@code <aya_start>…<aya_end>}, {@code @QB@…@QE@} of OpenITI mARkdown), Arabic words
 * between lines of back quotes, and brackets. A pair of marks does not reach over an empty line, but for ornate
 * brackets, the edge of a heading or a cell, or more than {@link #LONGEST} characters. One pass over the characters; one instance serves all threads.
 */
final class ClaimFinder {
    /** The most characters between two marks. */
    static final int LONGEST = 8000;
    /** The same of ornate brackets with an empty line between them. */
    static final int LONGEST_PARTED = 1000;

    private static final String OPENING = "“«‹﴿{「『《〈‘([";
    private static final String CLOSING = "”»›﴾}」』》〉’)]";
    /** The kind of marks that ornate brackets are, as an index of {@link #OPENING}, and that of single and double marks. */
    private static final int ORNATE = OPENING.indexOf('﴿');

    private static final int DOUBLE = OPENING.indexOf('“');
    private static final String FENCE = "```";

    /** Of the characters before presentation forms, those that may set words apart. */
    private static final boolean[] SIGNS = signs();

    private static final byte[] OPENS = kinds(OPENING);
    private static final byte[] CLOSES = kinds(CLOSING);

    private static boolean[] signs() {
        boolean[] signs = new boolean['\u3010'];
        for (char c : "\n\"`<@()[]{}«»".toCharArray()) {
            signs[c] = true;
        }
        Arrays.fill(signs, '\u2018', '\u203B', true);
        Arrays.fill(signs, '\u3008', '\u3010', true);
        return signs;
    }

    /** For each sign what kind of mark it is, as an index of {@code marks}, or -1. */
    private static byte[] kinds(String marks) {
        byte[] kinds = new byte[SIGNS.length];
        Arrays.fill(kinds, (byte) -1);
        for (int kind = 0; kind < marks.length(); kind++) {
            if (marks.charAt(kind) < kinds.length) {
                kinds[marks.charAt(kind)] = (byte) kind;
            }
        }
        return kinds;
    }

    private static int kind(byte[] kinds, char c) {
        return c < kinds.length ? kinds[c] : -1;
    }

    private static boolean isRareSign(char c) {
        return c == '\uFD3E' || c == '\uFD3F' || c == '＂';
    }

    /** The claims of {@code text} by where they begin, an outer one before those inside it. */
    List<Claim> find(Text text) {
        Run run = new Run(text);
        run.scan();
        for (Text.Part part : text.parts()) {
            if (part.kind() == Text.Kind.QUOTATION) {
                run.add(part.span().start(), part.span().end(), 0, Claim.Sign.BLOCK);
            }
        }
        run.claims.sort((a, b) -> a.outer().start() != b.outer().start()
                ? Integer.compare(a.outer().start(), b.outer().start())
                : Integer.compare(b.outer().end(), a.outer().end()));
        return run.claims;
    }

    /** Whether a line within a stretch of a text is empty, so that two paragraphs meet there. */
    static boolean hasEmptyLine(String chars, Span span) {
        int line = span.firstOf(chars, '\n');
        while (line >= 0 && !isEmptyLine(chars, line + 1)) {
            line = new Span(line + 1, span.end()).firstOf(chars, '\n');
        }
        return line >= 0;
    }

    private static boolean isEmptyLine(String chars, int from) {
        int i = from;
        while (i < chars.length() && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t' || chars.charAt(i) == '\r')) {
            i++;
        }
        return i < chars.length() && chars.charAt(i) == '\n';
    }

    private static Claim.Sign sign(char opening) {
        return switch (opening) {
            case '﴿', '﴾', '{' -> Claim.Sign.ORNATE_BRACKETS;
            case '(', '[' -> Claim.Sign.BRACKETS;
            default -> Claim.Sign.MARKS;
        };
    }

    /** The open marks of one text, kind by kind, while it is read. */
    private static final class Run {
        private final String chars;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Integer> fences = new ArrayList<>();
        private final List<List<Integer>> open = new ArrayList<>();
        private int straight = -1;
        /** An open pair of single marks, ’’ or ‘‘, with which Urdu quotes: either may open and the other closes. */
        private int pair = -1;
        /** The straight mark that is open around {@link #straight}: speech within a quotation. */
        private int enclosing = -1;

        private int fenced = -1;
        private int tag = -1;
        private int tagged = -1;

        Run(Text text) {
            chars = text.chars();
            for (int i = 0; i < OPENING.length(); i++) {
                open.add(new ArrayList<>());
            }
            for (Text.Part part : text.parts()) {
                if (part.kind() == Text.Kind.HEADING || part.kind() == Text.Kind.CELL) {
                    fences.add(part.span().start());
                    fences.add(part.span().end());
                }
            }
            fences.sort(null);
        }

        void scan() {
            char[] all = chars.toCharArray();
            int nextFence = 0;
            for (int i = 0; i < all.length; i++) {
                char c = all[i];
                if (c < SIGNS.length ? !SIGNS[c] : !isRareSign(c)) {
                    continue;
                }
                nextFence = closeAt(nextFence, i);
                if (c == '\n') {
                    if (isEmptyLine(chars, i + 1)) {
                        closeParagraph();
                    }
                } else if (c == '"' || c == '＂') {
                    straight(i);
                } else if (isPair(i, c)) {
                    pair(i++);
                } else if (c == '`') {
                    i = fence(i);
                } else if (c == '<' || c == '@') {
                    i = tag(i);
                } else {
                    mark(i, c);
                }
            }
            closeAt(nextFence, all.length);
            closeParagraph();
        }

        /** Closes what is open at the fences up to a place; the first fence after it. */
        private int closeAt(int nextFence, int place) {
            int next = nextFence;
            while (next < fences.size() && fences.get(next) <= place) {
                next++;
            }
            if (next > nextFence) {
                closeAll();
            }
            return next;
        }

        /** A line of three back quotes: between two such lines Arabic words are set off, not code. Its last character. */
        private int fence(int at) {
            if (!chars.startsWith(FENCE, at) || at > 0 && !isLineStart(at)) {
                return at;
            }
            if (fenced >= 0) {
                Span inside = new Span(fenced + FENCE.length(), at);
                if (Library.script(inside.of(chars)) == Character.UnicodeScript.ARABIC && inside.length() <= LONGEST) {
                    add(fenced, at + FENCE.length(), FENCE.length(), Claim.Sign.BLOCK);
                }
                fenced = -1;
            } else {
                fenced = at;
            }
            return at + FENCE.length() - 1;
        }

        private boolean isLineStart(int at) {
            int i = at - 1;
            while (i >= 0 && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
                i--;
            }
            return i < 0 || chars.charAt(i) == '\n';
        }

        /** A tag that opens or closes a quotation, if there is one at a place; returns its last character. */
        private int tag(int at) {
            int end = Tags.end(chars, at);
            if (end < 0) {
                return at;
            }
            if (Tags.opens(chars, at)) {
                tagged = end;
                tag = at;
            } else if (tagged >= 0 && end - tag <= LONGEST) {
                add(tag, end, tagged - tag, end - at, Claim.Sign.ORNATE_BRACKETS);
                tagged = -1;
            }
            return end - 1;
        }

        private void mark(int at, char c) {
            if (c == '﴿' || c == '﴾') {
                ornate(at);
                return;
            }
            int closes = c == '“' && (isOpen('„') || isOpen('”')) ? DOUBLE : kind(CLOSES, c);
            if (closes >= 0 && !open.get(closes).isEmpty() && !(c == '’' && isFollowedByWord(at))) {
                close(closes, at);
                return;
            }
            int opens = c == '„' || c == '”' && opensReversed(at) ? DOUBLE : kind(OPENS, c);
            if (opens >= 0 && !(c == '‘' && at > 0 && WordEnds.isEnd(chars.charAt(at - 1)))) {
                open.get(opens).add(at);
            }
        }

        /** Whether the innermost open double mark is a certain one: “ closes a low one, and the ” that Urdu opens with. */
        private boolean isOpen(char opening) {
            List<Integer> places = open.get(DOUBLE);
            return !places.isEmpty() && chars.charAt(places.get(places.size() - 1)) == opening;
        }

        /** Whether ” stands before a word and behind none, as it opens in Urdu (”…“) and in Swedish (”…”). */
        private boolean opensReversed(int at) {
            return open.get(DOUBLE).isEmpty()
                    && isFollowedByWord(at)
                    && (at == 0
                            || Character.isWhitespace(chars.charAt(at - 1))
                            || "([:".indexOf(chars.charAt(at - 1)) >= 0);
        }

        private boolean isFollowedByWord(int at) {
            return at + 1 < chars.length() && WordEnds.isEnd(chars.charAt(at + 1));
        }

        /** Ornate brackets are typed in either order, and never nest. */
        private void ornate(int at) {
            List<Integer> places = open.get(ORNATE);
            if (places.isEmpty()) {
                places.add(at);
            } else if (chars.charAt(places.get(0)) == chars.charAt(at)) {
                places.set(0, at);
            } else {
                close(ORNATE, at);
            }
        }

        private void close(int kind, int at) {
            List<Integer> places = open.get(kind);
            int start = places.remove(places.size() - 1);
            if (at - start <= (hasEmptyLine(chars, new Span(start, at)) ? LONGEST_PARTED : LONGEST)) {
                add(start, at + 1, 1, sign(chars.charAt(start)));
            }
        }

        private void straight(int at) {
            if (straight < 0 && isLineEnd(at + 1)) {
                return;
            }
            boolean opening = isOpening(at);
            if (straight >= 0 && enclosing < 0 && opening && isOpening(straight) && isAfterColon(at)) {
                enclosing = straight;
                straight = at;
            } else if (straight < 0 || opening && !isOpening(straight) || at - straight > LONGEST) {
                straight = at;
            } else {
                add(straight, at + 1, 1, Claim.Sign.MARKS);
                straight = enclosing;
                enclosing = -1;
                if (straight >= 0 && at - straight <= LONGEST && isLastOfLine(at)) {
                    add(straight, at + 1, 1, Claim.Sign.MARKS); // one mark closes the speech and what it is quoted in
                    straight = -1;
                }
            }
        }

        /** Whether two equal single marks stand at a place as a double mark does: before a word, or after one to close. */
        private boolean isPair(int at, char c) {
            return (c == '‘' || c == '’')
                    && at + 1 < chars.length()
                    && chars.charAt(at + 1) == c
                    && (pair >= 0 || !(at > 0 && WordEnds.isEnd(chars.charAt(at - 1))) && isFollowedByWord(at + 1));
        }

        private void pair(int at) {
            if (pair >= 0 && at - pair <= LONGEST) {
                add(pair, at + 2, 2, Claim.Sign.MARKS);
                pair = -1;
            } else {
                pair = at;
            }
        }

        private boolean isAfterColon(int at) {
            int i = at - 1;
            while (i >= 0 && chars.charAt(i) == ' ') {
                i--;
            }
            return i >= 0 && chars.charAt(i) == ':';
        }

        private boolean isLastOfLine(int at) {
            for (int i = at + 1; i < chars.length() && chars.charAt(i) != '\n'; i++) {
                if (chars.charAt(i) == '"' || chars.charAt(i) == '＂') {
                    return false;
                }
            }
            return true;
        }

        /** Whether a straight mark stands as an opening one does: after no letter or stop, and before no space. */
        private boolean isOpening(int at) {
            boolean before =
                    at == 0 || !WordEnds.isEnd(chars.charAt(at - 1)) && ".!?؟،,…".indexOf(chars.charAt(at - 1)) < 0;
            return before
                    && at + 1 < chars.length()
                    && !Character.isWhitespace(chars.charAt(at + 1))
                    && ".!?؟،,؛)]".indexOf(chars.charAt(at + 1)) < 0;
        }

        private boolean isLineEnd(int at) {
            return at >= chars.length() || chars.charAt(at) == '\n' || chars.charAt(at) == '\r';
        }

        /** A mark that nobody closes, on a line that ends with a number in brackets: the words up to these are quoted. */
        private void forgotten(int mark) {
            int lineEnd = chars.indexOf('\n', mark);
            int end = lineEnd < 0 ? chars.length() : lineEnd;
            while (end > mark && !isQuotable(chars.charAt(end - 1)) && ")]".indexOf(chars.charAt(end - 1)) < 0) {
                end--;
            }
            Span line = new Span(mark, end);
            int bracket = Math.max(line.lastOf(chars, '('), line.lastOf(chars, '['));
            boolean number = bracket > mark
                    && ")]".indexOf(chars.charAt(end - 1)) >= 0
                    && Character.isDigit(chars.charAt(end - 2))
                    && Character.isDigit(chars.charAt(bracket + 1));
            if (number && isOpening(mark) && bracket - mark <= LONGEST) {
                add(mark, bracket, 1, 0, Claim.Sign.MARKS);
            }
        }

        /** Forgets the open marks that end with a paragraph: all but ornate brackets, which may hold verses set apart. */
        private void closeParagraph() {
            if (straight >= 0) {
                forgotten(straight);
            }
            straight = -1;
            pair = -1;
            enclosing = -1;
            for (int kind = 0; kind < open.size(); kind++) {
                List<Integer> places = open.get(kind);
                if (!places.isEmpty() && sign(OPENING.charAt(kind)) != Claim.Sign.ORNATE_BRACKETS) {
                    places.clear();
                }
            }
        }

        private void closeAll() {
            straight = -1;
            pair = -1;
            enclosing = -1;
            for (List<Integer> places : open) {
                places.clear();
            }
        }

        void add(int outerStart, int outerEnd, int mark, Claim.Sign sign) {
            add(outerStart, outerEnd, mark, mark, sign);
        }

        private void add(int outerStart, int outerEnd, int opening, int closing, Claim.Sign sign) {
            int start = outerStart + opening;
            int end = outerEnd - closing;
            while (start < end && !isQuotable(chars.charAt(start))) {
                start = chars.charAt(start) == '<' ? Math.max(start + 1, Tags.end(chars, start)) : start + 1;
            }
            while (end > start && !isQuotable(chars.charAt(end - 1))) {
                end = chars.charAt(end - 1) == '>' ? Math.max(start, Tags.start(chars, end, start)) : end - 1;
            }
            if (start < end) {
                claims.add(new Claim(new Span(start, end), new Span(outerStart, outerEnd), sign, ""));
            }
        }

        /** Whether a character can be the first or last of quoted words: a letter, a digit or a mark on one. */
        private static boolean isQuotable(char c) {
            return WordEnds.isEnd(c) || Character.isSurrogate(c);
        }
    }
}
