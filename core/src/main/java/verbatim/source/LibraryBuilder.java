package verbatim.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import verbatim.match.PackedRow;
import verbatim.match.SeedIndexBuilder;
import verbatim.match.SourceWords;
import verbatim.match.Starts;
import verbatim.match.WordBlocks;

/** Joins compiled editions to the sections of a {@link Library}, and makes the index of all their words. */
final class LibraryBuilder {
    /** A run of words that stands in more places is no seed; chains of narrators repeat by the thousand. */
    private static final int MOST_PLACES = 96;
    /** A word that stands in more places is not looked up on its own. */
    private static final int MOST_WORD_PLACES = 400;

    private final List<CompiledEdition> editions;
    private final Map<String, ByteBuffer> sections = new TreeMap<>();

    LibraryBuilder(List<CompiledEdition> editions) {
        this.editions = editions;
    }

    Map<String, ByteBuffer> sections() {
        int passages = editions.stream().mapToInt(CompiledEdition::passages).sum();
        int[] firstPassages = new int[editions.size() + 1];
        int[] starts = new int[passages + 1];
        int[] numberStarts = new int[passages + 1];
        int[] quoted = new int[2 * passages];
        long[] places = new long[passages];
        ByteBuffer numbers = bytes(edition -> edition.numbers.length);
        ByteBuffer blocks = bytes(edition -> edition.blocks.limit());
        LongBuffer keys = LongBuffer.allocate(Math.toIntExact(
                editions.stream().mapToLong(edition -> edition.keys.length).sum()));
        StringBuilder chapters = new StringBuilder();
        int first = 0;
        for (int i = 0; i < editions.size(); i++) {
            CompiledEdition edition = editions.get(i);
            for (Map.Entry<String, String> chapter : edition.chapters.entrySet()) {
                chapters.append(i + "\t" + chapter.getKey() + "\t" + chapter.getValue() + "\n");
            }
            for (int passage = 0; passage < edition.passages(); passage++) {
                starts[first + passage] = keys.position() + edition.starts[passage];
                numberStarts[first + passage] = numbers.position() + edition.numberStarts[passage];
                places[first + passage] = TextBlocks.moved(edition.places[passage], blocks.position());
            }
            System.arraycopy(edition.quoted, 0, quoted, 2 * first, edition.quoted.length);
            numbers.put(edition.numbers);
            blocks.put(edition.blocks.duplicate());
            keys.put(edition.keys);
            first += edition.passages();
            firstPassages[i + 1] = first;
        }
        starts[passages] = keys.position();
        numberStarts[passages] = numbers.position();
        int[] stretches = stretches(firstPassages, starts);
        List<Edition> table = editions.stream().map(CompiledEdition::edition).toList();
        List<String> scripts =
                editions.stream().map(edition -> edition.script.name()).toList();
        put("editions", ByteBuffer.wrap(Library.writeEditions(table).getBytes(StandardCharsets.UTF_8)));
        put("edition.scripts", ByteBuffer.wrap(String.join("\n", scripts).getBytes(StandardCharsets.UTF_8)));
        put("edition.chapters", ByteBuffer.wrap(chapters.toString().getBytes(StandardCharsets.UTF_8)));
        put("edition.passages", firstPassages);
        put("passage.words", starts);
        put("passage.steps", Starts.steps(starts));
        put("passage.numbers", numberStarts);
        put("numbers", numbers.flip());
        put("passage.quoted", PackedRow.pack(quoted).bytes());
        put("passage.texts", places);
        put("texts", blocks.flip());
        put("stretches", stretches);
        put("stretch.steps", Starts.steps(stretches));
        index(keys.array(), stretches, languages(firstPassages, starts));
        return sections;
    }

    private ByteBuffer bytes(ToIntFunction<CompiledEdition> length) {
        return ByteBuffer.allocate(Math.toIntExact(editions.stream()
                .mapToLong(edition -> length.applyAsInt(edition))
                .sum()));
    }

    /** The first positions of the stretches, and the number of words. */
    private int[] stretches(int[] firstPassages, int[] starts) {
        IntStream.Builder stretches = IntStream.builder();
        for (int i = 0; i < editions.size(); i++) {
            boolean continuous = editions.get(i).edition().continuous();
            int end = continuous ? Math.min(firstPassages[i] + 1, firstPassages[i + 1]) : firstPassages[i + 1];
            for (int passage = firstPassages[i]; passage < end; passage++) {
                stretches.add(starts[passage]);
            }
        }
        return stretches.add(starts[starts.length - 1]).build().toArray();
    }

    /** Where the words of the Qur'an's text end, if it comes first: its phrases are looked up however common they are. */
    private int scripture(int[] ends) {
        boolean first = !editions.isEmpty()
                && editions.get(0).edition().work().kind() == Work.Kind.QURAN
                && editions.get(0).edition().original();
        return first ? ends[0] : 0;
    }

