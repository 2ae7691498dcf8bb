package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.text.Text;

/** Texts that are made to be slow, and words in no order. */
final class OddTexts {
    /** The seed of what is shuffled. */
    private static final long SEED = 20261123;

    private final Setting setting;

    OddTexts(Setting setting) {
        this.setting = setting;
    }

    /** Texts that are made to be slow, and words in no order, in which there is nothing to find. */
    void odd() throws IOException {
        QuotationChecker checker = Setting.checker(setting.quran());
        int size = setting.quick() ? 2_000 : 40_000;
        String verse = setting.text().passages().get(261).text();
        String word = PlainWords.words(setting.text().passages().get(0).text()).get(1);
        List<String> names = List.of(
                "a verse repeated", "one repeated word", "all pairs of words of the Qur'an", "one open mark a line");
        List<String> pairs = pairs();
        for (int i = 0; i < names.size(); i++) {
            int kind = i;
            double[] ratios = new double[setting.quick() ? 1 : 3];
            double small = 0;
            for (int round = -1; round < ratios.length; round++) {
                String one = text(kind, size, verse, word, pairs);
                String four = text(kind, 4 * size, verse, word, pairs);
                small = Setting.nanos(() -> checker.check(Text.plain(one)), 1);
                double large = Setting.nanos(() -> checker.check(Text.plain(four)), 1);
                if (round >= 0) {
                    ratios[round] = large / small;
                }
            }
            setting.table()
                    .atMost(
                            "time of 4 n words against n: " + names.get(i),
                            5,
                            Rounds.median(ratios),
                            " x",
                            "n = " + size + ": " + Table.number(small / 1e6) + " ms");
        }
        shuffled(checker);
    }

    private List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (List<String> words : PlainWords.passages(setting.text())) {
            for (int i = 0; i + 1 < words.size(); i++) {
                pairs.add(words.get(i) + " " + words.get(i + 1));
            }
        }
        Collections.shuffle(pairs, new Random(SEED));
        return pairs;
    }

    private static String text(int kind, int words, String verse, String word, List<String> pairs) {
        StringBuilder text = new StringBuilder();
        int each = PlainWords.words(verse).size();
        for (int i = 0; i < words; ) {
            switch (kind) {
                case 0 -> {
                    text.append(verse).append('\n');
                    i += each;
                }
                case 1 -> {
                    text.append(word).append(' ');
                    i++;
                }
                case 2 -> {
                    text.append(pairs.get(i / 2 % pairs.size())).append(' ');
                    i += 2;
                }
                default -> {
                    text.append("“").append(word).append('\n');
                    i++;
                }
            }
        }
        return text.toString();
    }

    private void shuffled(QuotationChecker checker) throws IOException {
        List<String> words = new ArrayList<>();
        for (Path book : setting.inputs().books()) {
            if (words.size() < (setting.quick() ? 50_000 : 1_000_000)) {
                words.addAll(PlainWords.words(Files.readString(book)));
            }
        }
        String figure = "findings in a million shuffled words of classical books";
        if (words.isEmpty()) {
            setting.table().missing(figure, "the books are not in ../shared");
            return;
        }
        words.removeIf(word -> word.isEmpty() || word.charAt(0) < 0x0600 || word.charAt(0) > 0x06FF);
        Collections.shuffle(words, new Random(SEED));
        // A verse at the end shows that something is found in such a text.
        String text = String.join(" ", words) + "\n\n";
        List<Finding> findings = checker.check(
                Text.plain(text + setting.text().passages().get(261).text()));
        long chance = findings.stream()
                .filter(finding -> finding.span().start() < text.length())
                .count();
        if (chance == findings.size()) {
            throw new IllegalStateException("a verse after shuffled words was not found");
        }
        setting.table().atMost(figure, 20, chance * 1e6 / words.size(), "", words.size() + " words");
    }
}
