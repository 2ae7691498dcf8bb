package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation.Part;
import verbatim.citation.Gloss.Place;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Scan.Kind;

/**
 * Reads one reference to books of hadith: who narrates it, in which books, with numbers, titles and who graded it. One
 * instance reads one reference.
 */
final class HadithReader {
    private static final int MAX_NUMBER = 99_999;
    private static final int MAX_WORKS = 12;
    private static final int MAX_ABBREVIATION = 4;
    private static final int MAX_TITLE_WORDS = 15;
    private static final int NUMBER = Role.any(Role.NUMBER, Role.HADITH);
    private static final int TAIL =
            Role.any(Role.GRADED, Role.FROM, Role.KIND, Role.BOOK, Role.SECTION, Role.NUMBER, Role.HADITH);

    private final Gloss gloss;
    private final Place place;

    private boolean narrated;
    private boolean kind;
    private boolean numbered;
    private boolean everydayOnly = true;
    private boolean group;
    /** The token after the first name. */
    private int nameEnd;

    HadithReader(Gloss gloss, Place place) {
        this.gloss = gloss;
        this.place = place;
    }

    /** Reads the reference at token {@code i} into {@code out}; the token after it, or -1 if there is none. */
    int read(int i, Draft out) {
        int at = gloss.skip(i, Role.NARRATED);
        narrated = at > i;
        at = gloss.skip(narrated ? afterNarrated(at) : at, Role.TITLE);
        int end = item(at, out);
        if (end < 0) {
            return numberFirst(i, out);
        }
        int works = 1;
        while (works++ < MAX_WORKS) {
            Draft draft = group && works == 2 && gloss.is(end, Kind.COLON) ? new Draft() : out;
            int next = next(end, draft);
            if (next < 0) {
                break;
            }
            if (draft != out) { // "agreed upon: al-Bukhari 1, Muslim 2" says it in full
                out.become(draft);
            }
            end = next;
        }
        if (!isBelievable(end, at, out)) {
            return -1;
        }
        return tail(end);
    }

    /** A colon, or the full stop of "HR.": not the end of a sentence. */
    private int afterNarrated(int i) {
        boolean sentence = gloss.is(i, Kind.DOT) && gloss.scan.end(i - 1) - gloss.scan.start(i - 1) > MAX_ABBREVIATION;
        return sentence ? i : gloss.gap(i);
    }

    // One work: "Sahih Muslim 8", "البخاري (5/144)"

    private int item(int i, Draft out) {
        int hadith = gloss.skip(i, Role.HADITH);
        int at = work(hadith, out);
        if (at < 0 && hadith > i) {
            hadith = i;
            at = work(i, out);
        }
        return at;
    }

    private int work(int i, Draft out) {
        Found whole = gloss.find(i, Role.WORK.bit());
        Found kindWord = gloss.find(i, Role.KIND.bit());
        int at = i;
        boolean sort = false;
        if (kindWord != null && (whole == null || whole.end() <= kindWord.end())) {
            at = gloss.skip(article(kindWord.end()), Role.TITLE);
            sort = true;
        }
        int named = article(at);
        Found work = gloss.find(named, Role.WORK.bit());
        if (work == null && whole != null) {
            work = whole; // "al-Musnad" alone
            named = i;
            sort = false;
        }
        work = work == null ? guess(named) : work;
        if (work == null || gloss.is(work.end(), Role.SON)) {
            return -1;
        }
        kind |= sort;
        everydayOnly &= work.meaning().everyday();
        group |= work.meaning().works().size() > 1;
        List<Reference> references = new ArrayList<>();
        Location location = new Location(gloss, place.bracketed() || place == Place.LINE_START);
        int end = location.read(suffix(work.end()));
        numbered |= location.isNumbered();
        nameEnd = nameEnd == 0 ? work.end() : nameEnd;
        out.slot(Part.NAME, gloss.span(sort ? i : named, work.end()));
        for (String id : work.meaning().works()) {
            references.add(location.reference(id));
        }
        location.slots(out);
        references.forEach(out::add);
        for (int extra : location.more) {
            out.add(new Reference(
                    work.meaning().works().get(0), "", Integer.toString(extra), Integer.toString(extra), ""));
        }
        return end;
    }

