package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;

/** Reads a file or folder that a user adds, describes it by what is known of it, and checks it. Immutable. */
public final class Import {
    /** The least share of letters that must be of the language's own script. */
    private static final double LEAST_OWN_LETTERS = 0.5;

    private static final int MOST_DIFFERENCES_LISTED = 20;

    private final Catalogue catalogue;
    private final QuranSource quran;
    private final Formats formats;

    /** Where the Qur'an is that another one is compared with; asked only when one is. */
    interface QuranSource {
        Optional<EditionText> read() throws IOException;
    }

    Import(Catalogue catalogue, QuranSource quran) {
        this(catalogue, quran, DocumentParagraphs.NONE);
    }

    Import(Catalogue catalogue, QuranSource quran, DocumentParagraphs documents) {
        this.catalogue = catalogue;
        this.quran = quran;
        this.formats = Formats.with(documents);
    }

    /**
     * What was read.
     *
     * @param texts the editions
     * @param remarks one line each, for a person: what is odd and was let pass
     */
    public record Result(List<EditionText> texts, List<String> remarks) {
        public Result {
            texts = List.copyOf(texts);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads and checks. A folder that as a whole has no known form is read file by file, each a text of its own.
     *
     * @throws SourceException when no reader knows the form, the file is broken, or a check fails
     */
    public Result read(Path path, Description description) throws IOException {
        if (!description.id().isEmpty() && !description.id().matches("[a-z0-9][a-z0-9._-]*")) {
            throw new SourceException(path, "\"" + description.id() + "\" is no id: only a-z, 0-9, '.', '_' and '-'");
        }
        List<String> remarks = new ArrayList<>();
        List<EditionText> texts = texts(path, description, remarks);
        Set<String> ids = new HashSet<>();
        for (EditionText text : texts) {
            if (!ids.add(text.edition().id())) {
                throw new SourceException(
                        path,
                        "holds two texts that would both be named "
                                + text.edition().id());
            }
            check(path, text, description, remarks);
        }
        return new Result(texts, remarks);
    }

    private List<EditionText> texts(Path path, Description description, List<String> remarks) throws IOException {
        if (!description.format().isEmpty()) {
            SourceReader reader = formats.named(description.format())
                    .orElseThrow(() -> new SourceException(
                            path,
                            "no form is named " + description.format() + "; the known ones are:\n" + formats.known()));
            return describe(path, reader.read(path, description), description);
        }
        if (Files.isDirectory(path) && formats.of(path).isEmpty()) {
            return each(path, description, remarks);
        }
        return describe(path, formats.recognise(path).read(path, description), description);
    }

    /** Every file of a folder that has a known form. */
    private List<EditionText> each(Path folder, Description description, List<String> remarks) throws IOException {
        List<EditionText> texts = new ArrayList<>();
        for (Path file : Folders.files(folder, "")) {
            if (Folders.isHidden(folder, file)) {
                continue;
            }
            Optional<SourceReader> reader = formats.of(file);
            if (reader.isEmpty()) {
                remarks.add(file + ": has none of the known forms; passed over");
                continue;
            }
            Description said = description.ofOne(OwnText.name(file));
            texts.addAll(describe(file, reader.get().read(file, said), said));
        }
        if (texts.isEmpty()) {
            throw new SourceException(
                    folder, "neither it nor a file in it has a known form. Looked for:\n" + formats.known());
        }
        return texts;
    }

    private List<EditionText> describe(Path path, List<EditionText> texts, Description description)
            throws SourceException {
        if (texts.isEmpty()) {
            throw new SourceException(path, "holds no text");
        }
        List<EditionText> described = new ArrayList<>();
        for (EditionText text : texts) {
            described.add(text.describedAs(edition(text.edition(), description, texts.size())));
        }
        return described;
    }

    private Edition edition(Edition read, Description said, int editions) {
        EditionBuilder edition = new EditionBuilder(catalogue
                .withChecksum(read.sha256(), read.language())
                .map(Catalogue.Entry::edition)
                .orElse(read));
        if (!said.work().isEmpty()) {
            edition.work(work(said, read.work()));
        }
        if (!said.id().isEmpty()) {
            String id = editions == 1
                    ? said.id()
                    : said.id() + "-" + read.language().toLowerCase(Locale.ROOT);
            edition.id(id);
            if (isOwn(said, read)) {
                edition.work(
                        new Work(id, said.title().isEmpty() ? read.work().title() : said.title(), Work.Kind.OTHER));
            }
        }
        if (said.id().isEmpty() && !said.title().isEmpty() && isOwn(said, read)) {
            edition.work(new Work(read.work().id(), said.title(), Work.Kind.OTHER));
        }
        said.titleWithAuthor().ifPresent(edition::title);
        if (!said.language().isEmpty()) {
            edition.language(said.language());
        }
        if (!said.version().isEmpty()) {
            edition.version(said.version());
        }
        if (!said.licence().isEmpty()) {
            edition.licence(said.licence());
        }
        return edition.build();
    }

    /** Whether a text is the user's own and not an edition of a work that he names. */
    private static boolean isOwn(Description said, Edition read) {
        return read.work().kind() == Work.Kind.OTHER && said.work().isEmpty();
    }

    private static Work work(Description said, Work read) {
        return Works.named(said.work())
                .orElse(new Work(
                        said.work(),
                        said.title().isEmpty() ? said.work() : said.title(),
                        read.kind() == Work.Kind.OTHER ? Work.Kind.OTHER : read.kind()));
    }

    private void check(Path path, EditionText text, Description description, List<String> remarks) throws IOException {
        Edition edition = text.edition();
        if (text.passages().isEmpty()) {
            throw new SourceException(path, edition.id() + " has no passage");
        }
        checkScript(path, text);
        long decomposed = text.passages().stream()
                .filter(passage -> !Normalizer.isNormalized(passage.text(), Normalizer.Form.NFC))
                .count();
        if (decomposed > 0) {
            remarks.add(edition.id() + ": " + decomposed + (decomposed == 1 ? " passage is" : " passages are")
                    + " not in Unicode's form NFC; that changes nothing");
        }
        Map<String, String> numbersByText = new HashMap<>();
        long repeated = text.passages().stream()
                .filter(passage -> numbersByText.putIfAbsent(passage.text(), passage.number()) != null)
                .count();
        if (repeated > 0) {
            remarks.add(edition.id() + ": " + repeated + (repeated == 1 ? " passage repeats" : " passages repeat")
                    + " another's text");
        }
        if (edition.work().equals(Works.QURAN) && text.passages().size() != QuranVerses.VERSES) {
            throw new SourceException(
                    path, edition.id() + " has " + text.passages().size() + " verses instead of " + QuranVerses.VERSES);
        }
        if (edition.work().equals(Works.QURAN) && edition.language().equals("ar")) {
            Optional<EditionText> installed = quran.read();
            if (installed.isPresent()) {
                compare(path, text, installed.get(), description, remarks);
            }
        }
    }

    /** A text whose letters are not those of its language was read wrongly, or is one of glyph codes. */
    private static void checkScript(Path path, EditionText text) throws SourceException {
        Optional<Scripts.Script> script = Scripts.of(text.edition().language());
        if (script.isEmpty()) {
            return;
        }
        long letters = 0;
        long own = 0;
        for (Passage passage : text.passages()) {
            letters += passage.text().codePoints().filter(Character::isLetter).count();
            own += passage.text().codePoints().filter(script.get()::has).count();
        }
        if (letters == 0 || own < LEAST_OWN_LETTERS * letters) {
            throw new SourceException(
                    path,
                    text.edition().id() + " is declared to be in the language "
                            + text.edition().language() + ", but " + own + " of its " + letters
                            + " letters are of that language's script");
        }
    }

    /** Sets a Qur'an beside the installed one, verse by verse, by the strict rules of spelling. */
    private static void compare(
            Path path, EditionText text, EditionText installed, Description description, List<String> remarks)
            throws SourceException {
        List<String> differences = QuranComparison.differences(installed, text);
        if (differences.isEmpty()) {
            return;
        }
        String listed = differences.stream()
                .limit(MOST_DIFFERENCES_LISTED)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        String all = text.edition().id() + " has other words than "
                + installed.edition().title() + " in " + differences.size() + " verses:\n" + listed;
        if (description.differences() == Description.Differences.REFUSE) {
            throw new SourceException(path, all);
        }
        remarks.add(all);
    }
}
