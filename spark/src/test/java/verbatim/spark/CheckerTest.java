package verbatim.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.reports.ReportHead;

class CheckerTest {
    @Test
    void whatGoesWrongWithADocumentStaysItsOwnAffair() {
        assertThat(messageOf(new IllegalStateException("as planned"))).isEqualTo("IllegalStateException: as planned");
        assertThat(messageOf(new StackOverflowError())).isEqualTo("StackOverflowError");
        assertThat(messageOf(new OutOfMemoryError("heap"))).isEqualTo("OutOfMemoryError: heap");
    }

    @Test
    void aTaskThatSparkStopsEnds() {
        Checker checker = failing(new CancellationException("interrupted"));
        assertThatThrownBy(() -> checker.check("1", "text")).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 0", "one, 1", "' one\u00A0two\tthree\n', 2", "قال تعالى, 2"})
    void wordsAreRunsBetweenWhiteSpace(String text, long words) {
        assertThat(Counters.wordsOf(text)).isEqualTo(words);
    }

    private static String messageOf(Throwable problem) {
        Checker.Result result = failing(problem).check("7", "text");
        assertThat(result.checked()).isFalse();
        assertThat(result.rows()).hasSize(1);
        Row row = result.rows().get(0);
        assertThat(row.<String>getAs("path")).isEqualTo("7");
        assertThat(row.<Row>getAs("note").<String>getAs("kind")).isEqualTo("failed");
        return row.<Row>getAs("note").getAs("message");
    }

    private static Checker failing(Throwable problem) {
        return new Checker(
                text -> {
                    if (problem instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) problem;
                },
                new ReportHead("", List.of()));
    }
}