    /** An author's name with one letter wrong, if it stands in brackets before a number. */
    private @Nullable Found guess(int i) {
        boolean numbered = gloss.is(i, Kind.WORD) && gloss.is(gloss.gap(i + 1), Kind.NUMBER) && !gloss.is(i, ~0);
        if (!place.bracketed() || !numbered) {
            return null;
        }
        String folded = Fold.joined(gloss.scan.chars(), gloss.scan.start(i), gloss.scan.end(i));
        String work = gloss.lexicon.nearWork(folded);
        return work == null ? null : new Found(i + 1, new Phrases.Meaning(Role.WORK.bit(), List.of(work), false));
    }

    /** "al-" before a name. */
    private int article(int i) {
        boolean latin = gloss.is(i, Kind.WORD)
                && gloss.scan.end(i) - gloss.scan.start(i) <= 3
                && gloss.find(i, Role.WORK.bit()) == null;
        if (!latin || gloss.scan.first(i) >= '\u0600') {
            return i;
        }
        boolean hyphen = gloss.is(i + 1, Kind.DASH) && gloss.scan.touches(i + 1) && gloss.scan.touches(i + 2);
        int next = hyphen ? i + 2 : i + 1;
        boolean article = hyphen
                || SuraNames.isArabicArticle(Fold.joined(gloss.scan.chars(), gloss.scan.start(i), gloss.scan.end(i)));
        return article && gloss.is(next, Role.WORK) ? next : i;
    }

    /** "in his Sahih", "(Sahih Muslim": the same work once more. */
    private int suffix(int i) {
        int at = i;
        Found again = gloss.find(gloss.skip(at, Kind.COMMA), Role.KIND.bit());
        boolean behindComma = again != null && gloss.is(at, Kind.COMMA) && gloss.is(again.end(), Kind.WORD);
        if (again != null && !behindComma && !gloss.is(article(again.end()), Role.WORK)) {
            return gloss.skip(again.end(), Kind.QUOTE);
        }
        boolean quoted = gloss.is(at + 1, Kind.QUOTE) && gloss.is(gloss.skip(at + 2, Role.KIND), Kind.QUOTE);
        if (quoted && gloss.is(at, Role.OF)) {
            return gloss.skip(at + 2, Role.KIND) + 1;
        }
        return at;
    }

    // Further works: "and Muslim", "، ومسلم (1867)", "; Muslim, 819"

    private int next(int i, Draft out) {
        Kind kindHere = gloss.kind(i);
        int at = i;
        if (kindHere == Kind.COMMA
                || kindHere == Kind.SEMICOLON
                || kindHere == Kind.AND
                || kindHere == Kind.SLASH
                || kindHere == Kind.DASH
                || (kindHere == Kind.COLON && group)) {
            at++;
        }
        int and = gloss.skip(at, Role.AND);
        boolean prefixed = gloss.is(at, Kind.WORD) && (gloss.scan.first(at) == 'و' || gloss.scan.first(at) == 'ف');
        if ((at == i && and == i && !prefixed) || (kindHere == Kind.DASH && and == at && !place.bracketed())) {
            return -1;
        }
        int title = gloss.skip(gloss.skip(and, Role.NARRATED), Role.TITLE);
        return item(title, out);
    }

    // Believing it

