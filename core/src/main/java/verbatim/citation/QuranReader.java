package verbatim.citation;

import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation.Part;
import verbatim.citation.Gloss.Place;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Scan.Kind;
import verbatim.citation.SuraNames.Name;
import verbatim.citation.SuraNames.Strength;
import verbatim.citation.VerseList.Verses;
import verbatim.text.Span;

/** Reads one reference to the Qur'an, in whatever order its parts come. One instance reads one reference. */
final class QuranReader {
    private static final int SURA = Role.any(Role.SURA, Role.SURA_NAMED, Role.SURA_WEAK, Role.SURA_SHORT, Role.CHAPTER);
    private static final int VERSE = Role.any(Role.VERSE, Role.VERSE_WEAK);

    private static final int FIRST = SURA | VERSE | Role.any(Role.SAME, Role.QURAN, Role.QURAN_SHORT);

    private final Gloss gloss;
    private final Place place;
    private final VerseList verses;

    private boolean quran;
    private boolean suraStrong;
    private boolean suraWeak;
    private boolean chapterWord;
    private boolean suraNamed;
    private boolean verse;
    private boolean verseStrong;
    private boolean colon;
    private boolean slash;
    private @Nullable Name name;
    private @Nullable Span nameSpan;
    private int nameStart;
    private int chapter;
    private @Nullable Span chapterSpan;

    QuranReader(Gloss gloss, Place place) {
        this.gloss = gloss;
        this.place = place;
        this.verses = new VerseList(gloss, place.bracketed());
    }

    /** Whether a reference may begin at token {@code i}; false is certain. */
    static boolean mayBegin(Gloss gloss, int i, Place place) {
        if (gloss.mayBe(i, FIRST)) {
            return true;
        }
        if (Ordinals.english(gloss.scan, i, true) != null) {
            return true;
        }
        return gloss.is(i, Kind.NUMBER)
                ? place.bracketed() || gloss.isCount(i, VerseList.MAX_VERSE) && mayCount(gloss, i)
                : new SuraNameReader(gloss, place).read(i, false, false) != null;
    }

    /** Whether a number in running text may be a verse's: most are those of the items of a list, "1. ". */
    private static boolean mayCount(Gloss gloss, int i) {
        return switch (gloss.kind(i + 1)) {
            case DOT -> gloss.is(i + 2, Kind.NUMBER) || gloss.mayBe(i + 2, VERSE);
            case COLON, SLASH -> gloss.is(i + 2, Kind.NUMBER);
            case WORD -> gloss.scan.touches(i + 1) || gloss.hasMeaning(i + 1);
            case NUMBER, DASH, COMMA, SEMICOLON, AND -> true;
            default -> false;
        };
    }

    /** Reads the reference at token {@code i} into {@code out}; the token after it, or -1 if there is none. */
    int read(int i, Draft out) {
        int end;
        if (gloss.is(i, Role.SAME)) {
            end = same(i, out);
        } else if (isOrdinalSura(i)) {
            end = ordinalSura(i);
        } else if (gloss.is(i, Kind.NUMBER)) {
            end = numberFirst(i, out);
        } else if (wordedVerse(i) != null) {
            end = ordinalFirst(i, out);
        } else if (gloss.is(i, VERSE) && isVerseFirst(i)) {
            end = verseFirst(i, out);
        } else {
            end = suraFirst(i);
        }
        if (end > 0 && !out.repeats) {
            write(out);
        }
        return end;
    }

    // Sura first: "[Al-Nisa 4:39]", "Q 2:255", "Bakara suresi 255. ayet"

    private int suraFirst(int i) {
        int at = quranWord(i);
        int head = suraWord(at);
        if (at > i && head > at && place == Place.TEXT && suraStrong) {
            return -1; // "in the Qur'an, sura 2": the reference is "sura 2"
        }
        if (at > i && head == at && isOrdinalSura(at)) {
            return ordinalSura(at);
        }
        int afterName = name(head);
        int end = afterName > head ? afterName(afterName) : afterNumber(head, i);
        int whole = end > 0 ? ofQuran(end) : end;
        quran |= whole > end;
        return whole > 0 && isBelievable(whole) ? whole : -1;
    }

