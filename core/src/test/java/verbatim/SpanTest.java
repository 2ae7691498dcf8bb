package verbatim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import verbatim.text.Span;

class SpanTest {
    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
