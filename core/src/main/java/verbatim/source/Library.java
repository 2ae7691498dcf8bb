package verbatim.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verbatim.match.PackedRow;
import verbatim.match.SeedIndex;
import verbatim.match.SeedIndexBuilder;
import verbatim.match.SourceWords;
import verbatim.match.Starts;
import verbatim.match.WordBlocks;
import verbatim.text.Span;

/**
 * The editions that documents are checked against and the index of their words, over flat little-endian sections that may
 * be mapped from a file. Immutable; serves all threads. {@code docs/library-file.md} defines the sections.
 *
 * <p>Passages are numbered from 0 through all editions, in order. A position is that of a word in the row of all words that
 * are found by ({@link #words}).
 */
public final class Library {
    private final Map<String, ByteBuffer> sections;
    private final List<Edition> editions;
    private final Character.UnicodeScript[] scripts;
    /** The first passage of each edition, and that behind the last. */
    private final int[] firstPassages;
    /** The positions of their first words. */
    private final int[] firstPositions;

    private final Starts positions;
    private final IntBuffer numberStarts;
    private final ByteBuffer numbers;
    private final PackedRow quoted;
    private final LongBuffer textStarts;
    private final ByteBuffer texts;
    private final SourceWords words;
    private final SeedIndex seeds;
    private final PackedRow places;
    private final IntBuffer placeStarts;
    private final WordBlocks commonWords;
    private final int[] seedBits;
    /** Worked out when first asked for; that two threads may do so at once does no harm. */
    private int @Nullable [] byNumber;
    /** The same. */
    private @Nullable List<Map<String, String>> chapters;

    private Library(Map<String, ByteBuffer> sections) {
        this.sections = Collections.unmodifiableMap(new TreeMap<>(sections));
        this.editions = readEditions(string(section("editions")));
        this.scripts = readScripts(string(section("edition.scripts")), editions.size());
        this.positions = new Starts(
                section("passage.words").asIntBuffer(), section("passage.steps").asIntBuffer());
        this.firstPassages = new int[editions.size() + 1];
        section("edition.passages").asIntBuffer().get(firstPassages);
        this.firstPositions = new int[firstPassages.length];
        for (int e = 0; e < firstPassages.length; e++) {
            firstPositions[e] = positions.start(firstPassages[e]);
        }
        this.numberStarts = section("passage.numbers").asIntBuffer();
        this.numbers = section("numbers");
        this.quoted = PackedRow.over(section("passage.quoted"));
        this.textStarts = section("passage.texts").asLongBuffer();
        this.texts = section("texts");
        this.words = new SourceWords(
                section("words.low").asCharBuffer(),
                PackedRow.over(section("words.high")),
                section("vocabulary.keys").asLongBuffer(),
                section("vocabulary.info"),
                new Starts(
                        section("stretches").asIntBuffer(),
                        section("stretch.steps").asIntBuffer()));
        this.seeds = new SeedIndex(
                section("seed.bits").asLongBuffer(),
                section("seed.directory").asIntBuffer(),
                PackedRow.over(section("seed.entries")),
                section("seed.shape").asIntBuffer().get(0));
        this.placeStarts = section("places.starts").asIntBuffer();
        this.places = PackedRow.over(section("places"));
        this.commonWords = new WordBlocks(
                section("common.words").asIntBuffer(), section("common.blocks").asLongBuffer());
        this.seedBits = readSeedBits();
    }

    /** Compiles editions, several at once. */
    public static Library build(List<EditionText> texts) {
        return join(texts.parallelStream().map(CompiledEdition::new).toList());
    }

    /** A library of editions that are compiled already. */
    public static Library join(List<CompiledEdition> editions) {
        return new Library(new LibraryBuilder(editions).sections());
    }

    /** A library over sections that {@link #sections} gave, as they were written. */
    public static Library over(Map<String, ByteBuffer> sections) {
        return new Library(sections);
    }

    /** The flat sections by name, each little-endian; read only. */
    public Map<String, ByteBuffer> sections() {
        return sections;
    }

