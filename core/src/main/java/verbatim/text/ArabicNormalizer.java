package verbatim.text;

import static verbatim.text.MarkedLetters.SPACE;

/**
 * Arabic, in both encodings of the Uthmani spelling, in plain (imla'i) spelling, and as Persian, Urdu, Indo-Pak and Maghribi
 * hands and presentation forms write it.
 *
 * <ul>
 *   <li>The skeleton is the consonants: without marks, hamza, alef, waw and ya.
 *   <li>The strict letters are those of the plain spelling that {@link Imlai} reaches by rule, with hamza inside a word kept
 *       as one letter. An alef with or without hamza, ya with or without dots, ه and ة at the end, وا and و at the end are
 *       one: hands differ in them freely.
 *   <li>Vowels are judged where both words carry one on the same letter and the two contradict. A missing vowel, a sukun, an
 *       assimilation, a pause sign is no difference.
 * </ul>
 */
public final class ArabicNormalizer implements Normalizer {
    static final ArabicNormalizer INSTANCE = new ArabicNormalizer();

    @Override
    public String skeleton(CharSequence words) {
        return Letters.folded(words);
    }

    /** Word by word: the strict letters of two words are those of the one and then those of the other. */
    @Override
    public String strict(CharSequence words) {
        MarkedLetters plain = Imlai.of(MarkedLetters.of(words));
        StringBuilder strict = new StringBuilder(plain.size);
        int start = 0;
        for (int i = 0; i < plain.size; i++) {
            char kind = ArabicComparison.kind(plain.letters[i]);
            if (kind == SPACE) {
                dropAlefAfterWaw(strict);
                start = strict.length();
            } else {
                char c = kind == 'ء' && strict.length() == start ? 'ا' : kind;
                if (c != 'ا' || !followsAlef(strict, start)) {
                    strict.append(c);
                }
            }
        }
        dropAlefAfterWaw(strict);
        return strict.toString();
    }

    /** Whether an alef more would say nothing: آ is written ءا and ا too. But in ياأيها and هاأنتم two words meet. */
    private static boolean followsAlef(StringBuilder strict, int start) {
        int last = strict.length() - 1;
        if (last < start || strict.charAt(last) != 'ا') {
            return false;
        }
        int first = strict.charAt(start) == 'و' ? start + 1 : start;
        return last != first + 1 || (strict.charAt(first) != 'ي' && strict.charAt(first) != 'ه');
    }

    /** Hands differ in writing قالوا and يدعو with an alef or without. */
    private static void dropAlefAfterWaw(StringBuilder strict) {
        int last = strict.length() - 1;
        if (last > 0 && strict.charAt(last) == 'ا' && strict.charAt(last - 1) == 'و') {
            strict.setLength(last);
        }
    }

    @Override
    public Likeness compare(CharSequence quoted, CharSequence source) {
        if (CharSequence.compare(quoted, source) == 0) {
            return Likeness.IDENTICAL;
        }
        if ((UrduLetters.isIn(quoted) || UrduLetters.isIn(source)) && UrduLetters.differ(quoted, source)) {
            return Likeness.LETTER;
        }
        MarkedLetters q = MarkedLetters.of(quoted);
        MarkedLetters s = MarkedLetters.of(source);
        if (q.isSame(s)) {
            return Likeness.IDENTICAL;
        }
        Likeness found = ArabicComparison.ofPlain(Imlai.of(q), Imlai.of(s));
        if (found == Likeness.LETTER) {
            // who copies the Uthmani letters without the marks that say how they are read: الصلوة, فسئل
            found = ArabicComparison.ofLetters(q.withoutSmallLetters(), s.withoutSmallLetters());
        }
        return found == Likeness.SPELLING && q.hasLettersOf(s) ? Likeness.MARK : found;
    }

    @Override
    public String write(CharSequence source, CharSequence model) {
        return ArabicWriter.like(model).write(source);
    }
}
