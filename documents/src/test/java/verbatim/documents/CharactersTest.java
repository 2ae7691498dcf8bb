package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.text.Span;

/** Characters that are no file: what a browser or an editor sends. */
class CharactersTest {
    /** A byte order mark, a lone surrogate, a zero byte and the first bytes of a zip are characters like any others. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFa b", "a \uD83D b", "PK\3\4", "a\0b\0c\0d\0", "a\r\nb\rc", "", "%PDF-1.7"})
    void plainTextCountsAsItWasSent(String chars) throws IOException {
        Document document = Documents.read("text", Format.PLAIN_TEXT, chars, Limits.DEFAULT);
        assertThat(document.chars()).isEqualTo(chars);
        assertThat(document.text().chars()).isEqualTo(chars);
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void markdownLeadsBackToTheCharactersSent() throws IOException {
        String chars = "\uFEFFa\n\n> *one* two";
        Document document = Documents.read("text", Format.MARKDOWN, chars, Limits.DEFAULT);
        int two = document.text().chars().indexOf("two");
        Span back = document.source(new Span(two, two + 3));
        assertThat(back.of(chars)).isEqualTo("two");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"DOCX", "ODT", "EPUB", "PDF"})
    void packedFormatsAreNoText(Format format) {
        assertThatThrownBy(() -> Documents.read("text", format, "a", Limits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
