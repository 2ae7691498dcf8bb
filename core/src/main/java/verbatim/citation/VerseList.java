package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Scan.Kind;
import verbatim.text.Span;

/** Reads numbers of verses: 255, 2:255, 2/255, 255-257, "30, 31", "57 ve 58", "1:7-2:1". */
final class VerseList {
    /** No sura has more verses, but a wrong number is a reference too. */
    static final int MAX_VERSE = 999;
    /** A longer run of verses is a year or a page. */
    private static final int MAX_LAST = 300;

    private static final int MAX_ITEMS = 20;
    private static final int VERSE = Role.any(Role.VERSE, Role.VERSE_WEAK);

    /** One verse or run of verses; the sura's number is 0 where none is written, and the one before it in a list. */
    record Verses(
            int chapter,
            @Nullable Span chapterSpan,
            int first,
            Span firstSpan,
            String last,
            @Nullable Span lastSpan) {}

    final List<Verses> items = new ArrayList<>();
    private final Gloss gloss;
    private final boolean bracketed;

    VerseList(Gloss gloss, boolean bracketed) {
        this.gloss = gloss;
        this.bracketed = bracketed;
    }

    /** Whether the first item names its sura by number. */
    boolean isPair() {
        return !items.isEmpty() && items.get(0).chapter > 0;
    }

    /** Reads the list at {@code i}; the token after it, or -1. */
    int read(int i) {
        int end = item(i);
        while (end > 0 && items.size() < MAX_ITEMS) {
            int next = separator(end);
            int after = next < 0 ? -1 : item(gloss.numberWords(gloss.past(next, VERSE)));
            if (after < 0) {
                break;
            }
            if (gloss.is(end, Kind.COMMA) && startsSentence(after)) {
                items.remove(items.size() - 1);
                break;
            }
            end = after;
        }
        return end;
    }

    /** Whether what follows makes the number before it count something else: "2:255, 3 times". */
    boolean startsSentence(int after) {
        return !bracketed && gloss.is(after, Kind.WORD) && !gloss.is(after, ~0);
    }

    private int separator(int i) {
        Kind kind = gloss.kind(i);
        if (kind == Kind.COMMA || kind == Kind.AND || kind == Kind.SEMICOLON) {
            return gloss.past(i + 1, Role.AND);
        }
        int and = gloss.past(i, Role.AND);
        if (and > i) {
            return and;
        }
        boolean andVerse = gloss.is(i, VERSE) && gloss.scan.first(i) == 'و';
        return andVerse ? i : -1;
    }

    private int item(int i) {
        if (!gloss.isCount(i, MAX_VERSE)) {
            return -1;
        }
        Span number = gloss.span(i, i + 1);
        if (!joins(i + 1)) {
            int before = items.isEmpty() ? 0 : items.get(items.size() - 1).chapter;
            return range(i + 1, before, null, gloss.scan.value(i), number);
        }
        boolean pair = Suras.exists(gloss.scan.value(i)) && gloss.isCount(i + 2, MAX_VERSE) && !joins(i + 3);
        return pair ? range(i + 3, gloss.scan.value(i), number, gloss.scan.value(i + 2), gloss.span(i + 2, i + 3)) : -1;
    }

    /** Whether token {@code i} joins two numbers: a colon or stroke, or a full stop without spaces. */
    private boolean joins(int i) {
        Kind kind = gloss.kind(i);
        boolean tight = gloss.scan.touches(i) && gloss.scan.touches(i + 1);
        return gloss.is(i + 1, Kind.NUMBER)
                && (kind == Kind.COLON || kind == Kind.SLASH || (kind == Kind.DOT && tight));
    }

    private int range(int i, int chapter, @Nullable Span chapterSpan, int first, Span firstSpan) {
        int end = letter(i);
        int next = gloss.is(end, Kind.DASH) ? end + 1 : gloss.past(end, Role.TO);
        next = next == end ? end : gloss.numberWords(gloss.past(next, VERSE));
        String last = "";
        Span lastSpan = null;
        if (next > end && gloss.isCount(next, MAX_VERSE)) {
            int value = gloss.scan.value(next);
            boolean cross = gloss.is(next + 1, Kind.COLON) && gloss.isCount(next + 2, MAX_LAST) && value > chapter;
            if (cross && Suras.exists(value)) {
                last = value + ":" + gloss.scan.value(next + 2);
                lastSpan = gloss.span(next, next + 3);
                end = next + 3;
            } else if (!joins(next + 1) && isTurned(first, value)) {
                items.add(new Verses(
                        chapter, chapterSpan, value, gloss.span(next, next + 1), Integer.toString(first), firstSpan));
                return next + 1;
            } else if (!joins(next + 1) && full(first, value) > 0) {
                last = Integer.toString(full(first, value));
                lastSpan = gloss.span(next, next + 1);
                end = next + 1;
            }
        }
        items.add(new Verses(chapter, chapterSpan, first, firstSpan, last, lastSpan));
        return end;
    }

    /** A run written from right to left: 257-255. */
    private static boolean isTurned(int first, int last) {
        return last < first
                && first <= MAX_LAST
                && Integer.toString(first).length() == Integer.toString(last).length();
    }

    /** The last verse of a run; its leading digits may be left out: 255-7. 0 if it is none. */
    private static int full(int first, int last) {
        if (last > first) {
            return last <= MAX_LAST ? last : 0;
        }
        int power = last < 10 ? 10 : 100;
        int full = first / power * power + last;
        return first > power && full > first ? full : 0;
    }

    /** A part of a verse: 2:255a. */
    private int letter(int i) {
        boolean part = gloss.is(i, Kind.WORD)
                && gloss.scan.touches(i)
                && gloss.scan.length(i) == 1
                && "abcd".indexOf(gloss.scan.first(i)) >= 0;
        return part ? i + 1 : i;
    }
}