    /** The token behind "of the Qur'an", or {@code i}. */
    private int ofQuran(int i) {
        int of = gloss.past(i, Role.OF);
        int end = gloss.past(of, Role.QURAN);
        return of > i && end > of ? end : i;
    }

    // Sura first, by an ordinal: "2. Sure, Vers 255", "2. sûre, 255. âyet", "2nd surah, 255th verse"

    private boolean isOrdinalSura(int i) {
        boolean letters = gloss.is(i + 1, Kind.WORD) && isShort(i + 1) && gloss.is(i + 2, Role.SURA);
        boolean shaped = gloss.is(i, Kind.NUMBER) && (letters || gloss.is(i + 1, Kind.DOT));
        Found sura = shaped ? gloss.find(i + 2, SURA) : null;
        if (sura == null || !(letters || place.bracketed() || quran) || !Suras.exists(gloss.scan.value(i))) {
            return false;
        }
        int next = gloss.gap(sura.end());
        return gloss.is(next, Kind.NUMBER) || gloss.is(next, VERSE);
    }

    private int ordinalSura(int i) {
        chapter = gloss.scan.value(i);
        chapterSpan = gloss.span(i, i + 1);
        Found sura = gloss.find(i + 2, SURA);
        suraWeak = true;
        return sura == null ? -1 : versePart(sura.end(), false);
    }

    private int quranWord(int i) {
        Found word = gloss.find(i, Role.any(Role.QURAN, Role.QURAN_SHORT));
        if (word == null) {
            return i;
        }
        boolean abbreviated = (word.meaning().roles() & Role.QURAN.bit()) == 0;
        if (abbreviated && !Character.isUpperCase(gloss.scan.first(i))) {
            return i;
        }
        quran = true;
        return gloss.gap(word.end());
    }

    private int suraWord(int i) {
        Found word = gloss.find(i, SURA);
        if (word == null || SuraNameReader.isShura(gloss, i)) {
            return i;
        }
        int roles = word.meaning().roles();
        suraStrong = (roles & Role.SURA.bit()) != 0;
        suraWeak = !suraStrong;
        suraNamed = suraWeak && (roles & Role.SURA_NAMED.bit()) != 0;
        chapterWord = (roles & ~Role.CHAPTER.bit() & SURA) == 0;
        int end = gloss.past(gloss.gap(word.end()), Kind.LINE);
        return gloss.numberWords(gloss.past(end, Kind.OPEN) > end && isEnclosedName(end) ? end + 1 : end);
    }

    /** سورة (البقرة) */
    private boolean isEnclosedName(int open) {
        return gloss.is(open + 1, Kind.WORD)
                && suraStrong
                && new SuraNameReader(gloss, place).read(open + 1, true, false) != null;
    }

    /** Reads a sura's name at {@code i}; the token after it, or {@code i}. */
    private int name(int i) {
        SuraNameReader.Found found = new SuraNameReader(gloss, place).read(i, suraStrong, suraWeak);
        if (found == null) {
            return i;
        }
        name = found.name();
        nameStart = found.start();
        nameSpan = gloss.span(found.start(), found.end());
        return found.end();
    }

