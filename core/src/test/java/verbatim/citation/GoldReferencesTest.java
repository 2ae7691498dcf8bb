package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.text.Span;
import verbatim.text.Text;

/** How many references of real answers and of a translated book are read. Needs the tuning data beside the repository. */
class GoldReferencesTest {
    private static final Path GOLD =
            Path.of(System.getProperty("verbatim.root", "..")).resolve("../shared/gold");

    private final CitationParser parser = new CitationParser();

    @Test
    void readsTheSourcesThatAnswersClaim() throws IOException {
        Path folder = GOLD.resolve("islamiceval-2026-tune");
        assumeTrue(Files.exists(folder), "no tuning data in " + folder);
        Map<String, String> answers = answers(folder.resolve("dev.jsonl"));
        Map<String, List<Citation>> citations = new HashMap<>();
        answers.forEach((id, answer) -> citations.put(id, parser.parse(Text.plain(answer))));
        int claimed = 0;
        List<String> missed = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("dev_task_1.tsv"))) {
            List<String> cells = DataFile.split(line, '\t');
            if (cells.size() > 4 && cells.get(2).equals("claimed_source")) {
                claimed++;
                String answer = answers.getOrDefault(cells.get(0), "");
                int start = answer.offsetByCodePoints(0, Integer.parseInt(cells.get(3)));
                int end = answer.offsetByCodePoints(0, Integer.parseInt(cells.get(4)));
                Span span = new Span(start, end);
                if (citations.getOrDefault(cells.get(0), List.of()).stream()
                        .noneMatch(c -> c.span().overlaps(span))) {
                    missed.add(span.of(answer));
                }
            }
        }
        // What is missed names no known book or sura, or is a slip of the labels.
        assertThat(claimed).isGreaterThan(400);
        assertThat(missed.size()).as("missed of " + claimed + ": " + missed).isLessThanOrEqualTo(claimed / 100);
    }

    @Test
    void readsTheVersesThatATranslatorCites() throws IOException {
        Path file = GOLD.resolve("english-citations-tirmidhi.tsv");
        assumeTrue(Files.exists(file), "no tuning data in " + file);
        int cited = 0;
        List<String> missed = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("file")) {
                cited++;
                String numbers = cells[2].replaceAll("[()]", "").replace('.', ':');
                boolean read = parser.parse(Text.plain(cells[4] + cells[2])).stream()
                        .flatMap(citation -> citation.references().stream())
                        .anyMatch(reference -> reference.numbers().equals(numbers));
                if (!read) {
                    missed.add(cells[2]);
                }
            }
        }
        assertThat(cited).isGreaterThan(300);
        assertThat(missed.size()).as("missed of " + cited + ": " + missed).isLessThanOrEqualTo(cited / 100);
    }

    @Test
    void readsTheReferencesBehindTaggedVerses() throws IOException {
        Path folder = GOLD.resolve("openiti-0300AH");
        assumeTrue(Files.exists(folder), "no tuning data in " + folder);
        Map<String, String> books = new HashMap<>();
        int cited = 0;
        List<String> missed = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("tags.tsv"))) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.get(4).isEmpty() || cells.get(0).equals("path")) {
                continue;
            }
            String name = cells.get(0).substring(cells.get(0).lastIndexOf('/') + 1);
            if (!books.containsKey(name)) {
                books.put(name, Files.readString(folder.resolve(name)));
            }
            String book = books.getOrDefault(name, "");
            int end = book.indexOf("@QE@", book.offsetByCodePoints(0, Integer.parseInt(cells.get(1)))) + 4;
            String behind = "\u00BB " + book.substring(end, Math.min(book.length(), end + 60));
            Reference reference = new Reference("quran", cells.get(4), cells.get(5), cells.get(5), "");
            boolean read = parser.parse(Text.plain(behind)).stream()
                    .flatMap(citation -> citation.references().stream())
                    .anyMatch(found -> found.chapter().equals(reference.chapter())
                            && found.first().equals(reference.first()));
            cited++;
            if (!read) {
                missed.add(reference.numbers());
            }
        }
        assertThat(cited).isGreaterThan(500);
        assertThat(missed.size()).as("missed of " + cited + ": " + missed).isLessThanOrEqualTo(cited / 100);
    }

    private static Map<String, String> answers(Path file) throws IOException {
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            answers.put(field(line, "id"), unescaped(field(line, "generated_answer")));
        }
        return answers;
    }

    /** The text of a field of a JSON record, as it stands there. */
    private static String field(String record, String name) {
        String head = '"' + name + "\": \"";
        int start = record.indexOf(head) + head.length();
        int end = start;
        while (record.charAt(end) != '"') {
            end += record.charAt(end) == '\\' ? 2 : 1;
        }
        return record.substring(start, end);
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}
