package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurasTest {
    @Test
    void countsAsTheKufansDo() {
        assertThat(IntStream.rangeClosed(1, Suras.SIZE).map(Suras::count).sum()).isEqualTo(6236);
        assertThat(Suras.count(1)).isEqualTo(7);
        assertThat(Suras.count(2)).isEqualTo(286);
        assertThat(Suras.count(108)).isEqualTo(3);
    }

    @Test
    void namesSuras() {
        assertThat(Suras.arabicName(4)).isEqualTo("النساء");
        assertThat(Suras.latinName(4)).isEqualTo("An-Nisa");
        assertThat(Suras.arabicName(114)).isEqualTo("الناس");
    }

    @Test
    void refusesNumbersThatNoSuraHas() {
        assertThat(Suras.exists(0)).isFalse();
        assertThatThrownBy(() -> Suras.count(115)).isInstanceOf(IllegalArgumentException.class);
    }
}