    private boolean isBelievable(int end, int start, Draft out) {
        Kind after = gloss.kind(end);
        if (narrated || kind) {
            return kind || !everydayOnly || !isFirstName(end);
        }
        boolean hadith = gloss.is(start, Role.HADITH);
        if (group && !(everydayOnly && !place.bracketed()) && (after != Kind.WORD || gloss.is(end, TAIL) || hadith)) {
            return true;
        }
        if (group) {
            return hadith && after != Kind.WORD;
        }
        if (place.bracketed()) {
            boolean aside = after == Kind.CLOSE && gloss.is(start - 2, Kind.WORD) && gloss.is(end + 1, Kind.WORD);
            return numbered || (endsItem(after) && !(aside && everydayOnly)) || isNarrator(end);
        }
        boolean footnote = place == Place.LINE_START && numbered && !(everydayOnly && gloss.is(nameEnd, Kind.NUMBER));
        if (footnote || (numbered && hadith)) {
            return true;
        }
        return !everydayOnly && (numbered || isLabelled(start, end) || isAfterQuotation(start, end, out));
    }

    /** "reported by Ahmad Khan" */
    private boolean isFirstName(int end) {
        return end == nameEnd
                && gloss.is(end, Kind.WORD)
                && Character.isUpperCase(gloss.scan.first(end))
                && !gloss.is(end, ~0);
    }

    private static boolean endsItem(Kind kind) {
        return switch (kind) {
            case CLOSE, COMMA, SEMICOLON, COLON, DASH -> true;
            default -> false;
        };
    }

    /** "Source: al-Bukhari", "- al-Bukhari:", "al-Bukhari: from Abu Hurayra", "al-Bukhari narrated" */
    private boolean isLabelled(int start, int end) {
        Kind after = gloss.kind(end);
        boolean line = place == Place.LINE_START && (after == Kind.COLON || after == Kind.LINE);
        boolean label = gloss.is(start - 1, Kind.COLON) && gloss.is(start - 2, Role.SEE);
        boolean from = after == Kind.COLON && gloss.is(end + 1, Role.FROM);
        return line || label || from || isNarrator(end);
    }

    /** "al-Bukhari narrated", but not "Abu Dawud narrated to us", which is a link of a chain. */
    private boolean isNarrator(int end) {
        int after = gloss.skip(end, Role.NARRATED_AFTER);
        return after > end && !gloss.is(after, Role.TO);
    }

    /** "…». البخاري ومسلم.", "in al-Bukhari and Muslim" */
    private boolean isAfterQuotation(int start, int end, Draft out) {
        if (out.references.size() < 2) {
            return false;
        }
        boolean after = switch (gloss.kind(start - 1)) {
            case QUOTE, CLOSE, DOT, LINE, END -> true;
            case WORD -> gloss.is(start - 1, Role.OF);
            default -> false;
        };
        return after && !gloss.is(end, Kind.WORD);
    }

    // What follows: "، وصححه الألباني", "عن أبي هريرة)"

    private int tail(int end) {
        int rest = gloss.gap(end);
        if (place == Place.BRACKET) {
            int close = gloss.close(end);
            boolean known = gloss.is(rest, TAIL) || gloss.is(end, Kind.OPEN);
            return close > end && known ? close : end;
        }
        Found graded = gloss.find(rest, Role.GRADED.bit());
        if (graded == null) {
            return end;
        }
        int at = graded.end();
        for (int words = 0; words < 2 && gloss.is(at, Kind.WORD) && !gloss.is(at, ~0); words++) {
            at++;
        }
        return at;
    }

    // "Hadith no. 5 of Sahih al-Bukhari", "الحديث رقم 5 في صحيح البخاري"

    private int numberFirst(int i, Draft out) {
        int word = gloss.skip(i, Role.HADITH);
        int number = gloss.numberWords(word);
        if (word == i || !gloss.isCount(number, MAX_NUMBER)) {
            return -1;
        }
        int of = gloss.skip(gloss.skip(number + 1, Kind.COMMA), Role.any(Role.OF, Role.NARRATED));
        Draft work = new Draft();
        int end = work(gloss.skip(of, Role.TITLE), work);
        if (end < 0 || work.references.size() != 1 || numbered || (!kind && everydayOnly)) {
            return -1;
        }
        String value = Integer.toString(gloss.scan.value(number));
        out.slot(Part.FIRST, gloss.span(number, number + 1));
        out.slots.addAll(work.slots);
        out.add(new Reference(work.references.get(0).work(), "", value, value, ""));
        return end;
    }

