package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import verbatim.source.EditionText;
import verbatim.source.Work;

/**
 * The CSV files of Open-Hadith-Data: a number of its own and the Arabic text, no header; files without and with vowel
 * marks ({@code mushakkala}), or a folder of them.
 */
final class OpenHadithReader implements SourceReader {
    /** What the files' names begin with. */
    private static final Map<String, String> FILES = Map.of(
            "sahih_al-bukhari", "bukhari",
            "sahih_muslim", "muslim",
            "sunan_abu-dawud", "abudawud",
            "sunan_al-tirmidhi", "tirmidhi",
            "sunan_al-nasai", "nasai",
            "sunan_ibn-maja", "ibnmajah",
            "maliks_muwataa", "malik",
            "sunan_al-darimi", "darimi",
            "musnad_ahmad", "ahmad");

    @Override
    public String format() {
        return "open-hadith-data";
    }

    @Override
    public String looksFor() {
        return "files such as sunan_abu-dawud_ahadith.utf8.csv with a number and a text in each row, or a folder of them";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            List<Path> files = Folders.files(candidate.path(), ".csv");
            return !files.isEmpty() && recognises(Candidate.of(files.get(0)));
        }
        return work(candidate.path()).isPresent() && candidate.beginning().matches("(?s)\"?\\d+\"?,.*");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        List<Path> files = Files.isDirectory(path) ? Folders.files(path, ".csv") : List.of(path);
        List<EditionText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(readFile(path, SourceFile.read(file)));
        }
        return texts;
    }

    private static EditionText readFile(Path root, SourceFile file) throws IOException {
        Path path = file.path();
        Work work = work(path).orElseThrow(() -> new SourceException(path, "is not named for one of the nine books"));
        boolean vowelled = name(path).contains("mushakkala");
        HadithCollector side = new HadithCollector(
                work,
                work.id() + (vowelled ? "-ohd-vowelled" : "-ohd"),
                work.title() + (vowelled ? ", vowelled (Open-Hadith-Data)" : " (Open-Hadith-Data)"),
                "ar");
        for (Csv.Row row : Csv.rows(file, Csv.COMMAS)) {
            String number = row.cell(0).strip();
            if (row.cells().size() != 2 || !number.matches("\\d{1,6}")) {
                throw new SourceException(path, row.line(), "is not a number and a text");
            }
            String text = Whitespace.folded(withoutDirectionMarks(row.cell(1)));
            side.add(number, text, ChainSplitter.arabic(text), Map.of("open-hadith-data", number));
        }
        side.edition()
                .origin("Open-Hadith-Data, " + (root.equals(path) ? path : root.relativize(path)))
                .licence("ODbL 1.0, contents DbCL 1.0")
                .sha256(file.sha256());
        return side.text().orElseThrow(() -> new SourceException(path, "holds no hadith"));
    }

    /** The vowelled files set a right-to-left mark before and after every few words. */
    private static String withoutDirectionMarks(String text) {
        return text.replace("\u200F", "").replace("\u200E", "");
    }

    private static Optional<Work> work(Path path) {
        String name = name(path);
        return FILES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .findFirst()
                .flatMap(entry -> Works.named(entry.getValue()));
    }

    private static String name(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
