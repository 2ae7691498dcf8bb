package verbatim.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Work;

/** Says whether a citation names the place that quoted words come from. One instance serves all threads. */
final class ReferenceJudge {
    /** How many sayings a work has at least that is mostly copied in parts only: a copy with fewer says nothing by its silence. */
    private static final Map<String, Integer> WHOLE = Map.of("ahmad", 25_000);

    /** The numberings of prints, in which a hadith has one number. */
    private static final Set<String> PRINTS = Set.of("abd-al-baqi", "darussalam", "printed");

    /** The suras that begin with the basmala as a verse, and without it: counting it moves no number. */
    private static final Set<String> BASMALA_APART = Set.of("1", "9");

    private final Library library;
    private final Books books;

    ReferenceJudge(Library library, Books books) {
        this.library = library;
        this.books = books;
    }

    /** What is said of a reference; for one to a work that lacks the words or is not installed, which works those are. */
    record Verdict(Attribution attribution, Optional<Slip> slip, List<String> missing) {
        static Verdict of(Attribution attribution) {
            return new Verdict(attribution, Optional.empty(), List.of());
        }
    }

    /** Whether some reading of a citation names a locus, as precisely as it names anything. */
    boolean names(Citation citation, Locus locus) {
        return match(citation, locus, Attribution.CORRECT);
    }

    /** Whether some reading of a citation names passages of which some are a locus's. */
    boolean touches(Citation citation, Locus locus) {
        return match(citation, locus, Attribution.CORRECT) || match(citation, locus, Attribution.INEXACT);
    }

    private boolean match(Citation citation, Locus locus, Attribution how) {
        for (Reference reference : readings(citation, List.of(locus))) {
            if (reference.work().equals(locus.work()) && match(reference, locus) == how) {
                return true;
            }
        }
        return false;
    }

    /** What a citation names in any reading, and the ranges that numbers in a row are: "114:1, 2" is 114:1-2 too. */
    private static List<Reference> readings(Citation citation) {
        List<Reference> readings = new ArrayList<>(citation.references());
        Reference range = readings.get(0);
        for (Reference next :
                citation.references().subList(1, citation.references().size())) {
            boolean joined = follows(range, next);
            range = joined
                    ? new Reference(
                            next.work(), next.chapter(), range.first(), next.last(), next.numbering(), next.title())
                    : next;
            if (joined) {
                readings.add(range);
            }
        }
        readings.addAll(citation.alternatives());
        return readings;
    }

    /**
     * The same for words that stand at some loci. Numbers alone are a verse's of the Qur'an, but beside words of the Bible they
     * name the book that the text speaks of: “The Lord is my shepherd” (23:1).
     */
    private static List<Reference> readings(Citation citation, List<Locus> loci) {
        List<Reference> readings = readings(citation);
        for (int i = 0; i < readings.size() && citation.isNumbersAlone(); i++) {
            Reference bare = readings.get(i);
            for (Locus locus : loci) {
                String chapter = chapter(locus.first());
                if (locus.work().equals("bible") && chapter.endsWith("." + bare.chapter())) {
                    readings.set(i, new Reference("bible", chapter, bare.first(), bare.last(), ""));
                }
            }
        }
        return readings;
    }

    private static boolean follows(Reference range, Reference next) {
        return range.work().equals(next.work())
                && range.chapter().equals(next.chapter())
                && range.numbering().equals(next.numbering())
                && number(range.last()) >= 0
                && number(next.first()) == number(range.last()) + 1;
    }

    /**
     * The verdict on a citation of words that stand at any of the loci. Of several places in one work any may be right; of
     * several works, each installed one must have the words.
     */
    Verdict judge(Citation citation, List<Locus> loci) {
        List<Reference> readings = readings(citation, loci);
        List<String> missing = new ArrayList<>();
        Map<String, Attribution> byWork = new LinkedHashMap<>();
        for (Reference reference : readings) {
            boolean there = false;
            Attribution verdict = Attribution.WRONG;
            for (Locus locus : loci) {
                if (locus.work().equals(reference.work())) {
                    there = true;
                    verdict = better(verdict, match(reference, locus));
                }
            }
            if (there || isWhole(reference.work())) {
                byWork.merge(reference.work(), verdict, ReferenceJudge::better);
            } else {
                missing.add(reference.work());
            }
        }
        if (byWork.isEmpty()) {
            return new Verdict(Attribution.UNKNOWN, Optional.empty(), missing);
        }
        boolean right = !byWork.containsValue(Attribution.WRONG);
        for (Reference reference : readings) {
            if (right && books.misses(reference, loci)) {
                return new Verdict(Attribution.WRONG, Optional.of(Slip.OTHER_BOOK), List.of());
            }
        }
        if (!right) {
            List<String> without = new ArrayList<>();
            for (String work : byWork.keySet()) {
                if (loci.stream().noneMatch(locus -> locus.work().equals(work))) {
                    without.add(work);
                }
            }
            return new Verdict(Attribution.WRONG, Optional.of(slip(citation, loci, !without.isEmpty())), without);
        }
        boolean inexact = byWork.containsValue(Attribution.INEXACT)
                || !citation.alternatives().isEmpty();
        return Verdict.of(inexact ? Attribution.INEXACT : Attribution.CORRECT);
    }

