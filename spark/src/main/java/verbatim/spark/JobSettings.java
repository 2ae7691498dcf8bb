package verbatim.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to do.
 *
 * @param input a path, folder, glob or address that Spark can read
 * @param inputForm what is there
 * @param id the column that names a document, of tables
 * @param text the column with its text, of tables
 * @param output the folder to write; it must not be there yet
 * @param outputForm what to write
 * @param library the path of the library file
 * @param shipped whether the library file is the driver's, to be copied to the executors
 */
record JobSettings(
        String input,
        TableForm inputForm,
        String id,
        String text,
        String output,
        TableForm outputForm,
        String library,
        boolean shipped) {
    static final String USAGE = """
        usage: spark-submit verbatim-spark-job.jar --input PATH --output FOLDER --library FILE
          --input PATH            texts: a folder of files, Parquet or JSON Lines
          --input-form FORM       text (a file is a document), jsonl or parquet; else by the end of PATH, or
                                  text
          --id COLUMN             of jsonl and parquet, the column that names a document (id)
          --text COLUMN           of jsonl and parquet, the column with its text (text)
          --output FOLDER         findings, in a folder that is not there yet
          --output-form FORM      jsonl or parquet; else by the end of FOLDER, or jsonl
          --library FILE          the library file, copied to each executor ("verbatim sources file" says where it is)
          --library-at FILE       the library file, at this path on every machine
        """;

    private static final List<String> NAMES = List.of(
            "--input", "--input-form", "--id", "--text", "--output", "--output-form", "--library", "--library-at");

    /** Reads a command line; the message of an {@link IllegalArgumentException} is for the user. */
    static JobSettings parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i])) {
                throw new IllegalArgumentException("there is no option " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            given.put(args[i], args[i + 1]);
        }
        String input = needed(given, "--input");
        String output = needed(given, "--output");
        if (given.containsKey("--library") == given.containsKey("--library-at")) {
            throw new IllegalArgumentException("give --library or --library-at");
        }
        TableForm inputForm = form(given.get("--input-form"), TableForm.of(input, TableForm.TEXT));
        TableForm outputForm = form(given.get("--output-form"), TableForm.of(output, TableForm.JSONL));
        if (!outputForm.isTable()) {
            throw new IllegalArgumentException("findings can be written as jsonl or parquet");
        }
        return new JobSettings(
                input,
                inputForm,
                given.getOrDefault("--id", "id"),
                given.getOrDefault("--text", "text"),
                output,
                outputForm,
                given.containsKey("--library") ? needed(given, "--library") : needed(given, "--library-at"),
                given.containsKey("--library"));
    }

    private static String needed(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }

    private static TableForm form(@Nullable String name, TableForm otherwise) {
        if (name == null) {
            return otherwise;
        }
        for (TableForm form : TableForm.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        throw new IllegalArgumentException("there is no form " + name + "; it is text, jsonl or parquet");
    }
}
