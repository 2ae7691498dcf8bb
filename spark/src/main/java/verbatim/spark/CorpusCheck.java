package verbatim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations in rows of text. Each document is checked by itself: a narrow step without a shuffle, in which the
 * only thing that an executor needs is the library file.
 *
 * <pre>{@code
 * CorpusCheck check = new CorpusCheck(spark, LibraryPlace.shipped(spark, Path.of("library.vlib")));
 * check.findings(spark.read().parquet("texts")).write().parquet("findings");
 * }</pre>
 */
public final class CorpusCheck implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LibraryPlace library;
    private final Counters counters;

    public CorpusCheck(SparkSession spark, LibraryPlace library) {
        this.library = library;
        this.counters = new Counters(spark.sparkContext());
    }

    /** The columns of findings: the fields of a line of the {@code jsonl} report, which {@code docs/report.md} defines. */
    public static StructType schema() {
        return FindingSchema.ROW;
    }

    /** What has been checked so far. */
    public Counters counters() {
        return counters;
    }

    /**
     * A row for each finding, right quotations too, of each document, in the documents' order; offsets count UTF-16 units of
     * the text. A document that cannot be checked is a row with a {@code note} of the kind {@code failed}; so is one without a
     * text.
     *
     * <p>The input's columns "id" and "text" are a document's name and its words; others may be there.
     */
    public Dataset<Row> findings(Dataset<Row> texts) {
        return texts.select(col("id").cast("string"), col("text").cast("string"))
                .flatMap(
                        (FlatMapFunction<Row, Row>)
                                row -> check(row.getString(0), row.getString(1)).iterator(),
                        Encoders.row(FindingSchema.ROW));
    }

    /**
     * The same of one document, as a function of its id and its text that gives a list of findings: for those who want other
     * columns beside. {@code spark.udf().register("findings", check.function())} names it for SQL.
     */
    public UserDefinedFunction function() {
        UDF2<@Nullable String, @Nullable String, Row[]> findings =
                (id, text) -> check(id, text).toArray(new Row[0]);
        // Not deterministic, or Spark may compute it once for each of its fields that a query asks for.
        return udf(findings, FindingSchema.ROWS).asNondeterministic();
    }

    private List<Row> check(@Nullable String id, @Nullable String text) {
        Checker.Result result = library.checker().check(id == null ? "" : id, text);
        counters.add(text == null ? "" : text, result);
        return result.rows();
    }
}
