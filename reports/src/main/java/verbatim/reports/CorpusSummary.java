package verbatim.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import verbatim.check.Attribution;
import verbatim.check.Wording;

/**
 * What a corpus quotes, added up from the lines of {@code jsonl} reports: which passages, how often, how faithfully, and in
 * which documents. It holds a few numbers for each passage, each document, and each pair of the two that meet. Not for
 * several threads at once.
 *
 * <p>A quotation of a run of verses counts for each of them; in all other counts it is one.
 */
public final class CorpusSummary {
    private static final JsonMapper JSON = new JsonMapper();

    private final QuotationCounts all = new QuotationCounts();
    private final Map<String, QuotationCounts> works = new TreeMap<>();
    private final Map<String, QuotedPassage> passages = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<QuotationCounts> documents = new ArrayList<>();
    private final TreeSet<String> libraries = new TreeSet<>();
    private long failed;

    /**
     * Adds all lines of a report.
     *
     * @param name what the report is called in the message of an exception
     * @throws IOException when a line is no line of a {@code jsonl} report
     */
    public void add(String name, Reader report) throws IOException {
        BufferedReader lines = new BufferedReader(report);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !add(line)) {
                throw new IOException(name + ":" + number + ": is not a line of a jsonl report (verbatim-finding/1)");
            }
        }
    }

    private boolean add(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!string(json, "schema").equals("verbatim-finding/1")) {
                return false;
            }
            libraries.add(string(json, "library"));
            if (json.has("note")) {
                failed += isFailure(string(json.path("note"), "kind")) ? 1 : 0;
                return true;
            }
            finding(json);
            return true;
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isFailure(String kind) {
        return kind.equals("failed") || kind.equals("unreadable");
    }

    private void finding(JsonNode json) {
        Wording wording = Wording.valueOf(string(json, "wording"));
        Attribution attribution = Attribution.valueOf(string(json, "attribution"));
        String work = string(json, "work");
        all.add(wording, attribution);
        works.computeIfAbsent(work, id -> new QuotationCounts()).add(wording, attribution);
        int document = numberOf.computeIfAbsent(string(json, "path"), path -> {
            paths.add(path);
            documents.add(new QuotationCounts());
            return paths.size() - 1;
        });
        documents.get(document).add(wording, attribution);
        String locus = string(json, "locus");
        if (locus.isEmpty() || wording == Wording.NOT_FOUND) {
            return;
        }
        String numbers = locus.startsWith(work + ":") ? locus.substring(work.length() + 1) : locus;
        List<String> single = QuotedPassage.single(numbers);
        for (String number : single) {
            QuotedPassage passage =
                    passages.computeIfAbsent(work + ' ' + number, key -> new QuotedPassage(work, number));
            passage.counts.add(wording, attribution);
            passage.documents.merge(document, 1, Integer::sum);
            if (single.size() == 1) {
                passage.text(string(json, "passage"));
            }
        }
    }

    private static String string(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    /** Writes one page with plots that needs nothing else. */
    public void writePage(Writer out, Messages messages) throws IOException {
        new SummaryPage(this, messages).write(out);
        out.flush();
    }

    /** The tables as CSV (RFC 4180), by the names that their files should have. */
    public Map<String, String> tables() {
        return SummaryTables.of(this);
    }

    QuotationCounts all() {
        return all;
    }

    /** Documents that could not be checked. */
    long failed() {
        return failed;
    }

    /** The fingerprints of the libraries that were checked against. */
    List<String> libraries() {
        return List.copyOf(libraries);
    }

    /** By the work's id; empty for quotations that name none and have none. */
    Map<String, QuotationCounts> works() {
        return Collections.unmodifiableMap(works);
    }

    /** All passages, the most quoted first. */
    List<QuotedPassage> passages() {
        return passages.values().stream().sorted(QuotedPassage.MOST_QUOTED).toList();
    }

    /** Numbers of documents, those that quote most first. */
    List<Integer> documents() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            numbers.add(i);
        }
        numbers.sort((a, b) -> {
            int order = Long.compare(documents.get(b).total(), documents.get(a).total());
            return order == 0 ? paths.get(a).compareTo(paths.get(b)) : order;
        });
        return numbers;
    }

    String path(int document) {
        return paths.get(document);
    }

    QuotationCounts counts(int document) {
        return documents.get(document);
    }
}