    /** Where in a work: numbers and titles. */
    private static final class Location {
        private final Gloss gloss;
        private final boolean bracketed;
        private final List<Integer> more = new ArrayList<>();
        private final Draft found = new Draft();
        private String chapter = "";
        private String first = "";
        private String last = "";
        private String numbering = "";

        Location(Gloss gloss, boolean bracketed) {
            this.gloss = gloss;
            this.bracketed = bracketed;
        }

        boolean isNumbered() {
            return !first.isEmpty();
        }

        Reference reference(String work) {
            return new Reference(work, chapter, first, last, numbering);
        }

        void slots(Draft out) {
            found.slots.forEach(slot -> out.slot(slot.part(), slot.span()));
        }

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
            int again = gloss.skip(gloss.skip(i, Role.KIND), Role.WORK);
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
            at = gloss.skip(at, Kind.OPEN);
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
            String volume = "";
            String book = "";
            for (int parts = 0; parts < 5; parts++) {
                Found word = gloss.find(
                        at, Role.any(Role.BOOK, Role.SECTION, Role.VOLUME, Role.PAGE, Role.HADITH, Role.NUMBER));
                if (word == null) {
                    break;
                }
                int roles = word.meaning().roles();
                int value = gloss.numberWords(gloss.gap(word.end()));
                value = gloss.skip(value, Kind.OPEN);
                boolean number = gloss.isCount(value, MAX_NUMBER);
                if (number && (roles & Role.VOLUME.bit()) != 0) {
                    volume = digits(value);
                    found.slot(Part.CHAPTER, gloss.span(value, value + 1));
                    end = value + 1;
                } else if (number && (roles & Role.any(Role.BOOK, Role.SECTION)) != 0 && !isHadithNumber(roles)) {
                    book = digits(value);
                    found.slot(Part.CHAPTER, gloss.span(value, value + 1));
                    end = value + 1;
                } else if (number && (roles & Role.PAGE.bit()) != 0) {
                    first = digits(value);
                    last = first;
                    numbering = volume.isEmpty() ? "page" : "volume-page";
                    chapter = volume;
                    found.slot(Part.FIRST, gloss.span(value, value + 1));
                    return closed(value, value + 1);
                } else if (number) {
                    int after = number(value);
                    if (!book.isEmpty() && chapter.isEmpty()) {
                        numbering = volume.isEmpty() ? "in-book" : "volume-book-number";
                        chapter = volume.isEmpty() ? book : volume + "." + book;
                    } else if (!volume.isEmpty()) {
                        numbering = "volume-page";
                        chapter = volume;
                    }
                    return closed(value, after);
                } else if ((roles & Role.any(Role.BOOK, Role.SECTION)) != 0) {
                    end = title(word.end());
                    if (gloss.isCount(end, MAX_NUMBER) && isEnd(end + 1)) {
                        return number(end);
                    }
                } else {
                    break;
                }
                at = gloss.gap(end);
                at = gloss.skip(at, Role.AND);
            }
            if (end > 0 && chapter.isEmpty() && !book.isEmpty()) {
                chapter = book;
                numbering = "in-book";
            }
            return end;
        }

        private int closed(int value, int after) {
            return gloss.is(value - 1, Kind.OPEN) ? gloss.skip(after, Kind.CLOSE) : after;
        }

        private static boolean isHadithNumber(int roles) {
            return (roles & NUMBER) != 0;
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
                    || number == end
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
            int at = gloss.numberWords(gloss.gap(gloss.skip(i, Role.HADITH)));
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
                    && gloss.scan.end(i) - gloss.scan.start(i) == 1
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
}
