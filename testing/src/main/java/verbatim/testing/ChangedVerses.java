package verbatim.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Wording;
import verbatim.source.Library;
import verbatim.text.Normalizer;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokenizer;

/**
 * Changes verses in one place, at random from a seed, and looks whether the checker names that change and no other. The first
 * and last word are not dropped, since what is left is a right quotation of part of the verse.
 */
final class ChangedVerses {
    private static final String CONSONANTS = "بتثجحخدذرزسشصضطظعغفقكلمن";
    private static final List<String> STRANGERS = List.of("سيارة", "تلفاز", "برلمان", "كهرباء", "مصرف", "جريدة");

    private final Library library;
    private final QuotationChecker checker;

    ChangedVerses(Library library, QuotationChecker checker) {
        this.library = library;
        this.checker = checker;
    }

    /** How many of the tries gave exactly the change that was made. */
    record Result(int right, int of, List<String> misses) {}

    Result measure(int tries, long seed) {
        Random random = new Random(seed);
        int right = 0;
        int of = 0;
        List<String> misses = new ArrayList<>();
        while (of < tries) {
            int passage = of % library.passages();
            String verse = library.text(passage);
            List<Span> words = Tokenizer.words(verse, new Span(0, verse.length()));
            int kind = random.nextInt(3);
            String changed = switch (kind) {
                case 0 -> letter(verse, words, random);
                case 1 -> dropped(verse, words, random);
                default -> added(verse, words, random);
            };
            of++;
            List<Finding> findings = checker.check(Text.plain("﴿" + changed + "﴾ [" + library.number(passage) + "]"));
            boolean exact = findings.size() == 1
                    && findings.get(0).wording() == Wording.ALTERED
                    && isOnly(findings.get(0), changed.equals(verse) ? 3 : kind);
            boolean elsewhere = findings.size() == 1
                    && findings.get(0).wording() != Wording.ALTERED
                    && findings.get(0).quotation().isPresent()
                    && !findings.get(0).quotation().get().locus().first().equals(library.number(passage));
            if (exact || elsewhere || changed.equals(verse) && findings.size() == 1) {
                right++;
            } else if (misses.size() < 40) {
                misses.add("one change of a verse: " + library.number(passage) + " " + changed + " -> "
                        + findings.stream()
                                .map(f -> f.wording() + " "
                                        + f.divergences().stream()
                                                .filter(d -> !d.kind().isHarmless())
                                                .toList())
                                .toList());
            }
        }
        return new Result(right, of, misses);
    }

    private static boolean isOnly(Finding finding, int kind) {
        List<Divergence> harmful = finding.divergences().stream()
                .filter(d -> !d.kind().isHarmless())
                .toList();
        if (harmful.size() != 1) {
            return false;
        }
        return switch (harmful.get(0).kind()) {
            case LETTER, WORD -> kind == 0;
            case OMISSION -> kind == 1;
            case ADDITION -> kind == 2;
            default -> false;
        };
    }

    /** The verse with one consonant changed to another, so that the word is another word. */
    private static String letter(String verse, List<Span> words, Random random) {
        for (int attempt = 0; attempt < 50; attempt++) {
            Span word = words.get(random.nextInt(words.size()));
            int at = word.start() + random.nextInt(word.length());
            char old = verse.charAt(at);
            char fresh = CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
            if (CONSONANTS.indexOf(old) >= 0 && fresh != old) {
                String changed = verse.substring(0, at) + fresh + verse.substring(at + 1);
                String before = Normalizer.of(word.of(verse)).strict(word.of(verse));
                String after = Normalizer.of(word.of(changed)).strict(word.of(changed));
                if (!before.equals(after)) {
                    return changed;
                }
            }
        }
        return verse;
    }

    private static String dropped(String verse, List<Span> words, Random random) {
        if (words.size() < 3) {
            return verse;
        }
        int word = 1 + random.nextInt(words.size() - 2);
        if (words.get(word).of(verse).equals(words.get(word - 1).of(verse))) {
            return verse;
        }
        return verse.substring(0, words.get(word).start())
                + verse.substring(words.get(word + 1).start());
    }

    private static String added(String verse, List<Span> words, Random random) {
        if (words.size() < 2) {
            return verse;
        }
        int at = words.get(1 + random.nextInt(words.size() - 1)).start();
        return verse.substring(0, at) + STRANGERS.get(random.nextInt(STRANGERS.size())) + " " + verse.substring(at);
    }
}
