package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import verbatim.citation.Citation.Part;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Scan.Kind;

/** Reads where in a book of hadith: numbers, pages and titles behind its name. One instance reads one place. */
final class WorkLocation {
    private static final int MAX_NUMBER = 99_999;
    private static final int MAX_TITLE_WORDS = 15;
    private static final int MAX_PARTS = 5;
    private static final int BOOK = Role.any(Role.BOOK, Role.SECTION);
    private static final int NUMBER = Role.any(Role.NUMBER, Role.HADITH);
    private static final int PARTS = BOOK | NUMBER | Role.any(Role.VOLUME, Role.PAGE);

    private final Gloss gloss;
    private final boolean bracketed;
    /** Further numbers of the same work. */
    final List<Integer> more = new ArrayList<>();

    private final Draft found = new Draft();
    private String chapter = "";
    private String first = "";
    private String last = "";
    private String numbering = "";
    private String volume = "";
    private String book = "";
    private String title = "";
    private boolean page;

    WorkLocation(Gloss gloss, boolean bracketed) {
        this.gloss = gloss;
        this.bracketed = bracketed;
    }

    /** Whether there is a number. */
    boolean isNumbered() {
        return !first.isEmpty();
    }

    /** The place in {@code work}. */
    Reference reference(String work) {
        return new Reference(work, chapter, first, last, numbering, title);
    }

    /** Notes where the numbers stand. */
    void slots(Draft out) {
        found.slots.forEach(slot -> out.slot(slot.part(), slot.span()));
    }

    /** Reads the place at token {@code i}; the token after it, or {@code i} if there is none. */
    int read(int i) {
        if (gloss.is(i, Kind.OPEN)) {
            int end = inside(i + 1);
            if (end > 0 && gloss.is(end, Kind.CLOSE)) {
                return end + 1;
            }
            forget();
            return i;
        }
        int end = place(i);
        if (end < 0) {
            forget();
        }
        return end > 0 ? end : i;
    }

    /** "صحيح البخاري (٥/١٤٤)" has it in brackets, and they may name the work once more. */
    private int inside(int i) {
        int again = gloss.past(gloss.past(i, Role.KIND), Role.WORK);
        int end = place(again);
        if (end < 0 && again > i && gloss.is(again, Kind.CLOSE)) {
            return again;
        }
        return end < 0 && again == i ? titled(i) : end;
    }

    /** "(كتاب العقاقير 58)", "(بعد الموت 123)": words, then a number. */
    private int titled(int i) {
        int at = i;
        while (gloss.is(at, Kind.WORD) && at < i + 6) {
            at++;
        }
        return at > i && gloss.is(at + 1, Kind.CLOSE) ? number(at) : -1;
    }

    private int place(int i) {
        int at = gloss.gap(i);
        boolean adjacent = at == i;
        boolean sentence = gloss.is(i, Kind.DOT) && !gloss.scan.touches(i + 1);
        at = gloss.past(at, Kind.OPEN);
        boolean open = at > 0 && gloss.is(at - 1, Kind.OPEN) && at > i;
        int end = sentence ? -1 : titles(at);
        if (end < 0 && !sentence) {
            end = numbers(at, adjacent && !bracketed);
        }
        if (end < 0) {
            end = sentence ? -1 : quotedTitle(at);
        }
        return end > 0 && open ? gloss.is(end, Kind.CLOSE) ? end + 1 : -1 : end;
    }

    /** كتاب ... باب ... رقم N; "Book 1, Hadith 8"; "Vol. 4, Book 52, Number 260"; ص 10 */
    private int titles(int i) {
        int end = -1;
        int at = i;
        for (int parts = 0; parts < MAX_PARTS && !isNumbered(); parts++) {
            Found word = gloss.find(at, PARTS);
            int after = word == null ? -1 : part(word);
            if (after < 0) {
                break;
            }
            end = after;
            at = gloss.past(gloss.gap(end), Role.AND);
        }
        if (end > 0) {
            count();
        }
        return end;
    }

    /** One part and its number or title; the token after it, or -1. */
    private int part(Found word) {
        int roles = word.meaning().roles();
        boolean book = (roles & BOOK) != 0;
        int value = gloss.past(gloss.numberWords(gloss.gap(word.end())), Kind.OPEN);
        if (!gloss.isCount(value, MAX_NUMBER)) {
            int end = book ? title(word.end()) : -1;
            int begin = gloss.gap(word.end());
            if (end > begin && (roles & Role.BOOK.bit()) != 0 && title.isEmpty()) {
                title = gloss.span(begin, end).of(gloss.scan.chars());
            }
            return end > 0 && gloss.isCount(end, MAX_NUMBER) && isEnd(end + 1) ? number(end) : end;
        }
        if ((roles & Role.VOLUME.bit()) != 0) {
            volume = chapter(value);
            return value + 1;
        }
        if (book && (roles & NUMBER) == 0) {
            this.book = chapter(value);
            return value + 1;
        }
        if ((roles & Role.PAGE.bit()) == 0) {
            return closed(value, number(value));
        }
        page = true;
        first = digits(value);
        last = first;
        found.slot(Part.FIRST, gloss.span(value, value + 1));
        return closed(value, value + 1);
    }

    private String chapter(int value) {
        found.slot(Part.CHAPTER, gloss.span(value, value + 1));
        return digits(value);
    }

