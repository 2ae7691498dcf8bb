package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.documents.SourceMap.Kind;
import verbatim.documents.SourceMap.Segment;
import verbatim.text.Span;
import verbatim.text.Text;

/** What must hold of every reader, whatever it reads. */
class ReaderContractTest {
    private static final Map<String, byte[]> SAMPLES = Samples.all();

    static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    @Test
    void everyFormatHasASample() throws IOException {
        Set<Format> formats = new java.util.HashSet<>();
        for (Map.Entry<String, byte[]> sample : SAMPLES.entrySet()) {
            formats.add(Documents.read(sample.getKey(), sample.getValue(), Limits.DEFAULT)
                    .format());
        }
        assertThat(formats).containsExactlyInAnyOrder(Format.values());
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsAnEmptyFile(String name) throws IOException {
        assertThat(Documents.read(name, new byte[0], Limits.DEFAULT).text().chars())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySpanLeadsBack(String name) throws IOException {
        Document document = Documents.read(name, sample(name), Limits.DEFAULT);
        assertThat(document.text().chars()).isNotBlank();
        check(document);
    }

    @ParameterizedTest
    @MethodSource("names")
    void knowsTheFormatWithoutItsName(String name) throws IOException {
        Format format = Documents.read(name, sample(name), Limits.DEFAULT).format();
        if (!Set.of(Format.MARKDOWN, Format.TABLE, Format.JSON).contains(format)) {
            assertThat(Documents.read("-", sample(name), Limits.DEFAULT).format())
                    .isEqualTo(format);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void survivesDamage(String name) {
        byte[] sample = sample(name);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(sample, random.nextInt(sample.length + 1));
            for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) "<>&\"{}[]\\*`$%\n -/".charAt(random.nextInt(17));
            }
            assertThatCode(() -> readOrRefuse(name, damaged))
                    .as("seed %s", seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsOrRefusesRandomBytes(String name) {
        for (int seed = 0; seed < 50; seed++) {
            byte[] noise = new byte[new Random(seed).nextInt(2_000)];
            new Random(seed).nextBytes(noise);
            assertThatCode(() -> readOrRefuse(name, noise)).as("seed %s", seed).doesNotThrowAnyException();
        }
    }

    private static byte[] sample(String name) {
        return java.util.Objects.requireNonNull(SAMPLES.get(name));
    }

    private static void readOrRefuse(String name, byte[] bytes) throws IOException {
        try {
            check(Documents.read(name, bytes, Limits.DEFAULT));
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).startsWith(name + ": ");
        }
    }

    /** Copied characters are those of the source; replaced ones come from some; parts and places are inside. */
    static void check(Document document) {
        String text = document.text().chars();
        String source = document.members().stream().map(Member::chars).collect(Collectors.joining());
        int next = 0;
        for (Segment segment : document.map().segments(new Span(0, text.length()))) {
            assertThat(segment.text().start()).isEqualTo(next);
            next = segment.text().end();
            assertThat(segment.source().end()).isLessThanOrEqualTo(source.length());
            if (segment.kind() == Kind.COPIED) {
                assertThat(segment.source().of(source)).isEqualTo(segment.text().of(text));
            } else if (segment.kind() == Kind.REPLACED) {
                assertThat(segment.source().isEmpty()).isFalse();
            }
        }
        assertThat(next).isEqualTo(text.length());
        for (Text.Part part : document.text().parts()) {
            assertThat(part.span().end()).isLessThanOrEqualTo(text.length());
        }
        for (int offset = 0; offset <= text.length(); offset++) {
            Place place = document.place(offset);
            assertThat(place.line()).isPositive();
            assertThat(place.column()).isPositive();
        }
        for (int start = 0; start < text.length(); start += 7) {
            Span span = document.source(new Span(start, Math.min(text.length(), start + 5)));
            assertThat(span.end()).isLessThanOrEqualTo(document.chars().length());
        }
    }
}
