package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import verbatim.check.QuotationChecker;
import verbatim.text.Text;

/** The whole check against programs from registries. */
final class Peers {
    private final Setting setting;

    Peers(Setting setting) {
        this.setting = setting;
    }

    /** The whole check against programs that find exact runs of three words, or do the same job. */
    void peers() throws IOException {
        String book = Setting.part(setting.inputs().book(), setting.quick() ? 30_000 : 1_000_000);
        String answers =
                Setting.part(String.join("\n\n", setting.inputs().answers()), setting.quick() ? 2_000 : 12_000);
        if (book.isEmpty() || answers.isEmpty()) {
            setting.table().missing("peers", "the texts are not in ../shared");
            return;
        }
        QuotationChecker checker = Setting.checker(setting.quran());
        Automata automata = new Automata(setting.text());
        LucenePhrases phrases = new LucenePhrases(setting.text());
        // The slow one gets a part of the book; its time is counted for the whole.
        String some = Setting.part(book, 20_000);
        Rounds measured = setting.rounds(200);
        int own = measured.add(() -> checker.check(Text.plain(book)).size());
        int ownSome = measured.add(() -> checker.check(Text.plain(some)).size());
        int doubleArray = measured.add(() -> automata.doubleArray(book));
        int trie = measured.add(() -> automata.trie(book));
        int lucene = measured.add(() -> phrases.run(some));
        measured.run();
        double megabytes = book.getBytes(StandardCharsets.UTF_8).length / 1e6;
        double part = some.getBytes(StandardCharsets.UTF_8).length / 1e6;
        String whole = Table.number(megabytes * 1e9 / measured.nanos(own)) + " MB/s against ";
        setting.table()
                .atLeast(
                        "classical book: times as fast as hankcs double-array trie of 3-word runs",
                        3,
                        measured.ratio(doubleArray, own),
                        "",
                        whole + Table.number(megabytes * 1e9 / measured.nanos(doubleArray)));
        setting.table()
                .atLeast(
                        "the same, org.ahocorasick",
                        8,
                        measured.ratio(trie, own),
                        "",
                        whole + Table.number(megabytes * 1e9 / measured.nanos(trie)));
        setting.table()
                .atLeast(
                        "the same, a Lucene phrase query a word",
                        60,
                        measured.ratio(lucene, ownSome),
                        "",
                        Table.number(part * 1e9 / measured.nanos(ownSome)) + " MB/s against "
                                + Table.number(part * 1e9 / measured.nanos(lucene)) + " on 20,000 characters");
        validator(checker, answers);
    }

    private void validator(QuotationChecker checker, String answers) throws IOException {
        String figure = "answers: times as fast as npm quran-validator's process";
        try (Validator validator = new Validator(setting.inputs().root(), setting.folder(), answers)) {
            int times = setting.quick() ? 3 : 7;
            double[] ratios = new double[times];
            double[] theirs = new double[times];
            for (int i = -1; i < times; i++) {
                double nanos = validator.nanos();
                double own =
                        Setting.nanos(() -> checker.check(Text.plain(answers)).size(), i < 0 ? 200 : 20);
                if (i >= 0) {
                    theirs[i] = nanos;
                    ratios[i] = nanos / own;
                }
            }
            double megabytes = answers.getBytes(StandardCharsets.UTF_8).length / 1e6;
            setting.table()
                    .atLeast(
                            figure,
                            500,
                            Rounds.median(ratios),
                            "",
                            "it: " + Table.number(megabytes * 1e9 / Rounds.median(theirs)) + " MB/s on "
                                    + answers.length() + " characters");
        } catch (IOException e) {
            setting.table().missing(figure, String.valueOf(e.getMessage()));
        }
    }
}
