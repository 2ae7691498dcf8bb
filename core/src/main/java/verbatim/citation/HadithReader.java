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
    private static final int MAX_ARTICLE = 3;
    private static final int FIRST = Role.any(Role.NARRATED, Role.TITLE, Role.HADITH, Role.WORK, Role.KIND);
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

    /** Whether a reference may begin at token {@code i}; false is certain. */
    static boolean mayBegin(Gloss gloss, int i, Place place) {
        if (gloss.mayBe(i, FIRST) || !gloss.is(i, Kind.WORD)) {
            return gloss.mayBe(i, FIRST);
        }
        boolean article = gloss.scan.length(i) <= MAX_ARTICLE
                && (gloss.mayBe(i + 1, Role.WORK.bit()) || gloss.mayBe(i + 2, Role.WORK.bit()));
        return article || mayGuess(gloss, i, place);
    }

    /** Reads the reference at token {@code i} into {@code out}; the token after it, or -1 if there is none. */
    int read(int i, Draft out) {
        int at = gloss.past(i, Role.NARRATED);
        narrated = at > i;
        at = gloss.past(narrated ? afterNarrated(at) : at, Role.TITLE);
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
        boolean sentence = gloss.is(i, Kind.DOT) && gloss.scan.length(i - 1) > MAX_ABBREVIATION;
        return sentence ? i : gloss.gap(i);
    }

    // One work: "Sahih Muslim 8", "البخاري (5/144)"

    private int item(int i, Draft out) {
        int hadith = gloss.past(i, Role.HADITH);
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
            at = gloss.past(article(kindWord.end()), Role.TITLE);
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
        if (work == null || isSon(work.end())) {
            return -1;
        }
        kind |= sort;
        everydayOnly &= work.meaning().everyday();
        group |= work.meaning().works().size() > 1;
        List<Reference> references = new ArrayList<>();
        WorkLocation location = new WorkLocation(gloss, place.bracketed() || place == Place.LINE_START);
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

    /** "Ahmad ibn Yusuf", and not "الترمذي وابن ماجه": a conjunction joins the next author. */
    private boolean isSon(int i) {
        return gloss.is(i, Role.SON) && gloss.scan.first(i) != 'و';
    }

    /** An author's name with one letter wrong, if it stands in brackets before a number. */
    private @Nullable Found guess(int i) {
        if (!mayGuess(gloss, i, place) || gloss.is(i, ~0)) {
            return null;
        }
        String folded = Fold.joined(gloss.scan.chars(), gloss.scan.start(i), gloss.scan.end(i));
        String work = gloss.lexicon.nearWork(folded);
        return work == null ? null : new Found(i + 1, new Phrases.Meaning(Role.WORK.bit(), List.of(work), false));
    }

    private static boolean mayGuess(Gloss gloss, int i, Place place) {
        return place.bracketed() && gloss.is(i, Kind.WORD) && gloss.is(gloss.gap(i + 1), Kind.NUMBER);
    }

    /** "al-" before a name. */
    private int article(int i) {
        boolean latin =
                gloss.is(i, Kind.WORD) && gloss.scan.length(i) <= MAX_ARTICLE && gloss.find(i, Role.WORK.bit()) == null;
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
        Found again = gloss.find(gloss.past(at, Kind.COMMA), Role.KIND.bit());
        boolean other = again != null && (gloss.is(again.end(), Kind.WORD) || gloss.is(at + 1, Role.WORK));
        boolean behindComma = other && gloss.is(at, Kind.COMMA);
        if (again != null && !behindComma && !gloss.is(article(again.end()), Role.WORK)) {
            return gloss.past(again.end(), Kind.QUOTE);
        }
        boolean quoted = gloss.is(at + 1, Kind.QUOTE) && gloss.is(gloss.past(at + 2, Role.KIND), Kind.QUOTE);
        if (quoted && gloss.is(at, Role.OF)) {
            return gloss.past(at + 2, Role.KIND) + 1;
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
        int and = gloss.past(at, Role.AND);
        boolean prefixed = gloss.is(at, Kind.WORD) && (gloss.scan.first(at) == 'و' || gloss.scan.first(at) == 'ف');
        if ((at == i && and == i && !prefixed) || (kindHere == Kind.DASH && and == at && !place.bracketed())) {
            return -1;
        }
        int title = gloss.past(gloss.past(and, Role.NARRATED), Role.TITLE);
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
            return numbered || (endsItem(after) && !(everydayOnly && isAside(start, end))) || isNarrator(end);
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

    /** "the Turk (Ahmad) said", "those who surrender (muslim)": an everyday name or word beside another word. */
    private boolean isAside(int start, int end) {
        boolean word = gloss.is(end + 1, Kind.WORD) || Character.isLowerCase(gloss.scan.first(start));
        return gloss.is(end, Kind.CLOSE) && gloss.is(start - 2, Kind.WORD) && word;
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
        int after = gloss.past(end, Role.NARRATED_AFTER);
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
        int word = gloss.past(i, Role.HADITH);
        int number = gloss.numberWords(word);
        if (word == i || !gloss.isCount(number, MAX_NUMBER)) {
            return -1;
        }
        int of = gloss.past(gloss.past(number + 1, Kind.COMMA), Role.any(Role.OF, Role.NARRATED));
        Draft work = new Draft();
        int end = work(gloss.past(of, Role.TITLE), work);
        if (end < 0 || work.references.size() != 1 || numbered || (!kind && everydayOnly)) {
            return -1;
        }
        String value = Integer.toString(gloss.scan.value(number));
        out.slot(Part.FIRST, gloss.span(number, number + 1));
        out.slots.addAll(work.slots);
        out.add(new Reference(work.references.get(0).work(), "", value, value, ""));
        return end;
    }
}