    private int afterName(int i) {
        int at = isClosed(i) ? i + 1 : i;
        boolean hyphen = gloss.is(at, Kind.DASH) && gloss.scan.touches(at);
        Found after = gloss.find(hyphen ? at + 1 : at, Role.SURA_AFTER.bit());
        if (after != null && (hyphen || (after.meaning().roles() & Role.SURA_WEAK.bit()) == 0)) {
            suraStrong = true;
            at = after.end();
        }
        if (gloss.is(at, Kind.NUMBER) && gloss.scan.value(at) == sura() && gloss.is(gloss.gap(at + 1), VERSE)) {
            int end = versePart(at + 1, false); // "Surah Baqarah 2, verse 255"
            if (end > 0) {
                chapter = sura();
                chapterSpan = gloss.span(at, at + 1);
                return end;
            }
        }
        boolean enclosed = gloss.is(at, Kind.OPEN) && gloss.isCount(at + 1, 999) && gloss.is(at + 2, Kind.CLOSE);
        if (!enclosed) {
            int end = versePart(at, false);
            return end > 0 ? end : at;
        }
        int number = gloss.scan.value(at + 1);
        int end = versePart(at + 3, false);
        if (number == sura() || (end > 0 && Suras.exists(number))) {
            chapter = number;
            chapterSpan = gloss.span(at + 1, at + 2);
            return end > 0 ? end : at + 3;
        }
        verses.read(at + 1);
        return at + 3;
    }

    /** Whether token {@code i} closes the quotation marks or brackets around the name alone. */
    private boolean isClosed(int i) {
        Kind before = gloss.kind(nameStart - 1);
        return (gloss.is(i, Kind.QUOTE) && before == Kind.QUOTE)
                || (gloss.is(i, Kind.CLOSE) && before == Kind.OPEN && suraStrong);
    }

    private int sura() {
        return name == null ? chapter : name.sura();
    }

    private int afterNumber(int i, int start) {
        boolean said = quran || suraStrong || suraWeak;
        int number = gloss.isCount(i, Suras.SIZE) ? gloss.scan.value(i) : said ? gloss.roman(i) : 0;
        if (!said || !Suras.exists(number)) {
            return -1;
        }
        boolean roman = gloss.is(i, Kind.WORD);
        if (!roman && i == start + 1 && quran && !gloss.scan.touches(i + 1) && gloss.is(i + 1, Kind.WORD)) {
            return -1;
        }
        if (!roman) {
            int pair = pair(i);
            if (pair > 0) {
                return pair;
            }
        }
        chapter = number;
        chapterSpan = gloss.span(i, i + 1);
        int at = nameAfterNumber(i + 1);
        int end = versePart(at, roman);
        return end > 0 ? end : at;
    }

    /** "2:255", "2/255": the whole list with its sura numbers. */
    private int pair(int i) {
        VerseList trial = new VerseList(gloss, place.bracketed());
        int end = trial.read(i);
        if (end < 0 || !trial.isPair()) {
            return -1;
        }
        verses.items.addAll(trial.items);
        return verseWordAfter(end);
    }

    /** "Chapter 2 Al Baqarah", "sura 2 (al-Baqara)": the name must be the number's own. */
    private int nameAfterNumber(int i) {
        boolean quoted = gloss.is(i, Kind.QUOTE);
        int open = quoted || gloss.is(i, Kind.OPEN) || gloss.is(i, Kind.COMMA) || gloss.is(i, Kind.DASH) ? i + 1 : i;
        int end = name(open);
        Name found = name;
        boolean enclosed = quoted || gloss.is(i, Kind.OPEN);
        boolean known = found != null && (found.strength() == Strength.PLAIN || found.strength() == Strength.EVERYDAY);
        boolean sure = enclosed && known && suraStrongOrBracketed();
        if (end == open || found == null || found.sura() != chapter && !sure) {
            name = null;
            nameSpan = null;
            return i;
        }
        end = quoted ? gloss.past(end, Kind.QUOTE) : end;
        return gloss.is(i, Kind.OPEN) ? gloss.past(end, Kind.CLOSE) : end;
    }

    private boolean suraStrongOrBracketed() {
        return suraStrong || suraWeak && place.bracketed();
    }

