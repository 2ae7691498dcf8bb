package verbatim.spark;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The job for {@code spark-submit}: checks the texts under {@code --input} and writes findings to {@code --output}. */
public final class Main {
    private Main() {}

    /** Runs the job; a wrong call ends with exit status 2, a failed job as Spark ends it. */
    public static void main(String[] args) throws IOException {
        JobSettings settings;
        try {
            settings = JobSettings.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("verbatim: " + e.getMessage());
            System.err.print(JobSettings.USAGE);
            System.exit(2);
            return;
        }
        SparkSession spark = SparkSession.builder().appName("verbatim").getOrCreate();
        try {
            Counters done = run(spark, settings);
            System.err.println("verbatim: " + done.documents() + " documents, " + done.words() + " words, "
                    + done.findings() + " findings, " + done.failed() + " documents failed");
        } finally {
            spark.stop();
        }
    }

    /** Runs the job in a session that is there already. */
    static Counters run(SparkSession spark, JobSettings settings) throws NoSuchFileException {
        LibraryPlace library = settings.shipped()
                ? LibraryPlace.shipped(spark, Path.of(settings.library()))
                : LibraryPlace.at(settings.library());
        CorpusCheck check = new CorpusCheck(spark, library);
        Dataset<Row> findings = check.findings(settings.inputForm().read(spark, settings));
        settings.outputForm().write(findings, settings.output());
        return check.counters();
    }
}
