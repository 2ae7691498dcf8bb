package verbatim.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import verbatim.source.EditionText;

/**
 * Bibles in modules of the SWORD project with the driver zText, read in place: a {@code .conf} file, or a folder with
 * {@code mods.d}. A module has for each testament three files: blocks of compressed text, where each block is, and where in
 * its block each verse is. Verses are counted through: two entries for module and testament, and one before each book and
 * each chapter.
 */
final class SwordReader implements SourceReader {
    /** A book of the Bible has less than 2 MB with all its markup; a block that claims more is damaged. */
    private static final int MOST_BLOCK_BYTES = 32 << 20;

    @Override
    public String format() {
        return "sword";
    }

    @Override
    public String looksFor() {
        return "a .conf file of a SWORD module with ModDrv=zText, or a folder with mods.d in it";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.folder()
                ? Files.isDirectory(candidate.path().resolve("mods.d"))
                : candidate.named(".conf") && candidate.beginning().contains("ModDrv=");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        if (!Files.isDirectory(path)) {
            return readModule(path);
        }
        List<EditionText> texts = new ArrayList<>();
        for (Path conf : Folders.files(path.resolve("mods.d"), ".conf")) {
            if (configuration(SourceFile.read(conf)).getOrDefault("ModDrv", "").equalsIgnoreCase("zText")) {
                texts.addAll(readModule(conf));
            }
        }
        return texts;
    }

    private static List<EditionText> readModule(Path conf) throws IOException {
        SourceFile file = SourceFile.read(conf);
        Map<String, String> configuration = configuration(file);
        require(conf, configuration, "ModDrv", "zText");
        require(conf, configuration, "CompressType", "ZIP");
        require(conf, configuration, "SourceType", "OSIS");
        String division = configuration.getOrDefault("Versification", "KJV");
        Versification versification = Versification.named(division)
                .orElseThrow(
                        () -> new SourceException(conf, "divides verses by " + division + "; known are KJV and NRSVA"));
        Path root = conf.toAbsolutePath().resolve("../..").normalize();
        Path data = root.resolve(configuration.getOrDefault("DataPath", "")).normalize();
        if (!data.startsWith(root)) {
            throw new SourceException(conf, "its DataPath leads out of " + root);
        }
        Folders.Checksum checksum = new Folders.Checksum();
        BibleCollector bible = new BibleCollector(conf);
        for (String testament : List.of("ot", "nt")) {
            List<String> numbers = numbers(versification, testament);
            if (Files.exists(data.resolve(testament + ".bzv"))) {
                new Testament(data, testament, configuration.getOrDefault("BlockType", "BOOK"), checksum)
                        .read(numbers, bible);
            }
        }
        String name =
                configuration.getOrDefault("Description", conf.getFileName().toString());
        EditionBuilder edition = new EditionBuilder(
                        OwnText.slug(configuration.getOrDefault("Abbreviation", name)), Works.BIBLE)
                .title(name)
                .version(configuration.getOrDefault("Version", ""))
                .origin("SWORD module " + configuration.getOrDefault("", "") + " in " + root)
                .licence(configuration.getOrDefault("DistributionLicense", ""))
                .notice(configuration.getOrDefault("Copyright", ""))
                .sha256(checksum.sha256());
        return bible.texts(edition, configuration.getOrDefault("Lang", "und"));
    }

    private static void require(Path conf, Map<String, String> configuration, String key, String value)
            throws SourceException {
        String found = configuration.getOrDefault(key, "");
        if (!found.equalsIgnoreCase(value)) {
            throw new SourceException(conf, "has " + key + "=" + found + "; only " + value + " can be read");
        }
    }

    /** Keys and values; the module's own name under the empty key. */
    private static Map<String, String> configuration(SourceFile file) throws SourceException {
        Map<String, String> result = new TreeMap<>();
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                result.put("", line.substring(1, line.length() - 1));
            } else if (equals > 0 && !line.startsWith("#")) {
                result.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return result;
    }