    /** Reads ": 139", ", verse 139", "(139)", "(4:139)" behind a sura; the token after it, or -1. */
    private int versePart(int i, boolean afterRoman) {
        int at = gloss.gap(i);
        boolean spacedDot = gloss.is(i, Kind.DOT) && !gloss.scan.touches(i + 1);
        colon = gloss.is(i, Kind.COLON);
        slash = gloss.is(i, Kind.SLASH);
        if (gloss.is(at, Kind.LINE) && (at > i || place.bracketed()) && gloss.is(at + 1, VERSE)) {
            at++;
        }
        int of = gloss.past(at, Role.OF);
        boolean ordinal = gloss.is(of, Kind.NUMBER) && isOrdinal(of + 1);
        at = of > at && (gloss.is(of, VERSE) || ordinal) ? of : at;
        boolean open = gloss.is(at, Kind.OPEN);
        int inside = open ? at + 1 : at;
        int ordinalEnd = open ? -1 : ordinalVerse(inside);
        if (ordinalEnd > 0) {
            return ordinalEnd;
        }
        int numbers = verseWord(inside);
        if (numbers == inside && ((spacedDot && !afterRoman) || (at == i && name == null))) {
            return -1;
        }
        boolean enclosed = numbers > inside && gloss.is(numbers, Kind.OPEN);
        int mark = verses.items.size();
        int end = verses.read(enclosed ? numbers + 1 : numbers);
        if (end < 0
                || (enclosed && !gloss.is(end, Kind.CLOSE))
                || (open && !gloss.is(enclosed ? end + 1 : end, Kind.CLOSE))) {
            forget(mark);
            return -1;
        }
        end = (enclosed ? 1 : 0) + (open ? 1 : 0) + end;
        boolean loose = numbers == inside && !open && !colon;
        if (loose && !verses.isPair() && verses.startsSentence(end) && !isOrdinal(end)) {
            forget(mark);
            return -1;
        }
        return verseWordAfter(end);
    }

    private void forget(int mark) {
        while (verses.items.size() > mark) {
            verses.items.remove(verses.items.size() - 1);
        }
    }

    /** The token after a word for verse and what belongs to it, or {@code i}. */
    private int verseWord(int i) {
        int roles = suraStrong || suraWeak || quran ? VERSE | Role.VERSE_SHORT.bit() : VERSE;
        Found word = gloss.find(i, roles);
        if (word == null) {
            return i;
        }
        int number = gloss.gap(gloss.numberWords(gloss.gap(word.end())));
        if (gloss.is(number, Kind.NUMBER) || (gloss.is(number, Kind.OPEN) && gloss.is(number + 1, Kind.NUMBER))) {
            noteVerseWord(word);
            return number;
        }
        return i;
    }

    private void noteVerseWord(Found word) {
        verse = true;
        verseStrong |= (word.meaning().roles() & Role.VERSE.bit()) != 0;
    }

    /** "255. ayet", "57 ve 58. âyetleri" */
    private int verseWordAfter(int i) {
        int at = isOrdinal(i) ? i + 1 : i;
        Found word = verse ? null : gloss.find(at, VERSE);
        if (word == null) {
            return i;
        }
        noteVerseWord(word);
        return word.end();
    }

    /** A full stop or letters that make the number before an ordinal: 255., 30th, 30wi. */
    private boolean isOrdinal(int i) {
        boolean letters = gloss.is(i, Kind.WORD) && isShort(i);
        return (letters || gloss.is(i, Kind.DOT)) && gloss.is(i + 1, VERSE);
    }

    private boolean isShort(int i) {
        return gloss.scan.touches(i) && gloss.scan.end(i) - gloss.scan.start(i) <= 5;
    }

    private boolean isBelievable(int end) {
        Name found = name;
        if (found == null) {
            boolean sure = quran || verses.isPair() || (verse && (verseStrong || !chapterWord));
            return suraStrong || ((quran || suraWeak) && (sure || isNumbers(end)) && !verses.items.isEmpty());
        }
        if (suraStrong || suraNamed) {
            return true;
        }
        if (verses.items.isEmpty()) {
            boolean alone = isAfterQuotation() && gloss.is(end, Kind.CLOSE) && found.strength() == Strength.PLAIN;
            return alone || (suraWeak && found.strength() == Strength.PLAIN) || chapter == found.sura();
        }
        boolean own = verses.items.get(0).chapter() == found.sura() || chapter == found.sura();
        if ((own && isProper()) || quran || suraWeak) {
            return true;
        }
        boolean letter = nameSpan != null && nameSpan.length() == 1;
        return switch (found.strength()) {
            case PLAIN -> true;
            case EVERYDAY -> verse || (letter ? colon && place.bracketed() : isSetApart(end));
            case GUESSED -> place.bracketed() && (colon || verse);
            case RARE -> false;
        };
    }