    /** Whether the whole of a work is installed, so that words which are not found in it are not there. */
    boolean isWhole(String work) {
        for (int e = 0; e < library.editions().size(); e++) {
            if (library.editions().get(e).work().id().equals(work)
                    && library.passagesOf(e).length() >= WHOLE.getOrDefault(work, 0)) {
                return true;
            }
        }
        return false;
    }

    private static Attribution better(Attribution a, Attribution b) {
        return a == Attribution.CORRECT || a == Attribution.INEXACT && b == Attribution.WRONG ? a : b;
    }

    /**
     * The same of a hadith, whose number is another one in every print: a number is wrong only when all editions of the work
     * know the hadith's number in a print, and it is in none the one that is cited.
     */
    private Attribution matchHadith(Reference reference, Locus locus) {
        String cited =
                reference.chapter().isEmpty() ? reference.first() : reference.chapter() + ":" + reference.first();
        boolean refuted = false;
        for (int e = 0; e < library.editions().size(); e++) {
            boolean here = library.editions().get(e).work().id().equals(locus.work());
            int passage = here ? library.passage(e, locus.first()) : -1;
            if (passage < 0) {
                continue;
            }
            List<String> printed = new ArrayList<>();
            for (Map.Entry<String, String> number : library.numbers(passage).entrySet()) {
                if (isSame(cited, reference.last(), number.getValue())) {
                    return Attribution.CORRECT;
                }
                if (PRINTS.contains(number.getKey())) {
                    printed.add(number.getValue());
                }
            }
            if (printed.isEmpty() || !reference.chapter().isEmpty()) {
                return Attribution.CORRECT;
            }
            refuted = true;
        }
        return refuted ? Attribution.WRONG : Attribution.CORRECT;
    }

    /** Whether a hadith's number is the one cited, or in the cited range; "8" names "8a" too, and "622" "622-623". */
    private static boolean isSame(String cited, String last, String number) {
        if (cited.equals(number)) {
            return true;
        }
        int length = 0;
        while (length < number.length() && Character.isDigit(number.charAt(length))) {
            length++;
        }
        int value = number(number.substring(0, length));
        int from = number(cited);
        int to = Math.max(from, number(last));
        int end = number.indexOf('-') == length ? Math.max(value, number(number.substring(length + 1))) : value;
        return value >= 0 && from >= 0 && value <= to && from <= end;
    }

    private boolean isHadith(String work) {
        for (Edition edition : library.editions()) {
            if (edition.work().id().equals(work)) {
                return edition.work().kind() == Work.Kind.HADITH;
            }
        }
        return false;
    }

    private Attribution match(Reference reference, Locus locus) {
        String chapter = chapter(locus.first());
        if (reference.first().isEmpty()) {
            if (reference.chapter().isEmpty()) {
                return Attribution.CORRECT;
            }
            return !reference.chapter().equals(chapter)
                    ? Attribution.WRONG
                    : isWholeSura(locus, chapter) ? Attribution.CORRECT : Attribution.INEXACT;
        }
        if (!reference.numbering().isEmpty()) {
            return Attribution.CORRECT;
        }
        if (isHadith(locus.work())) {
            return matchHadith(reference, locus);
        }
        boolean sameChapter =
                reference.chapter().equals(chapter) && chapter(locus.last()).equals(chapter);
        if (!sameChapter) {
            return Attribution.WRONG;
        }
        int from = number(verse(locus.first()));
        int to = number(verse(locus.last()));
        int citedFrom = number(reference.first());
        int citedTo = number(reference.last());
        if (from < 0 || citedFrom < 0) {
            return verse(locus.first()).equals(reference.first()) ? Attribution.CORRECT : Attribution.WRONG;
        }
        if (from == citedFrom && to == citedTo) {
            return Attribution.CORRECT;
        }
        return from <= citedTo && citedFrom <= to ? Attribution.INEXACT : Attribution.WRONG;
    }

