package verbatim.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import verbatim.match.PackedRow;
import verbatim.match.SeedIndexBuilder;
import verbatim.match.SourceWords;
import verbatim.match.Starts;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** Compiles editions to the sections of a {@link Library}. */
final class LibraryBuilder {
    /** A run of words that stands in more places is no seed; chains of narrators repeat by the thousand. */
    private static final int MOST_PLACES = 96;
    /** A word that stands in more places is not looked up on its own. */
    private static final int MOST_WORD_PLACES = 400;

    private final List<EditionText> editions;
    private final Map<String, ByteBuffer> sections = new TreeMap<>();

    LibraryBuilder(List<EditionText> editions) {
        this.editions = editions;
    }

    Map<String, ByteBuffer> sections() {
        List<Edition> table = new ArrayList<>();
        IntList firstPassages = new IntList();
        IntList firstPositions = new IntList();
        IntList numberStarts = new IntList();
        IntList quoted = new IntList();
        IntList stretches = new IntList();
        LongList places = new LongList();
        LongList keys = new LongList();
        StringBuilder numbers = new StringBuilder();
        StringBuilder chapters = new StringBuilder();
        int numberBytes = 0;
        TextBlocks texts = new TextBlocks();
        for (EditionText edition : editions) {
            for (Map.Entry<String, String> chapter : new TreeMap<>(edition.chapters()).entrySet()) {
                String title = chapter.getValue().replaceAll("\\s+", " ");
                chapters.append(table.size() + "\t" + chapter.getKey() + "\t" + title + "\n");
            }
            table.add(edition.edition());
            firstPassages.add(firstPositions.size);
            boolean fresh = true;
            for (Passage passage : edition.passages()) {
                if (fresh || !edition.edition().continuous()) {
                    stretches.add(keys.size);
                    fresh = false;
                }
                firstPositions.add(keys.size);
                String number = numbers(passage);
                numberStarts.add(numberBytes);
                numberBytes += number.getBytes(StandardCharsets.UTF_8).length;
                numbers.append(number);
                quoted.add(passage.quoted().start());
                quoted.add(passage.quoted().end());
                places.add(texts.add(passage.text()));
                Tokens tokens = Tokenizer.tokenize(passage.quoted().of(passage.text()));
                for (int i = 0; i < tokens.size(); i++) {
                    keys.add(tokens.key(i));
                }
            }
        }
        firstPassages.add(firstPositions.size);
        firstPositions.add(keys.size);
        numberStarts.add(numberBytes);
        stretches.add(keys.size);
        put("editions", ByteBuffer.wrap(Library.writeEditions(table).getBytes(StandardCharsets.UTF_8)));
        put("edition.scripts", ByteBuffer.wrap(String.join("\n", scripts()).getBytes(StandardCharsets.UTF_8)));
        put("edition.chapters", ByteBuffer.wrap(chapters.toString().getBytes(StandardCharsets.UTF_8)));
        put("edition.passages", firstPassages.toArray());
        put("passage.words", firstPositions.toArray());
        put("passage.steps", Starts.steps(firstPositions.toArray()));
        put("passage.numbers", numberStarts.toArray());
        put("numbers", ByteBuffer.wrap(numbers.toString().getBytes(StandardCharsets.UTF_8)));
        put("passage.quoted", PackedRow.pack(quoted.toArray()).bytes());
        put("passage.texts", places.toArray());
        put("texts", texts.blocks());
        put("stretches", stretches.toArray());
        put("stretch.steps", Starts.steps(stretches.toArray()));
        index(keys.toArray(), stretches.toArray(), languages(firstPassages.toArray(), firstPositions.toArray()));
        return sections;
    }

    /** The script of each edition: that of the first letter of its first passage that has one. */
    private List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (EditionText edition : editions) {
            Character.UnicodeScript script = Character.UnicodeScript.COMMON;
            for (Passage passage : edition.passages()) {
                script = Library.script(passage.text());
                if (script != Character.UnicodeScript.COMMON) {
                    break;
                }
            }
            scripts.add(script.name());
        }
        return scripts;
    }

    private static String numbers(Passage passage) {
        StringBuilder all = new StringBuilder(passage.number());
        new TreeMap<>(passage.numbers())
                .forEach((name, number) ->
                        all.append('\t').append(name).append('\t').append(number));
        return all.toString();
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
        long[] distinct = keys.clone();
        Arrays.parallelSort(distinct);
        int size = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[size++] = distinct[i];
            }
        }
        distinct = Arrays.copyOf(distinct, size);
        int[] words = new int[keys.length];
        int[] counts = new int[size];
        int[] total = new int[size];
        int edition = 0;
        for (int i = 0; i < keys.length; i++) {
            while (i >= languages[0][edition]) {
                edition++;
            }
            words[i] = Arrays.binarySearch(distinct, keys[i]);
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
                new SeedIndexBuilder(row, thresholds(languages), MOST_PLACES, scripture(languages[0])).build();
        put("seed.bits", seeds.bits().array());
        put("seed.directory", seeds.directory().array());
        put("seed.entries", seeds.entries().bytes());
        put("seed.shape", new int[] {seeds.positionBits()});
        places(words, counts, scripture(languages[0]));
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

    private static final class IntList {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    private static final class LongList {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