    private ByteBuffer section(String name) {
        ByteBuffer section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("the library has no section " + name);
        }
        return section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String string(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** All editions, in the order in which they were compiled. */
    public List<Edition> editions() {
        return editions;
    }

    /** The edition with an id. */
    public Optional<Edition> edition(String id) {
        for (Edition edition : editions) {
            if (edition.id().equals(id)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /** Whether some edition of a work is installed. */
    public boolean hasWork(String work) {
        for (Edition edition : editions) {
            if (edition.work().id().equals(work)) {
                return true;
            }
        }
        return false;
    }

    /** The script that an edition is written in. */
    public Character.UnicodeScript script(int edition) {
        return scripts[edition];
    }

    /** The script of the first letter of a text, or COMMON. */
    public static Character.UnicodeScript script(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int letter = Character.codePointAt(text, i);
            if (Character.isLetter(letter)) {
                return Character.UnicodeScript.of(letter);
            }
        }
        return Character.UnicodeScript.COMMON;
    }

    private static Character.UnicodeScript[] readScripts(String names, int size) {
        Character.UnicodeScript[] scripts = new Character.UnicodeScript[size];
        String[] lines = names.split("\n", -1);
        for (int i = 0; i < size; i++) {
            scripts[i] = Character.UnicodeScript.valueOf(lines[i]);
        }
        return scripts;
    }

    /** How many bits a seed of an edition tells at least: by how many words its language has in all editions. */
    public int seedBits(int edition) {
        return seedBits[edition];
    }

    /**
     * Editions among whose words chance may find a run of words: all of one language, but the Qur'an's text by itself, which
     * other sources make no larger.
     */
    static String family(Edition edition) {
        boolean scripture = edition.work().kind() == Work.Kind.QURAN && edition.original();
        return scripture ? edition.work().id() + " " + edition.language() : edition.language();
    }

    private int[] readSeedBits() {
        int[] bits = new int[editions.size()];
        for (int i = 0; i < bits.length; i++) {
            int size = 0;
            for (int j = 0; j < bits.length; j++) {
                if (family(editions.get(j)).equals(family(editions.get(i)))) {
                    size += firstPositions[j + 1] - firstPositions[j];
                }
            }
            bits[i] = SeedIndexBuilder.thresholdFor(size);
        }
        return bits;
    }

    /** The words of all editions, for matching. */
    public SourceWords words() {
        return words;
    }

    /** Where telling runs of words stand. */
    public SeedIndex seeds() {
        return seeds;
    }

    /** How many passages there are. */
    public int passages() {
        return positions.size();
    }

    /** The index in {@link #editions} of the edition that a passage belongs to. */
    public int editionOf(int passage) {
        return lastUpTo(passage, firstPassages);
    }

    /** The edition of the word at a position. */
    public int editionAt(int position) {
        return lastUpTo(position, firstPositions);
    }

    /** The last edition that begins at a place or before it. */
    private static int lastUpTo(int place, int[] starts) {
        int low = 0;
        int high = starts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The edition's passages: from the first, to the end exclusive. */
    public Span passagesOf(int edition) {
        return new Span(firstPassages[edition], firstPassages[edition + 1]);
    }

    /** The passage that holds the word at a position. */
    public int passageAt(int position) {
        return Math.min(positions.at(position), passages() - 1);
    }

    /** The position of a passage's first word. */
    public int firstPosition(int passage) {
        return positions.start(passage);
    }

    /** The titles of an edition's chapters by their numbers; empty when its source gives none. */
    public Map<String, String> chapters(int edition) {
        List<Map<String, String>> known = chapters;
        if (known == null) {
            known = readChapters(string(section("edition.chapters")), editions.size());
            chapters = known;
        }
        return known.get(edition);
    }

    private static List<Map<String, String>> readChapters(String lines, int editions) {
        List<Map<String, String>> result = new ArrayList<>();
        for (int e = 0; e < editions; e++) {
            result.add(new TreeMap<>());
        }
        lines.lines().forEach(line -> {
            String[] fields = line.split("\t", 3);
            result.get(Integer.parseInt(fields[0])).put(fields[1], fields[2]);
        });
        return result;
    }

    /** The number of a passage in its edition's main numbering, as {@link Passage#number}. */
    public String number(int passage) {
        String all = allNumbers(passage);
        int tab = all.indexOf('\t');
        return tab < 0 ? all : all.substring(0, tab);
    }

    /** The numbers of a passage in other numberings, by the numbering's name. */
    public Map<String, String> numbers(int passage) {
        String[] parts = allNumbers(passage).split("\t", -1);
        Map<String, String> result = new TreeMap<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            result.put(parts[i], parts[i + 1]);
        }
        return result;
    }

    private String allNumbers(int passage) {
        int start = numberStarts.get(passage);
        return new String(numberBytes(start, numberStarts.get(passage + 1) - start), StandardCharsets.UTF_8);
    }

    /** The text of a passage, exactly as its edition has it. */
    public String text(int passage) {
        return TextBlocks.text(texts, textStarts, passage);
    }

    /** Where the numbers of a passage, or of what follows the last, begin among {@link #numberBytes}. */
    int numberStart(int passage) {
        return numberStarts.get(passage);
    }

    byte[] numberBytes(int start, int length) {
        byte[] bytes = new byte[length];
        numbers.get(start, bytes);
        return bytes;
    }

    /** Where the text of a passage is, as {@link TextBlocks} says. */
    long textPlace(int passage) {
        return textStarts.get(passage);
    }

    /** The offset of the block with the text of a passage; where all blocks end for what follows the last. */
    int blockOf(int passage) {
        return passage < passages() ? TextBlocks.blockOf(textPlace(passage)) : texts.limit();
    }

    /** The blocks of texts from an offset to another. */
    ByteBuffer blocks(int from, int to) {
        return texts.slice(from, to - from);
    }

    /** What of a passage's text is quoted, in UTF-16 units of {@link #text}. */
    public Span quoted(int passage) {
        return new Span(quoted.at(2 * passage), quoted.at(2 * passage + 1));
    }

    /** The passage of an edition that has a number in its main numbering, or -1; of several the first. */
    public int passage(int edition, String number) {
        int[] known = byNumber;
        if (known == null) {
            known = indexNumbers();
            byNumber = known;
        }
        byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(edition, bytes, 0, bytes.length, known);
                known[slot] >= 0;
                slot = (slot + 1) & (known.length - 1)) {
            if (editionOf(known[slot]) == edition && isNumbered(known[slot], bytes)) {
                return known[slot];
            }
        }
        return -1;
    }

    /** The passages by edition and number, as an open hash table; -1 where none is. */
    private int[] indexNumbers() {
        int[] table = new int[Integer.highestOneBit(Math.max(1, passages())) * 4];
        Arrays.fill(table, -1);
        // Copies at once: a starting program reads a buffer number by number very slowly.
        byte[] bytes = numberBytes(0, numberStarts.get(passages()));
        int[] starts = new int[passages() + 1];
        numberStarts.get(0, starts);
        int edition = 0;
        for (int passage = 0; passage < passages(); passage++) {
            while (firstPassages[edition + 1] <= passage) {
                edition++;
            }
            int start = starts[passage];
            int end = start;
            while (end < starts[passage + 1] && bytes[end] != '\t') {
                end++;
            }
            int slot = slot(edition, bytes, start, end, table);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = passage;
        }
        return table;
    }

    private static int slot(int edition, byte[] bytes, int from, int to, int[] table) {
        int hash = edition;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private boolean isNumbered(int passage, byte[] number) {
        int start = numberStarts.get(passage);
        int length = numberStarts.get(passage + 1) - start;
        if (length < number.length) {
            return false;
        }
        for (int i = 0; i < number.length; i++) {
            if (numbers.get(start + i) != number[i]) {
                return false;
            }
        }
        return length == number.length || numbers.get(start + number.length) == '\t';
    }

    /** The positions at which a distinct word stands, in ascending order; of a very common one those in scripture alone. */
    public PackedRow places(int word) {
        return places.slice(placeStarts.get(word), placeStarts.get(word + 1));
    }

    /** Where about the words stand whose {@link #places} are not all known. */
    public WordBlocks commonWords() {
        return commonWords;
    }

    private static List<Edition> readEditions(String table) {
        List<Edition> editions = new ArrayList<>();
        for (String line : table.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] f = line.split("\t", -1);
            Work work = new Work(f[1], f[2], Work.Kind.valueOf(f[3]));
            editions.add(new Edition(
                    f[0],
                    work,
                    f[4],
                    f[5],
                    f[6],
                    f[7],
                    f[8],
                    f[9].replace('\u0001', '\n'),
                    f[10],
                    f[11].equals("1"),
                    f[12].equals("1")));
        }
        return List.copyOf(editions);
    }

    static String writeEditions(List<Edition> editions) {
        StringBuilder table = new StringBuilder();
        for (Edition e : editions) {
            String[] fields = {
                e.id(),
                e.work().id(),
                e.work().title(),
                e.work().kind().name(),
                e.language(),
                e.title(),
                e.version(),
                e.origin(),
                e.licence(),
                e.notice(),
                e.sha256(),
                e.original() ? "1" : "0",
                e.continuous() ? "1" : "0"
            };
            for (int i = 0; i < fields.length; i++) {
                String field = fields[i].replace('\t', ' ').replace("\r", "").replace('\n', '\u0001');
                table.append(i == 0 ? "" : "\t").append(field);
            }
            table.append('\n');
        }
        return table.toString();
    }
}
