package verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.sources.Catalogue;
import verbatim.sources.Packages;
import verbatim.testing.Article.Kind;
import verbatim.testing.ArticleFigures.Outcome;

/** Articles made at random in nine languages, checked with the translations of the packages. */
@SuppressWarnings("EnumOrdinal")
class ArticlesTest {
    private static final int TRIES = 6;
    private static final Set<Kind> VERSES =
            Stream.of(Kind.values()).filter(kind -> !kind.isOfHadith()).collect(Collectors.toSet());

    private static ArticleFigures.Result result;

    @BeforeAll
    static void measure() throws IOException {
        Packages packages = new Packages(Repository.root().resolve("sources/node_modules"));
        List<EditionText> texts = new ArrayList<>();
        for (String id : ArticleFigures.editions()) {
            Catalogue.Entry entry = Catalogue.bundled().find(id).orElseThrow();
            assumeTrue(packages.has(entry), "the source texts are missing: run npm ci --ignore-scripts in sources/");
            texts.add(packages.read(entry));
        }
        Library library = Library.build(texts);
        result = new ArticleFigures(new Articles(library, Map.of()), Repository.checker(library))
                .measure(VERSES, TRIES, 4);
    }

    @Test
    void nothingRightIsCalledWrong() {
        assertThat(result.misses()).noneMatch(miss -> miss.startsWith(Outcome.HARM.name()));
    }

    @Test
    void nearlyAllThatIsSaidIsTrue() {
        int all = 0;
        int right = 0;
        for (Map<Kind, int[]> language : result.counts().values()) {
            for (int[] outcomes : language.values()) {
                for (int count : outcomes) {
                    all += count;
                }
                right += outcomes[Outcome.TRUE.ordinal()];
            }
        }
        assertThat(result.counts()).hasSize(ArticleLanguage.ALL.size());
        assertThat(all).isGreaterThan(ArticleLanguage.ALL.size() * (VERSES.size() - 1) * TRIES);
        assertThat(right).as("%s", result.misses()).isGreaterThanOrEqualTo(all * 98 / 100);
    }
}
