package verbatim.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What a job has done so far, as Spark adds it up on the driver and shows it in its web page. A task that Spark runs twice
 * counts twice, and so does each action over findings that are neither stored nor cached.
 */
public final class Counters implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LongAccumulator documents;
    private final LongAccumulator failed;
    private final LongAccumulator words;
    private final LongAccumulator findings;

    Counters(SparkContext context) {
        documents = context.longAccumulator("verbatim documents");
        failed = context.longAccumulator("verbatim documents that failed");
        words = context.longAccumulator("verbatim words");
        findings = context.longAccumulator("verbatim findings");
    }

    /** Documents, those that failed among them. */
    public long documents() {
        return documents.value();
    }

    /** Documents of which there is a row with the error. */
    public long failed() {
        return failed.value();
    }

    /** Words: runs of characters between white space. */
    public long words() {
        return words.value();
    }

    /** Findings, right quotations too. */
    public long findings() {
        return findings.value();
    }

    void add(String text, Checker.Result result) {
        documents.add(1);
        words.add(wordsOf(text));
        if (result.checked()) {
            findings.add(result.rows().size());
        } else {
            failed.add(1);
        }
    }

    static long wordsOf(String text) {
        long count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            count += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return count;
    }
}
