package verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import verbatim.text.Span;

class SpanTest {
    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsCharactersInItselfAlone() {
        Span span = new Span(1, 4);
        assertThat(span.firstOf("ababa", 'b')).isEqualTo(1);
        assertThat(span.lastOf("ababa", 'b')).isEqualTo(3);
        assertThat(span.lastOf("ababa", 'a')).isEqualTo(2);
        assertThat(span.firstOf("abbba", 'a')).isEqualTo(-1);
        assertThat(span.lastOf("abbba", 'a')).isEqualTo(-1);
    }

    @Test
    void isTheSameAsAnotherWithItsEnds() {
        assertThat(new Span(1, 4))
                .isEqualTo(new Span(1, 4))
                .hasSameHashCodeAs(new Span(1, 4))
                .isNotEqualTo(new Span(1, 5));
    }
}