    /** (Sure 2, 255): nothing else stands in the brackets. */
    private boolean isNumbers(int end) {
        return place.bracketed()
                && suraWeak
                && !chapterWord
                && (gloss.is(end, Kind.CLOSE) || gloss.is(end, Kind.SEMICOLON));
    }

    /** In brackets, or "Yusuf: 4" and "Yusuf/4" behind a quotation or at the beginning of a line where no sentence goes on; "Yusuf 4" in all there. */
    private boolean isSetApart(int end) {
        boolean goesOn = gloss.is(end, Kind.WORD);
        Kind before = gloss.kind(nameStart - 1);
        boolean behind = before == Kind.QUOTE || before == Kind.CLOSE;
        if ((colon || slash && !goesOn) && behind) {
            return true;
        }
        boolean fills = gloss.is(end, Kind.LINE)
                || gloss.is(end, Kind.END)
                || gloss.is(end, Kind.DOT) && (gloss.is(end + 1, Kind.LINE) || gloss.is(end + 1, Kind.END));
        if (place.bracketed()) {
            return colon || !goesOn;
        }
        return place == Place.LINE_START ? colon && !goesOn || slash && fills : behind && fills;
    }

    /** "…" [al-Baqara] */
    private boolean isAfterQuotation() {
        Kind before = gloss.kind(nameStart - 2);
        return place == Place.BRACKET && (before == Kind.QUOTE || before == Kind.CLOSE);
    }

    /** Whether the name is written as names are: in capitals, or in a script without them. */
    private boolean isProper() {
        char first = gloss.scan.first(nameStart);
        return place.bracketed() || !Character.isLowerCase(first) || (name != null && name.strength() != Strength.RARE);
    }

    // Verse first: "Verse 30 of Surah an-Nur", "الآية 105"

    private boolean isVerseFirst(int i) {
        Found word = gloss.find(i, VERSE);
        if (word == null) {
            return false;
        }
        int number = gloss.gap(gloss.numberWords(gloss.gap(word.end())));
        return gloss.is(number, Kind.NUMBER)
                || (gloss.is(number, Kind.OPEN) && gloss.is(number + 1, Kind.NUMBER))
                || Ordinals.behindVerse(gloss.scan, word.end()) != null;
    }

    /** الآية الثالثة عشرة, "verse thirteen": the token after it, or -1. */
    private int ordinalVerse(int i) {
        Found word = gloss.find(i, VERSE);
        Ordinals.Ordinal ordinal = word == null ? null : Ordinals.behindVerse(gloss.scan, word.end());
        if (word == null || ordinal == null) {
            return -1;
        }
        noteVerseWord(word);
        verses.items.add(new Verses(0, null, ordinal.value(), gloss.span(word.end(), ordinal.end()), "", null));
        return ordinal.end();
    }

    /** The word for verse behind an ordinal at token {@code i}: "thirteenth verse". */
    private @Nullable Found wordedVerse(int i) {
        Ordinals.Ordinal ordinal = Ordinals.english(gloss.scan, i, true);
        return ordinal == null ? null : gloss.find(ordinal.end(), VERSE);
    }

    private int ordinalFirst(int i, Draft out) {
        Ordinals.Ordinal ordinal = Ordinals.english(gloss.scan, i, true);
        Found word = wordedVerse(i);
        if (ordinal == null || word == null) {
            return -1;
        }
        noteVerseWord(word);
        verses.items.add(new Verses(0, null, ordinal.value(), gloss.span(i, ordinal.end()), "", null));
        return suraAfter(word.end(), out, false);
    }