    /** Says how the number counts, from the parts that were named. */
    private void count() {
        if (page || !volume.isEmpty()) {
            boolean both = !volume.isEmpty() && !book.isEmpty() && !page;
            numbering = both ? "volume-book-number" : volume.isEmpty() ? "page" : "volume-page";
            chapter = both ? volume + "." + book : volume;
        } else if (!book.isEmpty() && chapter.isEmpty()) {
            numbering = "in-book";
            chapter = book;
        }
    }

    private int closed(int value, int after) {
        return gloss.is(value - 1, Kind.OPEN) ? gloss.past(after, Kind.CLOSE) : after;
    }

    /** The words of a book's title; the token after them. */
    private int title(int i) {
        int at = gloss.gap(i);
        int limit = at + (bracketed ? MAX_TITLE_WORDS : MAX_TITLE_WORDS / 2);
        while (at < limit && (gloss.is(at, Kind.WORD) || (gloss.is(at, Kind.DASH) && gloss.scan.touches(at)))) {
            boolean ends = gloss.is(at, Role.any(Role.NUMBER, Role.SECTION, Role.PAGE)) && at > i;
            if (ends && !gloss.is(at - 1, Kind.DASH)) {
                break;
            }
            at++;
        }
        return gloss.is(at, Kind.QUOTE) && gloss.is(i, Kind.QUOTE) ? at + 1 : at;
    }

    /** Buhârî, "Îmân", 2: a book's title and the number of a chapter in it. */
    private int quotedTitle(int i) {
        int end = i;
        while (end < i + 4 && gloss.is(end, Kind.WORD)) {
            end++;
        }
        int number = gloss.gap(end);
        boolean commas = gloss.is(i - 1, Kind.COMMA) || gloss.is(i - 1, Kind.QUOTE);
        if (!bracketed
                || end == i
                || (number == end && end > i + 2)
                || !commas
                || !gloss.isCount(number, 999)
                || !isEnd(number + 1)) {
            return -1;
        }
        chapter = gloss.span(i, end).of(gloss.scan.chars());
        numbering = "title-section";
        found.slot(Part.FIRST, gloss.span(number, number + 1));
        first = digits(number);
        last = first;
        return number + 1;
    }

    private boolean isEnd(int i) {
        return switch (gloss.kind(i)) {
            case CLOSE, COMMA, SEMICOLON, END, LINE, DOT -> true;
            default -> false;
        };
    }

    /** Numbers right behind the name: ": 2977", "8.578", "(40:6659)". */
    private int numbers(int i, boolean adjacent) {
        int at = gloss.numberWords(gloss.gap(gloss.past(i, Role.HADITH)));
        if (!gloss.isCount(at, MAX_NUMBER)) {
            return -1;
        }
        boolean plain = at == i;
        int end = number(at);
        boolean counts = plain && adjacent && gloss.is(end, Kind.WORD) && !gloss.is(end, ~0) && numbering.isEmpty();
        if (counts && gloss.scan.first(end) >= '\u0600') {
            forget();
            return -1;
        }
        return end;
    }

    private void forget() {
        chapter = "";
        first = "";
        last = "";
        numbering = "";
        volume = "";
        book = "";
        title = "";
        page = false;
        more.clear();
        found.slots.clear();
    }

    private int number(int i) {
        if (!gloss.isCount(i, MAX_NUMBER)) {
            return -1;
        }
        Kind join = gloss.kind(i + 1);
        boolean tight = gloss.scan.touches(i + 1) && gloss.scan.touches(i + 2);
        boolean two = gloss.isCount(i + 2, MAX_NUMBER)
                && (join == Kind.SLASH || ((join == Kind.COLON || join == Kind.DOT) && tight));
        if (two) {
            chapter = digits(i);
            numbering = join == Kind.COLON ? "in-book" : "volume-page";
            found.slot(Part.CHAPTER, gloss.span(i, i + 1));
            found.slot(Part.FIRST, gloss.span(i + 2, i + 3));
            first = digits(i + 2);
            last = first;
            return i + 3;
        }
        first = digits(i);
        last = first;
        int end = letter(i + 1);
        found.slot(Part.FIRST, gloss.span(i, end));
        return more(range(end));
    }

    private int letter(int i) {
        boolean letter = gloss.is(i, Kind.WORD)
                && gloss.scan.touches(i)
                && gloss.scan.length(i) == 1
                && gloss.scan.first(i) >= 'a'
                && gloss.scan.first(i) <= 'k';
        if (letter) {
            first += gloss.scan.first(i);
            last = first;
        }
        return letter ? i + 1 : i;
    }

    private int range(int i) {
        boolean range = gloss.is(i, Kind.DASH)
                && gloss.isCount(i + 1, MAX_NUMBER)
                && gloss.scan.value(i + 1) > gloss.scan.value(i - 1)
                && gloss.scan.value(i + 1) - gloss.scan.value(i - 1) < 100;
        if (!range) {
            return i;
        }
        last = digits(i + 1);
        found.slot(Part.LAST, gloss.span(i + 1, i + 2));
        return i + 2;
    }

    /** "(2442، 6951)" */
    private int more(int i) {
        int end = i;
        while (bracketed
                && more.size() < 10
                && gloss.is(end, Kind.COMMA)
                && gloss.isCount(end + 1, MAX_NUMBER)
                && isEnd(end + 2)) {
            more.add(gloss.scan.value(end + 1));
            end += 2;
        }
        return end;
    }

    private String digits(int i) {
        return Integer.toString(gloss.scan.value(i));
    }
}
