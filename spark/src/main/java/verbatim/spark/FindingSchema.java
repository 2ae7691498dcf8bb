package verbatim.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of findings: the fields of a line of the {@code jsonl} report, by their names and in their order, so that
 * rows written as JSON are that report. What a line leaves out is null. {@code docs/report.md} says what each is.
 */
final class FindingSchema {
    /** The kind of the note in the row of a document that could not be checked. */
    static final String FAILED = "failed";

    private static final StructType STRETCH = new StructType()
            .add("start", IntegerType)
            .add("end", IntegerType)
            .add("line", IntegerType)
            .add("column", IntegerType)
            .add("where", StringType)
            .add("text", StringType);

    private static final StructType DIVERGENCE = new StructType()
            .add("kind", StringType)
            .add("start", IntegerType)
            .add("end", IntegerType)
            .add("quoted", StringType)
            .add("source", StringType);

    private static final StructType PART =
            new StructType().add("start", IntegerType).add("end", IntegerType).add("locus", StringType);

    private static final StructType CORRECTION =
            new StructType().add("start", IntegerType).add("end", IntegerType).add("replacement", StringType);

    private static final StructType NOTE =
            new StructType().add("kind", StringType).add("where", StringType).add("message", StringType);

    static final StructType ROW = new StructType()
            .add("schema", StringType)
            .add("library", StringType)
            .add("path", StringType)
            .add("id", StringType)
            .add("fingerprint", StringType)
            .add("pair", StringType)
            .add("rule", StringType)
            .add("severity", StringType)
            .add("wording", StringType)
            .add("attribution", StringType)
            .add("work", StringType)
            .add("edition", StringType)
            .add("locus", StringType)
            .add("twins", createArrayType(StringType))
            .add("parts", createArrayType(PART))
            .add("quotation", STRETCH)
            .add("marked", BooleanType)
            .add("citation", STRETCH.add("locus", StringType))
            .add("narrators", STRETCH.add("attribution", StringType))
            .add("divergences", createArrayType(DIVERGENCE))
            .add("source", StringType)
            .add("passage", StringType)
            .add("corrections", createArrayType(CORRECTION))
            .add("slip", StringType)
            .add("missing", createArrayType(StringType))
            .add("message", StringType)
            .add("note", NOTE);

    /** What the function of one document gives. */
    static final DataType ROWS = createArrayType(ROW, false);

    private FindingSchema() {}
}