    private int verseFirst(int i, Draft out) {
        int ordinal = ordinalVerse(i);
        if (ordinal > 0) {
            return suraAfter(ordinal, out, false); // "the first verse" alone is often the first of some
        }
        int numbers = verseWord(i);
        boolean enclosed = gloss.is(numbers, Kind.OPEN);
        int end = verses.read(enclosed ? numbers + 1 : numbers);
        if (end < 0 || (enclosed && !gloss.is(end, Kind.CLOSE))) {
            return -1;
        }
        return suraAfter(enclosed ? end + 1 : end, out, true);
    }

    /** Reads the sura that follows its verses, or takes the one named before; the token after it, or -1. */
    private int suraAfter(int i, Draft out, boolean mayInherit) {
        int open = gloss.is(i, Kind.COMMA) || gloss.is(i, Kind.OPEN) || gloss.is(i, Kind.DASH) ? i + 1 : i;
        if (verses.isPair()) {
            int end = ofQuran(open);
            return end > open ? end : i;
        }
        int of = gloss.past(open, Role.OF);
        int same = gloss.past(of, Role.SAME);
        if (same > of) {
            out.inherits = true;
            return same;
        }
        int end = suraNamed(of, of > open);
        if (end > 0) {
            return gloss.is(i, Kind.OPEN) ? gloss.past(end, Kind.CLOSE) : end;
        }
        out.inherits = mayInherit;
        out.weak = !verseStrong;
        return mayInherit ? i : -1;
    }

    private int suraNamed(int i, boolean afterOf) {
        int head = suraWord(i);
        int end = name(head);
        Name found = name;
        if (end > head && found != null) {
            boolean sure = suraStrong || suraWeak || (afterOf && found.strength() == Strength.PLAIN);
            if (sure || (afterOf && found.strength() == Strength.EVERYDAY && verseStrong)) {
                return gloss.past(end, Role.SURA_AFTER);
            }
            name = null;
            nameSpan = null;
        } else if ((suraStrong || suraWeak) && gloss.isCount(head, Suras.SIZE)) {
            chapter = gloss.scan.value(head);
            chapterSpan = gloss.span(head, head + 1);
            return nameAfterNumber(head + 1);
        }
        return -1;
    }

    // Number first: "(2:255)", "255. ayet", "285-286 de la sourate Al-Baqarah", "2:255 of the Qur'an"

    private int numberFirst(int i, Draft out) {
        int named = numberedName(i);
        if (named > 0) {
            return named;
        }
        int end = verses.read(i);
        if (end < 0) {
            return -1;
        }
        if (verses.isPair()) {
            return bare(i, end, out);
        }
        boolean run = verses.items.get(0).lastSpan() != null || verses.items.size() > 1;
        boolean listNumber = place == Place.LINE_START && gloss.is(end, Kind.DOT);
        int after = isOrdinal(end) && !listNumber ? verseWordAfter(end) : end;
        boolean ordinal = after > end;
        if (!ordinal && !run && !place.bracketed()) {
            return -1;
        }
        int of = gloss.past(after, Role.OF);
        boolean sura = of > after && gloss.is(of, SURA);
        return ordinal || sura ? suraAfter(after, out, ordinal) : -1;
    }

    /** "(24/Nûr, 31)": the token after it, or -1. */
    private int numberedName(int i) {
        boolean shaped = place.bracketed() && gloss.is(i + 1, Kind.SLASH) && gloss.is(i + 2, Kind.WORD);
        if (!shaped || !gloss.isCount(i, Suras.SIZE)) {
            return -1;
        }
        int after = name(i + 2);
        int end = after > i + 2 ? versePart(after, false) : -1;
        if (end < 0 || sura() != gloss.scan.value(i) && !gloss.is(end, Kind.CLOSE)) {
            verses.items.clear();
            name = null;
            nameSpan = null;
            return -1;
        }
        chapter = gloss.scan.value(i);
        chapterSpan = gloss.span(i, i + 1);
        return end;
    }

