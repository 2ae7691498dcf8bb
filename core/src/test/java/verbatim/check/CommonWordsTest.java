package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import verbatim.match.SourceWords;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** Words in common are counted as a set, and the plain table of the longest common subsequence, count them. */
class CommonWordsTest {
    private static final int WORDS = 40;

    private final Random random = new Random(20261123);

    @Test
    void areCountedAsPlainTablesCountThem() {
        SourceWords row = library(200).words();
        for (int length = 0; length < 200; length += 1 + length / 20) {
            Tokens tokens = Tokenizer.tokenize(text(length));
            Span words = new Span(length / 5, length);
            CommonWords common = new CommonWords(row, numbers(row, tokens, words));
            for (int from = 0; from < row.size(); from += 17) {
                int to = Math.min(row.size(), from + random.nextInt(2 * length + 2));
                assertThat(common.inOrder(from, to)).isEqualTo(longest(tokens, words, row, from, to));
                assertThat(common.anywhere(from, to)).isEqualTo(anywhere(tokens, words, row, from, to));
            }
        }
    }

    @Test
    void aSourceKnowsTheNumbersOfItsWords() {
        SourceWords row = library(2000).words();
        for (int position = 0; position < row.size(); position++) {
            assertThat(row.wordOf(row.key(position))).isEqualTo(row.word(position));
        }
        for (long key : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong(), random.nextLong()}) {
            assertThat(row.wordOf(key)).isEqualTo(-1);
        }
    }

    private static int[] numbers(SourceWords row, Tokens tokens, Span words) {
        int[] numbers = new int[words.length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.wordOf(tokens.key(words.start() + i));
        }
        return numbers;
    }

    private static int longest(Tokens tokens, Span words, SourceWords row, int from, int to) {
        int[] best = new int[words.length() + 1];
        for (int position = from; position < to; position++) {
            int corner = 0;
            for (int i = 1; i <= words.length(); i++) {
                int above = best[i];
                boolean same = tokens.key(words.start() + i - 1) == row.key(position);
                best[i] = same ? corner + 1 : Math.max(above, best[i - 1]);
                corner = above;
            }
        }
        return best[words.length()];
    }

    private static int anywhere(Tokens tokens, Span words, SourceWords row, int from, int to) {
        Set<Long> there = new HashSet<>();
        for (int position = from; position < to; position++) {
            there.add(row.key(position));
        }
        int common = 0;
        for (int i = words.start(); i < words.end(); i++) {
            common += there.contains(tokens.key(i)) ? 1 : 0;
        }
        return common;
    }

    private Library library(int passages) {
        Work work = new Work("test", "Test", Work.Kind.OTHER);
        List<Passage> texts = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            texts.add(Passage.of(String.valueOf(i + 1), text(1 + random.nextInt(20))));
        }
        Edition edition = new Edition("test", work, "ar", "Test", "1", "test", "", "", "00", true, true);
        return Library.build(List.of(new EditionText(edition, texts)));
    }

    /** Words of few letters, so that many are the same. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int word = random.nextInt(WORDS);
            text.append((char) ('\u0628' + word % 7))
                    .append((char) ('\u0641' + word / 7))
                    .append("ن ");
        }
        return text.toString();
    }
}
