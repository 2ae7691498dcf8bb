package verbatim.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Wording;
import verbatim.source.EditionText;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokenizer;

/**
 * Sets parts of a translation's verses, with one word replaced, dropped or added at random from a seed, in English prose, and
 * looks whether the checker names that change and no other. The edges are left alone: what is left of them is a right
 * quotation of a shorter part.
 */
final class ChangedWindows {
    private static final int LEAST = 8;
    private static final int MOST = 24;
    /** A window of so many words leaves enough of them on one side of the change to be known by themselves. */
    static final int LONG = 12;

    private static final List<String> STRANGERS =
            List.of("telephone", "parliament", "electricity", "newspaper", "locomotive", "banker");
    private static final List<String> BEFORE = List.of(
            "The minister spoke at length on the matter and closed his speech with the words ",
            "It is a theme to which the essay returns more than once, as when the reader is told that ",
            "At the opening of the exhibition last spring one panel read ",
            "Nobody in the room was surprised when she went on to read aloud ");
    private static final List<String> BEHIND = List.of(
            ", and then sat down to some applause.",
            ", which the author of the pamphlet takes up later.",
            ". The rest of the afternoon was given to questions.",
            ". Some visitors copied it into their notebooks.");

    /** How a part of a verse stands in the prose. */
    enum Setting {
        /** With quotation marks around it. */
        MARKED,
        /** Without any sign. */
        BARE;

        String title() {
            return this == MARKED ? "in quotation marks" : "without marks";
        }
    }

    private final EditionText edition;
    private final QuotationChecker checker;
    private final Setting setting;

    ChangedWindows(EditionText edition, QuotationChecker checker, Setting setting) {
        this.edition = edition;
        this.checker = checker;
        this.setting = setting;
    }

    /**
     * How many of the tries gave exactly the change that was made.
     *
     * @param right those that did
     * @param of all
     * @param longRight those of windows of {@link #LONG} and more words that did
     * @param longOf all of such windows
     * @param misses a line for each that did not
     */
    record Result(int right, int of, int longRight, int longOf, List<String> misses) {}

    Result measure(int tries, long seed) {
        Random random = new Random(seed);
        int right = 0;
        int longRight = 0;
        int longOf = 0;
        List<String> misses = new ArrayList<>();
        for (int of = 0; of < tries; ) {
            String verse = edition.passages()
                    .get(random.nextInt(edition.passages().size()))
                    .text();
            List<Span> words = Tokenizer.words(verse, new Span(0, verse.length()));
            if (words.size() < LEAST) {
                continue;
            }
            int length = LEAST + random.nextInt(Math.min(MOST, words.size()) - LEAST + 1);
            int first = random.nextInt(words.size() - length + 1);
            int at = first + 2 + random.nextInt(length - 4);
            if (isInBrackets(verse, words.get(at))) {
                continue; // a translator's insertion may be left out
            }
            int kind = random.nextInt(3);
            String changed = changed(verse, words, first, first + length, at, kind, random);
            of++;
            longOf += length >= LONG ? 1 : 0;
            String text = BEFORE.get(random.nextInt(BEFORE.size()))
                    + (setting == Setting.MARKED ? "“" + changed + "”" : changed)
                    + BEHIND.get(random.nextInt(BEHIND.size()));
            List<Finding> findings = checker.check(Text.plain(text));
            if (findings.size() == 1 && findings.get(0).wording() == Wording.ALTERED && isOnly(findings.get(0), kind)) {
                right++;
                longRight += length >= LONG ? 1 : 0;
            } else if (misses.size() < 200) {
                misses.add("window, " + setting.name().toLowerCase(Locale.ROOT) + ", " + kind + ": " + changed + " -> "
                        + findings.stream()
                                .map(f -> f.wording() + " " + f.rule() + " " + harmful(f))
                                .toList());
            }
        }
        return new Result(right, tries, longRight, longOf, misses);
    }

    private static String changed(String verse, List<Span> words, int first, int end, int at, int kind, Random random) {
        String stranger = STRANGERS.get(random.nextInt(STRANGERS.size()));
        String before = verse.substring(words.get(first).start(), words.get(at).start());
        String after = verse.substring(words.get(at).end(), words.get(end - 1).end());
        return switch (kind) {
            case 0 -> before + stranger + after;
            case 1 -> before.stripTrailing() + " " + after.stripLeading();
            default -> before + stranger + " " + words.get(at).of(verse) + after;
        };
    }

    private static boolean isInBrackets(String verse, Span word) {
        int open = verse.lastIndexOf('[', word.start());
        return open >= 0 && verse.indexOf(']', open) >= word.end();
    }

    private static boolean isOnly(Finding finding, int kind) {
        List<Divergence> harmful = harmful(finding);
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

    private static List<Divergence> harmful(Finding finding) {
        return finding.divergences().stream()
                .filter(divergence -> !divergence.kind().isHarmless())
                .toList();
    }
}
