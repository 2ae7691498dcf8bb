package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import verbatim.sources.Catalogue;

class CataloguedTest {
    @Test
    void aReportNamesAsInstallableWhatTheCatalogueHas() throws IOException {
        assertThat(Catalogue.bundled().entries())
                .extracting(entry -> entry.edition().work().id())
                .hasSameElementsAs(Sentences.CATALOGUED);
    }
}
