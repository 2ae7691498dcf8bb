package verbatim.text;

import static verbatim.text.MarkedLetters.*;

/**
 * The plain (imla'i) spelling of Arabic words, reached by rule from either encoding of the Uthmani spelling; words that are
 * plain already stay as they are. For one call.
 *
 * <p>The rules, in the order of {@link #letter}:
 * <ol>
 *   <li>ٱ is an alef (ٱلْحَمْدُ, الحمد).
 *   <li>A dagger alef is an alef (كِتَـٰب, كتاب), except: on final ى it stays a mark (هُدَىٰ); on ى inside a word the two are
 *       an alef (هَدَىٰهُم, هداهم); on the waw of a closed list of stems likewise (ٱلصَّلَوٰة, الصلاة); a closed list of stems
 *       is written without alef (هذا ذلك لكن إله أولئك هؤلاء الرحمن); after the يا and ها of address a new word begins
 *       (يَـٰقَوْمِ, يا قوم).
 *   <li>A small waw or ya at the end is a lengthening and is dropped (لَهُۥ, له); inside a word, or after another letter
 *       than ه, it is a letter (دَاوُۥد, داوود; يُحْىِۦ, يحيي). Small high ya and noon are letters (ٱلنَّبِيِّـۧنَ, نُـۨجِى).
 *   <li>Undotted ya is dotted where it is spoken as one: inside a word, with a vowel, or after kasra (فِى, في).
 *   <li>Hamza without a seat gets the one the {@linkplain Hamza vowels} call for (يَسْـَٔلُونَ, يسألون; ءَامَنُوا۟, آمنوا).
 *   <li>An alef with madda is آ, unless the madda only lengthens it (ٱلسَّمَآءِ, السماء).
 *   <li>A silent alef is dropped unless it follows a final waw (لِشَا۟ىْءٍ, لشيء; قَالُوا۟, قالوا).
 *   <li>The imperative of سأل keeps its alef after و and ف (فَسْـَٔلُوا۟, فاسألوا).
 *   <li>What is left is the closed list of {@link Spellings}.
 * </ol>
 */
final class Imlai {
    private final MarkedLetters in;
    private final MarkedLetters out;
    /** The word being read, in letters of {@code in}. */
    private int start;

    private int end;
    /** A letter of {@code in} that is already written with the one before it, and one whose dagger stood before it. */
    private int written = -1;

    private int daggered = -1;

    private Imlai(MarkedLetters in) {
        this.in = in;
        this.out = new MarkedLetters(in.size + 4);
    }

    static MarkedLetters of(MarkedLetters words) {
        return new Imlai(words).run();
    }

    private MarkedLetters run() {
        for (start = 0; start < in.size; start = end + 1) {
            end = start;
            while (end < in.size && in.letters[end] != SPACE) {
                end++;
            }
            int first = out.size;
            for (int i = start; i < end; i++) {
                if (i != written) {
                    letter(i);
                }
            }
            Spellings.apply(out, first);
            if (end < in.size) {
                out.add(SPACE, 0);
            }
        }
        return out;
    }

    private void letter(int i) {
        char c = in.letters[i];
        int marks = in.marks[i];
        switch (c) {
            case ALEF_WASLA -> out.add('ا', marks | WASLA);
            case DAGGER -> dagger(i);
            case SMALL_WAW -> {
                if (!isLast(i)) {
                    out.add('و', marks | OPTIONAL);
                }
            }
            case SMALL_YA -> {
                if (!isLast(i) || in.letter(i - 1) != 'ه') {
                    out.add('ي', marks);
                }
            }
            case SMALL_HIGH_YA -> out.add('ي', marks);
            case SMALL_HIGH_NOON -> out.add('ن', marks);
            case 'ا' -> alef(i);
            case 'ى' -> ya(i);
            case 'س' -> seen(i);
            case 'ء', 'أ', 'ؤ', 'ئ' -> hamza(i);
            default -> out.add(c, marks);
        }
    }

    private boolean isLast(int i) {
        return i + 1 == end;
    }

    private char next(int i) {
        return i + 1 < end ? in.letters[i + 1] : SPACE;
    }

    private char previous(int i) {
        return i > start ? in.letters[i - 1] : SPACE;
    }

    private void dagger(int i) {
        char before = previous(i);
        int marks = in.mark(i - 1);
        char after = next(i);
        boolean finalYa = after == 'ى' && isLast(i + 1) && (in.mark(i + 1) & (VOWELS | SHADDA)) == 0;
        if (before == 'ا' || before == 'آ') {
            return;
        }
        if (before == 'ى' && (marks & (VOWELS | SUKUN | SHADDA)) == 0) {
            if (isLast(i)) {
                out.replaceLast('ى', DAGGERED);
            } else {
                out.replaceLast('ا', OPTIONAL);
            }
        } else if (before == 'و' && (marks & (VOWELS | SUKUN)) == 0 && isWawForAlef(i - 1)) {
            out.replaceLast('ا', OPTIONAL);
            written = after == 'ا' ? i + 1 : written; // ٱلرِّبَوٰا۟
        } else if (finalYa) {
            daggered = i + 1; // عَلٰى, as Indo-Pak texts write it
        } else if (isNotWritten(i)) {
            out.replaceLast(out.letters[out.size - 1], DAGGERED);
        } else {
            out.add('ا', OPTIONAL);
            if (isAddress(i)) {
                out.add(SPACE, 0);
            }
        }
    }

