package verbatim.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The forms in which texts are read and findings are written. */
enum TableForm {
    /** A file of UTF-8 is a document, named by its address. */
    TEXT,
    /** A line is an object. */
    JSONL,
    /** Columns. */
    PARQUET;

    /** The form that the end of a path tells, or {@code otherwise}. */
    static TableForm of(String path, TableForm otherwise) {
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        return name.matches(".*\\.(jsonl|ndjson|json)(\\.gz|\\.bz2|\\.zst)?") ? JSONL : otherwise;
    }

    /** Whether findings can be written in it. */
    boolean isTable() {
        return this != TEXT;
    }

    /** The texts that a job is to check, in the columns {@code id} and {@code text}. */
    Dataset<Row> read(SparkSession spark, JobSettings settings) {
        return switch (this) {
            case TEXT -> files(spark, settings.input());
            case PARQUET -> columns(spark.read().parquet(settings.input()), settings);
            case JSONL -> objects(spark, settings);
        };
    }

    private static Dataset<Row> files(SparkSession spark, String input) {
        Dataset<Row> files = spark.read()
                .option("wholetext", "true")
                .option("recursiveFileLookup", "true")
                .text(input);
        Column text = col("value");
        Column withoutMark =
                when(text.startsWith("\uFEFF"), expr("substring(value, 2)")).otherwise(text);
        return files.select(input_file_name().as("id"), withoutMark.as("text"));
    }

    /** Objects whose schema is known, so that Spark need not read all of them to find it out. */
    private static Dataset<Row> objects(SparkSession spark, JobSettings settings) {
        StructType schema = with(with(new StructType(), settings.id()), settings.text());
        return columns(spark.read().schema(schema).json(settings.input()), settings);
    }

    /** A schema with one more column of strings; dots lead into objects. */
    private static StructType with(StructType schema, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        StructType inner = new StructType();
        StructType result = new StructType();
        for (StructField field : schema.fields()) {
            if (!field.name().equals(name)) {
                result = result.add(field);
            } else if (field.dataType() instanceof StructType object) {
                inner = object;
            }
        }
        return result.add(name, dot < 0 ? DataTypes.StringType : with(inner, path.substring(dot + 1)));
    }

    /** Rows without an id, broken lines among them, are named by their file's address. */
    private static Dataset<Row> columns(Dataset<Row> rows, JobSettings settings) {
        return rows.select(
                coalesce(col(settings.id()).cast(DataTypes.StringType), input_file_name())
                        .as("id"),
                col(settings.text()).as("text"));
    }

    /** Writes findings into a folder that is not there yet. */
    void write(Dataset<Row> findings, String folder) {
        switch (this) {
            case JSONL -> findings.write().json(folder);
            case PARQUET -> findings.write().parquet(folder);
            case TEXT -> throw new IllegalArgumentException("findings are no text files");
        }
    }
}