    private int bare(int i, int end, Draft out) {
        int after = suraAfter(end, out, false);
        if (after > end) {
            return after;
        }
        Verses first = verses.items.get(0);
        boolean tight = gloss.is(i + 1, Kind.COLON) && gloss.scan.touches(i + 1);
        boolean real = tight && first.first() <= 286;
        boolean seen = isAfterSee(i);
        boolean time = first.chapter() <= 24 && first.first() <= 59;
        if (!real || !(place.bracketed() || seen)) {
            return -1;
        }
        return switch (gloss.kind(end)) {
            case CLOSE -> end;
            case COMMA, SEMICOLON, DASH, END, LINE, DOT, AND -> place.bracketed() || !time ? end : -1;
            case WORD -> time && !gloss.is(end, Role.AND) ? -1 : end;
            default -> -1;
        };
    }

    /** "(see 2:255)", "referring to 39:53)" */
    private boolean isAfterSee(int i) {
        for (int from = i - 1; from >= i - 3; from--) {
            Found see = gloss.find(from, Role.SEE.bit());
            if (see != null && gloss.gap(see.end()) == i) {
                return true;
            }
        }
        return false;
    }

    // The same again: "ibid., 40"

    private int same(int i, Draft out) {
        int end = gloss.past(i, Role.SAME);
        int at = gloss.gap(end);
        int numbers = verseWord(at);
        int after = verses.read(numbers > at ? numbers : at);
        if (after > 0) {
            out.inherits = !verses.isPair();
            return verseWordAfter(after);
        }
        out.repeats = (place == Place.BRACKET && gloss.is(gloss.past(end, Kind.DOT), Kind.CLOSE))
                || (place == Place.LINE_START
                        && (gloss.is(end, Kind.DOT) || gloss.is(end, Kind.LINE) || gloss.is(end, Kind.END)));
        return out.repeats ? end : -1;
    }

    // What was read

    private void write(Draft out) {
        Name found = name;
        if (nameSpan != null) {
            out.slot(Part.NAME, nameSpan);
        }
        if (chapterSpan != null) {
            out.slot(Part.CHAPTER, chapterSpan);
        }
        String sura = out.inherits ? "" : Integer.toString(sura());
        if (verses.items.isEmpty()) {
            out.add(Reference.chapter("quran", sura));
            contradict(out, found, chapter, null);
        }
        for (Verses item : verses.items) {
            write(item, sura, out);
        }
        out.slots.sort((a, b) -> a.span().compareTo(b.span()));
    }

    private void write(Verses item, String sura, Draft out) {
        Name found = name;
        if (item.chapterSpan() != null) {
            out.slot(Part.CHAPTER, item.chapterSpan());
        }
        out.slot(Part.FIRST, item.firstSpan());
        if (item.lastSpan() != null) {
            out.slot(Part.LAST, item.lastSpan());
        }
        String first = Integer.toString(item.first());
        String last = item.last().isEmpty() ? first : item.last();
        boolean firstItem = out.references.isEmpty();
        boolean own = item.chapter() == 0 || (found != null && firstItem);
        Reference reference = new Reference("quran", own ? sura : Integer.toString(item.chapter()), first, last, "");
        out.add(reference);
        if (firstItem) {
            contradict(out, found, Math.max(item.chapter(), chapter), reference);
            boolean turned = found != null && item.chapter() != found.sura() && item.first() == found.sura();
            if (turned && item.chapter() > 0 && item.last().isEmpty()) {
                String verse = Integer.toString(item.chapter());
                out.alternatives.add(new Reference("quran", sura, verse, verse, ""));
            }
        }
    }

    /** A name that is not its number's leaves two readings. */
    private static void contradict(Draft out, @Nullable Name found, int number, @Nullable Reference reference) {
        if (found != null && number > 0 && number != found.sura()) {
            String chapter = Integer.toString(number);
            out.alternatives.add(
                    reference == null
                            ? Reference.chapter("quran", chapter)
                            : new Reference("quran", chapter, reference.first(), reference.last(), ""));
        }
    }
}