    /** For each edition the end of its positions and how many words its language has in all editions. */
    private int[][] languages(int[] firstPassages, int[] firstPositions) {
        Map<String, Integer> sizes = new TreeMap<>();
        int[] ends = new int[editions.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = firstPositions[firstPassages[i + 1]];
            int size = ends[i] - firstPositions[firstPassages[i]];
            sizes.merge(Library.family(editions.get(i).edition()), size, Integer::sum);
        }
        int[] totals = new int[ends.length];
        for (int i = 0; i < ends.length; i++) {
            totals[i] = sizes.getOrDefault(Library.family(editions.get(i).edition()), 0);
        }
        return new int[][] {ends, totals};
    }

    private void index(long[] keys, int[] stretches, int[][] languages) {
        int[] words = new int[keys.length];
        long[] distinct = number(keys, words);
        int size = distinct.length;
        int[] counts = new int[size];
        int[] total = new int[size];
        int edition = 0;
        for (int i = 0; i < keys.length; i++) {
            while (i >= languages[0][edition]) {
                edition++;
            }
            counts[words[i]]++;
            total[words[i]] = Math.max(total[words[i]], languages[1][edition]);
        }
        Rarity rarity = new Rarity();
        byte[] info = new byte[size];
        for (int i = 0; i < size; i++) {
            info[i] = (byte) rarity.bits(distinct[i], counts[i], total[i]);
        }
        CharBuffer low = CharBuffer.allocate(words.length);
        for (int word : words) {
            low.put((char) word);
        }
        PackedRow high = size <= 1 << Character.SIZE
                ? PackedRow.pack(new int[0])
                : PackedRow.pack(words.length, size - 1 >>> Character.SIZE, i -> words[i] >>> Character.SIZE);
        put("words.low", low.flip());
        put("words.high", high.bytes());
        put("vocabulary.keys", distinct);
        put("vocabulary.info", ByteBuffer.wrap(info));
        SourceWords row =
                new SourceWords(low, high, LongBuffer.wrap(distinct), ByteBuffer.wrap(info), Starts.of(stretches));
        SeedIndexBuilder.Parts seeds =
                new SeedIndexBuilder(row, keys, thresholds(languages), MOST_PLACES, scripture(languages[0])).build();
        put("seed.bits", seeds.bits().array());
        put("seed.directory", seeds.directory().array());
        put("seed.entries", seeds.entries().bytes());
        put("seed.shape", new int[] {seeds.positionBits()});
        places(words, counts, scripture(languages[0]));
        int[] common = IntStream.range(0, size)
                .filter(word -> counts[word] > MOST_WORD_PLACES)
                .toArray();
        put("common.words", common);
        put("common.blocks", WordBlocks.bits(words, common));
    }

    /** The distinct keys in ascending order; sets the number of each key among them. */
    private static long[] number(long[] keys, int[] numbers) {
        int[] slots = new int[1 << 12];
        LongList found = new LongList();
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i], slots, found);
            if (slots[slot] == 0) {
                found.add(keys[i]);
                slots[slot] = found.size();
                numbers[i] = found.size() - 1;
                slots = 2 * found.size() < slots.length ? slots : grown(slots, found);
            } else {
                numbers[i] = slots[slot] - 1;
            }
        }
        long[] distinct = found.toArray();
        Arrays.sort(distinct);
        int[] ranks = new int[distinct.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(distinct, found.get(i));
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ranks[numbers[i]];
        }
        return distinct;
    }

    /** Where a key is, or may be put, in an open hash table of indices of keys, each by one more than it is. */
    private static int slot(long key, int[] slots, LongList keys) {
        int slot = Long.hashCode(key) & slots.length - 1;
        while (slots[slot] != 0 && keys.get(slots[slot] - 1) != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int[] grown(int[] slots, LongList keys) {
        int[] larger = new int[2 * slots.length];
        for (int i = 0; i < keys.size(); i++) {
            larger[slot(keys.get(i), larger, keys)] = i + 1;
        }
        return larger;
    }

    /** The least bits of a seed at a position: by the size of its language. */
    private static IntUnaryOperator thresholds(int[][] languages) {
        return position -> {
            int edition = 0;
            while (position >= languages[0][edition]) {
                edition++;
            }
            return SeedIndexBuilder.thresholdFor(languages[1][edition]);
        };
    }

    private void places(int[] words, int[] counts, int scripture) {
        int[] kept = new int[counts.length];
        for (int position = 0; position < words.length; position++) {
            kept[words[position]] += isPlace(words, counts, position, scripture) ? 1 : 0;
        }
        int[] starts = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            starts[i + 1] = starts[i] + kept[i];
        }
        int[] next = starts.clone();
        int[] places = new int[starts[counts.length]];
        for (int position = 0; position < words.length; position++) {
            if (isPlace(words, counts, position, scripture)) {
                places[next[words[position]]++] = position;
            }
        }
        put("places.starts", starts);
        put("places", PackedRow.pack(places).bytes());
    }

    private static boolean isPlace(int[] words, int[] counts, int position, int scripture) {
        return counts[words[position]] <= MOST_WORD_PLACES || position < scripture;
    }

    private void put(String name, ByteBuffer bytes) {
        sections.put(name, bytes.order(ByteOrder.LITTLE_ENDIAN));
    }

    private void put(String name, CharBuffer values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.limit()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(values.duplicate());
        put(name, bytes);
    }

    private void put(String name, int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        put(name, bytes);
    }

    private void put(String name, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        put(name, bytes);
    }
}
