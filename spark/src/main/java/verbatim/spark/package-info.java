/**
 * Rows of text to rows of findings on Apache Spark. The way in: {@link verbatim.spark.CorpusCheck}; {@link
 * verbatim.spark.Main} is the job for {@code spark-submit}. {@code docs/spark.md} is its manual.
 */
@NullMarked
package verbatim.spark;

import org.jspecify.annotations.NullMarked;
