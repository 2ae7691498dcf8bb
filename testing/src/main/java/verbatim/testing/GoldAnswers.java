package verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import verbatim.text.Span;

/**
 * Answers whose quotations people have marked and judged: the IslamicEval 2026 form. Spans are given in code points there
 * and in UTF-16 units here.
 *
 * @param texts the answers by their id
 * @param segments the marked segments, in the order of the file
 */
public record GoldAnswers(Map<String, String> texts, List<Segment> segments) {
    /**
     * One marked segment.
     *
     * @param response the answer's id
     * @param annotation the quotation's number in the answer; its parts share it
     * @param type Ayah, matn, isnad or claimed_source
     * @param span in UTF-16 units of the answer
     * @param label correct, incorrect, or empty when it was not judged
     * @param corrections the accepted right words, if it is incorrect
     */
    public record Segment(
            String response, String annotation, String type, Span span, String label, List<String> corrections) {
        String key() {
            return response + "\t" + annotation + "\t" + type;
        }
    }

    private static final Pattern QUESTION =
            Pattern.compile("<Question>.*?<ID>(.*?)</ID>.*?<Response>(.*?)</Response>", Pattern.DOTALL);

    /** The 2026 edition's form. */
    public static GoldAnswers read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(folder.resolve("dev.jsonl"))) {
            if (!line.isBlank()) {
                JsonNode answer = json.readTree(line);
                texts.put(
                        answer.get("id").asString(),
                        answer.get("generated_answer").asString());
            }
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("dev_task_2.tsv"))) {
            labels.put(row[0] + "\t" + row[1] + "\t" + row[2], row[3].equals("N/A") ? "" : row[3]);
        }
        Map<String, List<String>> corrections = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("dev_task_3.tsv"))) {
            corrections.put(
                    row[0] + "\t" + row[1] + "\t" + row[2],
                    List.of(unquoted(row[3]).split(" \\|\\|\\| ")));
        }
        List<Segment> segments = new ArrayList<>();
        for (String[] row : rows(folder.resolve("dev_task_1.tsv"))) {
            if (row.length > 4 && !row[3].isEmpty() && !row[3].equals("-")) {
                String text = texts.getOrDefault(row[0], "");
                int start = text.offsetByCodePoints(0, Integer.parseInt(row[3].strip()));
                int end = text.offsetByCodePoints(0, Integer.parseInt(row[4].strip()));
                String key = row[0] + "\t" + row[1] + "\t" + row[2];
                segments.add(new Segment(
                        row[0],
                        row[1],
                        row[2],
                        new Span(start, end),
                        labels.getOrDefault(key, ""),
                        corrections.getOrDefault(key, List.of())));
            }
        }
        return new GoldAnswers(texts, List.copyOf(segments));
    }

    /** The 2025 edition's form: spans with one label each, WrongAyah or CorrectHadith; the answers in an XML file. */
    static GoldAnswers read2025(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher question = QUESTION.matcher(Files.readString(folder.resolve("dev.xml")));
        while (question.find()) {
            texts.put(question.group(1).strip(), question.group(2));
        }
        List<Segment> segments = new ArrayList<>();
        for (String[] row : rows(folder.resolve("dev.tsv"))) {
            if (row[2].equals("NoAnnotation")) {
                continue;
            }
            String text = texts.getOrDefault(row[0], "");
            int start = text.offsetByCodePoints(0, Integer.parseInt(row[3].strip()));
            int end = text.offsetByCodePoints(0, Integer.parseInt(row[4].strip()));
            segments.add(new Segment(
                    row[0],
                    row[1],
                    row[2].endsWith("Ayah") ? "Ayah" : "matn",
                    new Span(start, end),
                    row[2].startsWith("Correct") ? "correct" : "incorrect",
                    List.of()));
        }
        return new GoldAnswers(texts, List.copyOf(segments));
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    private static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(line.split("\t", -1));
        }
        return rows.subList(1, rows.size());
    }
}
