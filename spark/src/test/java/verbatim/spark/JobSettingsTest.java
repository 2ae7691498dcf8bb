package verbatim.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "books, TEXT",
        "books.parquet/, PARQUET",
        "books.jsonl, JSONL",
        "s3a://bucket/books/*.json.gz, JSONL",
        "books.ndjson, JSONL",
        "a.jsonl/b.txt, TEXT",
    })
    void theEndOfAPathTellsItsForm(String path, TableForm form) {
        JobSettings settings = JobSettings.parse("--input", path, "--output", "out", "--library", "l.vlib");
        assertThat(settings.inputForm()).isEqualTo(form);
        assertThat(settings.outputForm()).isEqualTo(TableForm.JSONL);
    }

    @Test
    void theLibraryIsShippedOrThere() {
        assertThat(JobSettings.parse("--input", "a", "--output", "b", "--library", "l")
                        .shipped())
                .isTrue();
        JobSettings settings = JobSettings.parse("--input", "a", "--output", "b", "--library-at", "/opt/l");
        assertThat(settings.shipped()).isFalse();
        assertThat(settings.library()).isEqualTo("/opt/l");
    }

    @ParameterizedTest
    @CsvSource({
        "'', --input is needed",
        "--input a, --output is needed",
        "--input a --output b, give --library or --library-at",
        "--input a --output b --library c --library-at d, give --library or --library-at",
        "--input a --output, --output needs a value",
        "--inputs a, there is no option --inputs",
        "--input a --output b --library c --input-form csv, 'there is no form csv; it is text, jsonl or parquet'",
        "--input a --output b --library c --output-form text, findings can be written as jsonl or parquet",
    })
    void saysWhatIsWrongWithACall(String line, String problem) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        assertThatThrownBy(() -> JobSettings.parse(args))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