    /** الصلوة الزكوة الحيوة الربوا كمشكوة النجوة الغدوة منوة: known by the two letters before the waw. */
    private boolean isWawForAlef(int waw) {
        char one = in.letter(waw - 2);
        return switch (in.letter(waw - 1)) {
            case 'ل' -> one == 'ص';
            case 'ك' -> one == 'ز' || one == 'ش';
            case 'ي' -> one == 'ح';
            case 'ب' -> one == 'ر';
            case 'ج' -> one == 'ن';
            case 'د' -> one == 'غ';
            case 'ن' -> one == 'م';
            default -> false;
        };
    }

    /** The stems whose alef plain spelling does not write, known by the letters about the dagger at {@code i}. */
    private boolean isNotWritten(int i) {
        char earlier = previous(i - 1);
        char after = next(i);
        char later = next(i + 1);
        return switch (previous(i)) {
            case 'ه' -> after == 'ذ' || after == 'ؤ' || (after == 'ك' && later == 'ذ');
            case 'ذ' -> after == 'ل' && later == 'ك';
            case 'ل' ->
                switch (after) {
                    case 'ك' -> later == 'ن' && (earlier == SPACE || earlier == 'و');
                    case 'ه' -> earlier == 'إ' || earlier == 'ا' || earlier == 'ء' || earlier == 'ل';
                    case 'ئ' -> earlier == 'و';
                    default -> false;
                };
            case 'م' -> after == 'ن' && earlier == 'ح';
            default -> false;
        };
    }

    /** Whether the dagger at {@code i} is that of يا or ها before a word written together with it; يَابِسَات is not. */
    private boolean isAddress(int i) {
        boolean first = i - 1 == start || (i - 2 == start && in.letters[start] == 'و');
        char after = next(i);
        return first
                && (previous(i) == 'ه' ? after == 'أ' : previous(i) == 'ي')
                && after != SPACE
                && !(after == 'ب' && next(i + 1) == 'س');
    }

    private void alef(int i) {
        if ((in.marks[i] & MADDA) != 0 && !isLengthened(i)) {
            out.add('آ', 0);
            return;
        }
        char before = previous(i);
        boolean afterFinalWaw = isLast(i) && (before == 'و' || before == SMALL_WAW);
        boolean silent = (in.marks[i] & SILENT) != 0;
        if (!silent || afterFinalWaw || next(i) == 'ئ') { // مِا۟ئَة keeps its alef
            out.add('ا', in.marks[i]);
        }
    }

    /** Whether the madda on the alef at {@code i} lengthens it before a hamza or a doubled letter, as Uthmani texts do. */
    private boolean isLengthened(int i) {
        boolean beforeHamza = "ءأإؤئ".indexOf(next(i)) >= 0;
        boolean beforeDoubled = !isLast(i) && (in.marks[i + 1] & (SHADDA | SUKUN)) != 0;
        boolean afterFatha = (in.mark(i - 1) & FATHA) != 0;
        return i > start && afterFatha && (isLast(i) || beforeHamza || beforeDoubled);
    }

    private void ya(int i) {
        int marks = in.marks[i];
        boolean spoken = (marks & (VOWELS | SHADDA | SUKUN)) != 0;
        boolean afterKasra = (in.mark(i - 1) & (KASRA | KASRATAN)) != 0;
        boolean undotted = !spoken && (isLast(i) ? !afterKasra : next(i) == DAGGER);
        out.add(undotted ? 'ى' : 'ي', i == daggered ? marks | DAGGERED : marks);
    }

    private void seen(int i) {
        char before = previous(i);
        if (i == start + 1 && (before == 'و' || before == 'ف') && (in.marks[i] & SUKUN) != 0 && next(i) == 'ء') {
            out.add('ا', OPTIONAL);
        }
        out.add('س', in.marks[i]);
    }

    private void hamza(int i) {
        char seat = Hamza.seat(in, i, start, end, out);
        out.add(seat, in.marks[i]);
        char next = next(i);
        boolean madda = seat == 'آ' && (next == 'ا' || next == DAGGER);
        boolean tanwin = seat == 'أ' && next == 'ا' && (in.marks[i] & FATHATAN) != 0; // خَطَـًٔا, خطأ
        if (madda || tanwin || Hamza.hasSilentAlef(in, i, end)) {
            written = i + 1;
        }
    }
}
