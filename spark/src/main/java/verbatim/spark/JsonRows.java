package verbatim.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON objects, one after the other, as rows of a schema. A property that the schema does not have is an error: the
 * schema and the report would have grown apart.
 */
final class JsonRows {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonRows() {}

    /** The objects in {@code json}, whose values are objects, lists, strings, whole numbers and booleans. */
    static List<Row> read(String json, StructType schema) {
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                rows.add(row(parser, schema));
            }
        }
        return rows;
    }

    private static Row row(JsonParser parser, StructType schema) {
        @Nullable Object[] values = new @Nullable Object[schema.size()];
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Option<Object> index = schema.getFieldIndex(parser.currentName());
            if (index.isEmpty()) {
                throw new IllegalArgumentException("the schema of findings has no " + parser.currentName());
            }
            int i = (Integer) index.get();
            parser.nextToken();
            values[i] = value(parser, schema.apply(i).dataType());
        }
        return new GenericRowWithSchema(values, schema);
    }

    private static Object value(JsonParser parser, DataType type) {
        if (type instanceof StructType struct) {
            return row(parser, struct);
        }
        if (type instanceof ArrayType list) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser, list.elementType()));
            }
            return values.toArray();
        }
        if (type.equals(DataTypes.IntegerType)) {
            return parser.getIntValue();
        }
        return type.equals(DataTypes.BooleanType) ? (Object) parser.getBooleanValue() : parser.getString();
    }
}
