package verbatim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Places;
import verbatim.reports.ReportFormat;
import verbatim.reports.ReportHead;
import verbatim.reports.ReportSettings;
import verbatim.reports.ReportWriter;
import verbatim.source.Library;
import verbatim.text.Text;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class CorpusCheckTest {
    private static final List<String> TEXTS = List.of(
            Samples.RIGHT, Samples.ALTERED, Samples.NOTHING, Samples.MISPLACED, Samples.RIGHT + "\n" + Samples.ALTERED);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static SparkSession spark;
    private static LibraryPlace place;

    @BeforeAll
    static void start() throws IOException {
        spark = Samples.session();
        place = LibraryPlace.shipped(spark, Samples.libraryFile(shared));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void itsRowsAreTheLinesOfTheJsonlReport() throws IOException {
        List<String> rows = check().findings(texts()).toJSON().collectAsList();
        assertThat(rows).hasSizeGreaterThan(4).isEqualTo(report(TEXTS));
    }

    @Test
    void itsColumnsAreTheFieldsOfAFinding() throws IOException {
        Path page = Path.of(System.getProperty("verbatim.root", ".."), "docs/report.md");
        List<String> columns = new ArrayList<>(List.of("schema", "library", "path"));
        Files.readString(page)
                .lines()
                .dropWhile(line -> !line.equals("### A finding"))
                .takeWhile(line -> !line.equals("### A divergence"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)).replace("[]", ""))
                .filter(field -> !field.equals("accepted")) // settings and baselines are not for corpora
                .forEach(columns::add);
        columns.add("note");
        assertThat(CorpusCheck.schema().fieldNames()).containsExactlyInAnyOrder(columns.toArray(new String[0]));
    }

    @Test
    void documentsAreCheckedWhereTheyAre() {
        String plan = check().findings(texts()).queryExecution().executedPlan().toString();
        assertThat(plan).contains("MapPartitions").doesNotContain("Exchange");
    }

    @Test
    void countsWhatItDoes() {
        CorpusCheck check = check();
        long findings = check.findings(texts()).count();
        assertThat(check.counters().documents()).isEqualTo(TEXTS.size());
        assertThat(check.counters().findings()).isEqualTo(findings).isGreaterThan(4);
        assertThat(check.counters().words())
                .isEqualTo(TEXTS.stream()
                        .mapToLong(text -> text.split("\\s+").length)
                        .sum());
        assertThat(check.counters().failed()).isZero();
    }

    @Test
    void aDocumentThatFailsIsARowWithItsError() {
        CorpusCheck check = check();
        List<Row> rows = check.findings(table(row("1", Samples.RIGHT), row("2", null), row("3", Samples.RIGHT)))
                .collectAsList();
        assertThat(rows.stream().map(row -> row.<String>getAs("path"))).containsExactly("1", "2", "3");
        Row note = rows.get(1).getAs("note");
        assertThat(note.<String>getAs("kind")).isEqualTo("failed");
        assertThat(note.<String>getAs("message")).isEqualTo("there is no text");
        assertThat(rows.get(1).<String>getAs("wording")).isNull();
        assertThat(check.counters().failed()).isEqualTo(1);
        assertThat(check.counters().findings()).isEqualTo(2);
    }

    @Test
    void asAFunctionItGivesTheSame() {
        CorpusCheck check = check();
        List<String> rows = check.findings(texts()).toJSON().collectAsList();
        Dataset<Row> beside = texts().select(
                        col("more"),
                        explode(check.function().apply(col("id"), col("text"))).as("finding"));
        assertThat(beside.select("finding.*").toJSON().collectAsList()).isEqualTo(rows);
        spark.udf().register("findings", check.function());
        texts().createOrReplaceTempView("texts");
        Dataset<Row> wrong = spark.sql("SELECT finding.rule, count(*) FROM"
                + " (SELECT explode(findings(id, text)) AS finding FROM texts) GROUP BY 1 ORDER BY 1");
        assertThat(wrong.collectAsList().stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly("null 2", "altered-wording 2", "wrong-reference 1");
    }

    @ParameterizedTest
    @CsvSource({"text, jsonl", "text, parquet", "jsonl, jsonl", "parquet, parquet"})
    void aJobReadsAndWrites(String from, String to) throws IOException {
        Path input = folder.resolve("texts");
        write(input, from);
        Path output = folder.resolve("findings");
        Counters done = Main.run(
                spark,
                JobSettings.parse(
                        "--input",
                        input.toString(),
                        "--input-form",
                        from,
                        "--output",
                        output.toString(),
                        "--output-form",
                        to,
                        "--id",
                        "name",
                        "--text",
                        "body.text",
                        "--library-at",
                        Samples.libraryFile(folder).toString()));
        assertThat(done.documents()).isEqualTo(TEXTS.size());
        Dataset<Row> findings = to.equals("jsonl")
                ? spark.read().schema(CorpusCheck.schema()).json(output.toString())
                : spark.read().parquet(output.toString());
        List<String> rows = new ArrayList<>();
        for (String row : findings.orderBy("path", "quotation.start").toJSON().collectAsList()) {
            rows.add(row.replaceFirst("\"path\":\"[^\"]*?([0-9])(\\.txt)?\"", "\"path\":\"$1\""));
        }
        assertThat(rows).isEqualTo(report(TEXTS));
    }

    @Test
    void aBrokenLineIsARowWithItsError() throws IOException {
        Path input = folder.resolve("texts.jsonl");
        Files.writeString(input, "{\"id\": 7, \"text\": \"one\"}\n{\"id\": 8, \"text\"\n");
        JobSettings settings =
                JobSettings.parse("--input", input.toString(), "--output", "none", "--library-at", "none");
        List<Row> rows =
                check().findings(settings.inputForm().read(spark, settings)).collectAsList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).<String>getAs("path")).endsWith("texts.jsonl");
        assertThat(rows.get(0).<Row>getAs("note").<String>getAs("kind")).isEqualTo("failed");
    }

    @Test
    void theByteOrderMarkIsNotOfTheText() throws IOException {
        Path input = folder.resolve("a.txt");
        Files.writeString(input, "\uFEFF" + Samples.RIGHT);
        JobSettings settings =
                JobSettings.parse("--input", input.toString(), "--output", "none", "--library-at", "none");
        Row row = settings.inputForm().read(spark, settings).first();
        assertThat(row.<String>getAs("text")).isEqualTo(Samples.RIGHT);
    }

    @Test
    void theLibraryIsOpenedOnce() {
        assertThat(place.checker()).isSameAs(place.checker());
    }

    @Test
    void aMissingLibraryIsToldBeforeTheJobBegins() {
        assertThatThrownBy(() -> LibraryPlace.shipped(spark, folder.resolve("none.vlib")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void withoutALibraryNoDocumentIsChecked() {
        LibraryPlace none = LibraryPlace.at(folder.resolve("none.vlib").toString());
        assertThatThrownBy(none::checker).isInstanceOf(UncheckedIOException.class);
    }

    private static CorpusCheck check() {
        return new CorpusCheck(spark, place);
    }

    private static Dataset<Row> texts() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            rows.add(row(Integer.toString(i), TEXTS.get(i)));
        }
        return table(rows.toArray(new Row[0]));
    }

    private static Row row(String id, @Nullable String text) {
        return RowFactory.create(id, text, true);
    }

    private static Dataset<Row> table(Row... rows) {
        StructType schema = new StructType()
                .add("id", DataTypes.StringType)
                .add("text", DataTypes.StringType)
                .add("more", DataTypes.BooleanType);
        return spark.createDataFrame(List.of(rows), schema);
    }

    /** The texts as files, or as a table with other columns than a job expects. */
    private static void write(Path input, String form) throws IOException {
        if (form.equals("text")) {
            Files.createDirectories(input.resolve("0"));
            for (int i = 0; i < TEXTS.size(); i++) {
                Files.writeString(input.resolve(i == 0 ? "0/0.txt" : i + ".txt"), TEXTS.get(i));
            }
            return;
        }
        Dataset<Row> table = texts().selectExpr("id AS name", "struct(text) AS body");
        if (form.equals("jsonl")) {
            table.write().json(input.toString());
        } else {
            table.write().parquet(input.toString());
        }
    }

    /** What {@code verbatim check --format jsonl} writes. */
    private static List<String> report(List<String> texts) throws IOException {
        Library library = Samples.library();
        QuotationChecker checker = new QuotationChecker(library, new CitationParser());
        StringWriter lines = new StringWriter();
        ReportWriter report = ReportFormat.JSONL.writer(lines, ReportSettings.standard());
        report.begin(new ReportHead("", library.editions()));
        for (int i = 0; i < texts.size(); i++) {
            String chars = texts.get(i);
            Text text = Text.plain(chars);
            report.document(new CheckedDocument(
                    Integer.toString(i), text, Places.ofFile(chars), checker.check(text), List.of()));
        }
        report.end();
        return lines.toString().lines().toList();
    }
}
