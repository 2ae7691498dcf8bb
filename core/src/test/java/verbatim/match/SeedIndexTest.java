package verbatim.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;

/** What the set of bits says of runs: it forgets none, and says of most others that they are none. */
class SeedIndexTest {
    private final Random random = new Random(20261123);

    @Test
    void aRunThatHasEntriesIsReachedThroughEachShorterOne() {
        Library library = library();
        SourceWords words = library.words();
        SeedIndex seeds = library.seeds();
        int found = 0;
        int longer = 0;
        for (int position = 0; position + SeedIndex.LONGEST <= words.size(); position++) {
            List<Long> shorter = new ArrayList<>();
            long run = SeedIndex.pair(words.key(position), words.key(position + 1));
            for (int n = 2; n <= SeedIndex.LONGEST; n++) {
                if (positions(seeds, run).contains(position)) {
                    found++;
                    longer += n > 2 ? 1 : 0;
                    assertThat(seeds.mayHave(run)).isTrue();
                    assertThat(shorter).allMatch(seeds::mayBegin);
                }
                shorter.add(run);
                run = n < SeedIndex.LONGEST ? SeedIndex.extend(run, words.key(position + n)) : run;
            }
        }
        assertThat(found).isGreaterThan(1000);
        assertThat(longer).isGreaterThan(100);
    }

    @Test
    void aRunIsFoundWhereverItStands() {
        Library library = library();
        SourceWords words = library.words();
        SeedIndex seeds = library.seeds();
        Map<Long, List<Integer>> pairs = new HashMap<>();
        for (int position = 0; position + 1 < words.size(); position++) {
            long run = SeedIndex.pair(words.key(position), words.key(position + 1));
            pairs.computeIfAbsent(run, pair -> new ArrayList<>()).add(position);
        }
        int repeated = 0;
        for (Map.Entry<Long, List<Integer>> pair : pairs.entrySet()) {
            List<Integer> found = positions(seeds, pair.getKey());
            if (found.contains(pair.getValue().get(0))) {
                assertThat(found).containsAll(pair.getValue());
                repeated += pair.getValue().size() > 1 ? 1 : 0;
            }
        }
        assertThat(repeated).isGreaterThan(100);
    }

    private static List<Integer> positions(SeedIndex seeds, long run) {
        List<Integer> positions = new ArrayList<>();
        int entry = seeds.first(run);
        for (; entry >= 0 && seeds.isOf(entry, run); entry++) {
            positions.add(seeds.position(entry));
        }
        return positions;
    }

    @Test
    void mostOtherRunsAreToldApart() {
        SeedIndex seeds = library().seeds();
        int wrong = 0;
        for (int i = 0; i < 10_000; i++) {
            long run = random.nextLong();
            wrong += seeds.mayHave(run) || seeds.mayBegin(run) ? 1 : 0;
        }
        assertThat(wrong).isLessThan(2_500);
    }

    /** Some thousand words, common ones and rare ones, so that runs of two, three and four words are seeds; some passages twice. */
    private Library library() {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                int number = (int) (Math.pow(random.nextDouble(), 5) * 900);
                for (int rest = number; rest >= 0; rest = rest / 20 - 1) {
                    text.append((char) ('\u0628' + rest % 20));
                }
                text.append("ن ");
            }
            boolean repeats = i % 4 == 3;
            passages.add(Passage.of(
                    String.valueOf(i + 1), repeats ? passages.get(i - 3).text() : text.toString()));
        }
        Work work = new Work("test", "Test", Work.Kind.OTHER);
        Edition edition = new Edition("test", work, "ar", "Test", "1", "test", "", "", "00", true, true);
        return Library.build(List.of(new EditionText(edition, passages)));
    }
}
