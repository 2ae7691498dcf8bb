package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.source.EditionText;

/** USFM: backslash markers, one file for each book or a folder of them. */
final class UsfmReader implements SourceReader {
    private static final Pattern MARKER = Pattern.compile("\\\\(\\+?[a-z]+\\d*)(\\*)?");

    /** Notes and cross references, with all that is in them. */
    private static final Pattern NOTES = Pattern.compile("(?s)\\\\(f|fe|x|ef|ex|fig|rq)\\s.*?\\\\\\1\\*");

    /** What follows the bar in {@code \w word|strong="H1"\w*}. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\|[^\\\\|]*(?=\\\\\\+?[a-z]+\\d*\\*)");

    /** Markers whose line is a heading, an introduction or bookkeeping. */
    private static final String NOT_TEXT =
            "(id|ide|usfm|sts|rem|h|toc|toca|mt|mte|ms|mr|s|sr|r|d|sp|cl|cp|cd|imt|is|ip|ipi|im|imi|ipq|imq|ipr|iq|ib|ili|iot|io|iex|ie)\\d*";

    @Override
    public String format() {
        return "usfm";
    }

    @Override
    public String looksFor() {
        return "a text that begins with \\id and a book, or a folder of .usfm or .sfm files";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            return !files(candidate.path()).isEmpty();
        }
        return candidate.beginning().stripLeading().matches("(?s)\\\\id [A-Z0-9]{3}\\b.*");
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(Folders.files(folder, ".usfm"));
        files.addAll(Folders.files(folder, ".sfm"));
        return files;
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        BibleCollector bible = new BibleCollector(path);
        Folders.Checksum checksum = new Folders.Checksum();
        for (Path part : Files.isDirectory(path) ? files(path) : List.of(path)) {
            SourceFile file = SourceFile.read(part);
            checksum.add(file);
            new Book(part, bible).read(file.text());
        }
        return bible.texts(checksum, description);
    }

    private static final class Book {
        private final Path path;
        private final BibleCollector bible;
        private final StringBuilder text = new StringBuilder();
        private String osis = "";
        private String chapter = "";
        private String number = "";
        private long begin;
        private boolean heading;

        Book(Path path, BibleCollector bible) {
            this.path = path;
            this.bible = bible;
        }

        void read(String usfm) throws SourceException {
            String chars = withoutNotes(usfm);
            Matcher marker = MARKER.matcher(chars);
            int last = 0;
            long line = 1;
            while (marker.find()) {
                String between = chars.substring(last, marker.start());
                take(between, line);
                line += between.chars().filter(c -> c == '\n').count();
                last = marker.end();
                if (marker.group(2) == null) {
                    last = marker(marker.group(1), chars, last, line);
                }
            }
            take(chars.substring(last), line);
            finish();
        }

        /** Notes taken out, their line ends left, so that lines keep their numbers. */
        private static String withoutNotes(String usfm) {
            String plain = NOTES.matcher(usfm)
                    .replaceAll(note -> "\n".repeat((int)
                            note.group().chars().filter(c -> c == '\n').count()));
            return ATTRIBUTES.matcher(plain).replaceAll("");
        }

        /** Acts on a marker; gives back where the text behind it goes on. */
        private int marker(String name, String chars, int from, long line) throws SourceException {
            switch (name) {
                case "id" -> {
                    String code = word(chars, from);
                    osis = Versification.book(code)
                            .map(Versification.Book::osis)
                            .orElseThrow(
                                    () -> new SourceException(path, line, "has the unknown book \"" + code + "\""));
                    heading = true;
                }
                case "c" -> {
                    finish();
                    chapter = word(chars, from);
                    heading = true;
                }
                case "v" -> {
                    finish();
                    if (osis.isEmpty() || chapter.isEmpty()) {
                        throw new SourceException(path, line, "has a verse before any book and chapter");
                    }
                    String verse = word(chars, from);
                    number = Versification.number(osis, chapter, verse.replaceFirst("[-,].*", ""));
                    begin = line;
                    heading = false;
                    return chars.indexOf(verse, from) + verse.length();
                }
                default -> {
                    heading = name.toLowerCase(Locale.ROOT).matches(NOT_TEXT) || (heading && name.startsWith("+"));
                    text.append(name.matches("\\+?[a-z]+\\d?") && isParagraph(name) ? " " : "");
                }
            }
            return from;
        }

        private static boolean isParagraph(String name) {
            return name.matches("(p|m|pi|q|qm|li|b|nb|pc|pm|pmo|mi|tr|tc|th)\\d*");
        }

        private void take(String chars, long line) {
            if (!heading && !number.isEmpty() && line > 0) {
                text.append(chars);
            }
        }

        private void finish() throws SourceException {
            if (!number.isEmpty()) {
                bible.add(begin, number, text.toString());
                number = "";
            }
            text.setLength(0);
        }

        private static String word(String chars, int from) {
            String rest =
                    chars.substring(from, Math.min(chars.length(), from + 40)).strip();
            return rest.split("[\\s\\\\]", 2)[0];
        }
    }
}