    /** What each entry of a testament is: a verse's number, or an empty string for what is before books and chapters. */
    static List<String> numbers(Versification versification, String testament) {
        List<String> numbers = new ArrayList<>(List.of("", ""));
        for (Versification.Book book : versification.books()) {
            if (book.testament().equals(testament)) {
                numbers.add("");
                for (int chapter = 1; chapter <= book.verses().size(); chapter++) {
                    numbers.add("");
                    for (int verse = 1; verse <= book.verses().get(chapter - 1); verse++) {
                        numbers.add(book.number(String.valueOf(chapter), String.valueOf(verse)));
                    }
                }
            }
        }
        return numbers;
    }

    private static final class Testament {
        private final Path index;
        private final ByteBuffer verses;
        private final ByteBuffer blocks;
        private final byte[] text;
        /** The block that was unpacked last: verses come in their order, and so do blocks. */
        private byte[] inflated = new byte[0];

        private int inflatedNumber = -1;
        private long inflatedBytes;

        Testament(Path data, String testament, String blockType, Folders.Checksum checksum) throws IOException {
            String letter = blockType.substring(0, 1).toLowerCase(Locale.ROOT);
            index = data.resolve(testament + "." + letter + "zv");
            verses = numbers(read(index, checksum));
            blocks = numbers(read(data.resolve(testament + "." + letter + "zs"), checksum));
            text = read(data.resolve(testament + "." + letter + "zz"), checksum);
        }

        private static byte[] read(Path path, Folders.Checksum checksum) throws IOException {
            SourceFile file = SourceFile.read(path.toAbsolutePath());
            checksum.add(file);
            return file.bytes();
        }

        private static ByteBuffer numbers(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        void read(List<String> numbers, BibleCollector bible) throws SourceException {
            if (verses.limit() != 10 * numbers.size()) {
                throw new SourceException(
                        index, "has " + verses.limit() / 10 + " entries, its division of verses has " + numbers.size());
            }
            for (int i = 0; i < numbers.size(); i++) {
                int length = Short.toUnsignedInt(verses.getShort(10 * i + 8));
                if (!numbers.get(i).isEmpty() && length > 0) {
                    byte[] block = block(verses.getInt(10 * i));
                    int start = verses.getInt(10 * i + 4);
                    if (start < 0 || start + length > block.length) {
                        throw new SourceException(index, "entry " + i + " lies outside its block");
                    }
                    String osis = new String(block, start, length, StandardCharsets.UTF_8);
                    bible.add(0, numbers.get(i), OsisFragment.text(osis));
                }
            }
        }

        private byte[] block(int number) throws SourceException {
            if (number == inflatedNumber) {
                return inflated;
            }
            if (number < 0 || 12L * number + 12 > blocks.limit()) {
                throw new SourceException(index, "names the block " + number + " of " + blocks.limit() / 12);
            }
            int offset = blocks.getInt(12 * number);
            int size = blocks.getInt(12 * number + 4);
            int inflatedSize = blocks.getInt(12 * number + 8);
            if (offset < 0 || size < 0 || (long) offset + size > text.length) {
                throw new SourceException(index, "block " + number + " lies outside the text");
            }
            if (inflatedSize < 0 || inflatedSize > MOST_BLOCK_BYTES) {
                throw new SourceException(index, "block " + number + " claims to have " + inflatedSize + " bytes");
            }
            inflatedBytes += inflatedSize;
            if (inflatedBytes > SourceFile.MOST_BYTES) {
                throw new SourceException(
                        index, "unpacks to more than " + SourceFile.MOST_BYTES + " bytes, the most a text may have");
            }
            inflated = inflate(number, offset, size, inflatedSize);
            inflatedNumber = number;
            return inflated;
        }

        private byte[] inflate(int number, int offset, int size, int inflatedSize) throws SourceException {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(text, offset, size);
                byte[] block = new byte[inflatedSize];
                if (inflater.inflate(block) != inflatedSize) {
                    throw new SourceException(index, "block " + number + " is shorter than it claims");
                }
                return block;
            } catch (DataFormatException e) {
                throw new SourceException(index, "block " + number + " is damaged: " + e.getMessage());
            } finally {
                inflater.end();
            }
        }
    }
}