    /** Whether a locus is all verses of a sura, for which the sura's name is enough. */
    private boolean isWholeSura(Locus locus, String chapter) {
        if (!verse(locus.first()).equals("1") || !chapter(locus.last()).equals(chapter)) {
            return false;
        }
        String behind = chapter + ":" + (number(verse(locus.last())) + 1);
        boolean has = false;
        for (int e = 0; e < library.editions().size(); e++) {
            Work work = library.editions().get(e).work();
            if (work.id().equals(locus.work()) && work.kind() == Work.Kind.QURAN) {
                has |= library.passage(e, locus.last()) >= 0;
                if (library.passage(e, behind) >= 0) {
                    return false;
                }
            }
        }
        return has;
    }

    private static String chapter(String number) {
        int colon = number.lastIndexOf(':');
        return colon < 0 ? "" : number.substring(0, colon);
    }

    private static String verse(String number) {
        return number.substring(number.lastIndexOf(':') + 1);
    }

    /** The number's value, or -1 when it is not a plain number. */
    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0 || value > 1_000_000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return digits.isEmpty() ? -1 : value;
    }

    /** Whether a chapter of an installed work has no passage with the number that a citation gives. */
    boolean namesNothing(Citation citation) {
        return citation.references().stream().anyMatch(this::namesNothing);
    }

    private boolean namesNothing(Reference reference) {
        if (reference.chapter().isEmpty()
                || reference.first().isEmpty()
                || !reference.numbering().isEmpty()) {
            return false;
        }
        boolean chapter = false;
        for (int e = 0; e < library.editions().size(); e++) {
            Work work = library.editions().get(e).work();
            if (work.id().equals(reference.work()) && work.kind() == Work.Kind.QURAN) {
                chapter |= library.passage(e, reference.chapter() + ":1") >= 0;
                if (library.passage(e, reference.chapter() + ":" + reference.first()) >= 0) {
                    return false;
                }
            }
        }
        return chapter;
    }

    private Slip slip(Citation citation, List<Locus> loci, boolean wrongWork) {
        for (Reference reference : citation.references()) {
            for (Locus locus : loci) {
                if (locus.work().equals(reference.work())) {
                    Slip slip = slip(reference, locus);
                    if (slip != Slip.NONE) {
                        return slip;
                    }
                }
            }
        }
        return wrongWork ? Slip.NOT_IN_WORK : Slip.NONE;
    }

    private Slip slip(Reference reference, Locus locus) {
        String chapter = chapter(locus.first());
        String verse = verse(locus.first());
        if (reference.first().isEmpty()) {
            return Slip.NONE;
        }
        Slip slip = Slip.NONE;
        if (reference.chapter().equals(chapter)) {
            slip = slip(reference.first(), verse);
            if (slip == Slip.OFF_BY_ONE
                    && locus.work().equals("quran")
                    && isByBasmala(chapter, reference.first(), verse)) {
                slip = Slip.BASMALA_COUNTED;
            }
        } else if (reference.chapter().equals(verse) && reference.first().equals(chapter)) {
            slip = Slip.PARTS_SWAPPED;
        } else if (reference.first().equals(verse)) {
            slip = Slip.OTHER_CHAPTER;
        }
        return slip == Slip.NONE && namesNothing(reference) ? Slip.NO_SUCH_VERSE : slip;
    }

    /** Whether a verse's number is one higher, as in a count that begins with the basmala. */
    private static boolean isByBasmala(String chapter, String cited, String right) {
        return number(cited) == number(right) + 1 && !BASMALA_APART.contains(chapter);
    }

    private static Slip slip(String cited, String right) {
        int difference = number(cited) - number(right);
        if (Math.abs(difference) == 1) {
            return Slip.OFF_BY_ONE;
        }
        if (cited.length() + 1 == right.length() && isShorterByOne(cited, right)) {
            return Slip.DIGIT_MISSING;
        }
        if (cited.length() == right.length() + 1 && isShorterByOne(right, cited)) {
            return Slip.DIGIT_ADDED;
        }
        if (cited.length() == right.length()) {
            return sameLength(cited, right);
        }
        return Slip.NONE;
    }

    private static Slip sameLength(String cited, String right) {
        int changed = 0;
        int first = -1;
        for (int i = 0; i < cited.length(); i++) {
            if (cited.charAt(i) != right.charAt(i)) {
                first = first < 0 ? i : first;
                changed++;
            }
        }
        if (changed == 1 && cited.length() > 1) {
            return Slip.DIGIT_CHANGED;
        }
        boolean swapped = changed == 2
                && first + 1 < cited.length()
                && cited.charAt(first) == right.charAt(first + 1)
                && cited.charAt(first + 1) == right.charAt(first);
        return swapped ? Slip.DIGITS_SWAPPED : Slip.NONE;
    }

    private static boolean isShorterByOne(String shorter, String longer) {
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
