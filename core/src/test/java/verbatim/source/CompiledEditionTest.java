package verbatim.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import verbatim.text.Span;

/** What a library has of an edition is what its text is compiled to, wherever the edition stands in the library. */
class CompiledEditionTest {
    private final Random random = new Random(20261123);
    private final EditionText scripture = text("scripture", "ar", 300, true);
    private final EditionText sayings = text("sayings", "ar", 500, false);
    private final EditionText empty = text("empty", "en", 0, true);
    private final EditionText speech = text("speech", "en", 40, false);

    @Test
    void aLibraryOfTakenEditionsIsTheOneThatItsTextsGive() {
        Library all = Library.build(List.of(scripture, sayings, empty, speech));
        Library other = Library.build(List.of(speech, sayings));

        assertSame(Library.join(taken(all)), all);
        assertSame(
                Library.join(List.of(
                        new CompiledEdition(all, 0),
                        new CompiledEdition(other, 1),
                        new CompiledEdition(empty),
                        new CompiledEdition(other, 0))),
                all);
        assertSame(Library.join(List.of(new CompiledEdition(all, 3), new CompiledEdition(all, 1))), other);
        assertSame(Library.join(List.of()), Library.build(List.of()));
    }

    @Test
    void passagesKeepTheirTextNumbersAndWords() {
        Library all = Library.build(List.of(scripture, empty, speech, sayings));
        Library taken = Library.join(List.of(new CompiledEdition(all, 3), new CompiledEdition(all, 2)));

        for (int i = 0; i < sayings.passages().size(); i++) {
            Passage passage = sayings.passages().get(i);
            assertThat(taken.text(i)).isEqualTo(passage.text());
            assertThat(taken.quoted(i)).isEqualTo(passage.quoted());
            assertThat(taken.number(i)).isEqualTo(passage.number());
            assertThat(taken.numbers(i)).isEqualTo(passage.numbers());
            assertThat(taken.passage(0, passage.number())).isEqualTo(i);
        }
        assertThat(taken.chapters(0)).isEqualTo(Map.of("1", "The first", "2", "The second of sayings"));
        assertThat(taken.script(1)).isEqualTo(Character.UnicodeScript.LATIN);
        assertThat(taken.text(500)).isEqualTo(speech.passages().get(0).text());
    }

    private static List<CompiledEdition> taken(Library library) {
        List<CompiledEdition> editions = new ArrayList<>();
        for (int i = 0; i < library.editions().size(); i++) {
            editions.add(new CompiledEdition(library, i));
        }
        return editions;
    }

    private static void assertSame(Library made, Library expected) {
        assertThat(made.sections().keySet()).isEqualTo(expected.sections().keySet());
        for (Map.Entry<String, ByteBuffer> section : expected.sections().entrySet()) {
            assertThat(made.sections().get(section.getKey()))
                    .as(section.getKey())
                    .isEqualTo(section.getValue());
        }
    }

    /** Enough text for several blocks; a chain before what is quoted, and passages of no words among them. */
    private EditionText text(String id, String language, int passages, boolean continuous) {
        char first = language.equals("ar") ? '\u0628' : 'a';
        List<Passage> result = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            StringBuilder chars = new StringBuilder();
            for (int word = random.nextInt(40); word > 0; word--) {
                for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
                    chars.append((char) (first + random.nextInt(9)));
                }
                chars.append(' ');
            }
            int start = chars.length() == 0 ? 0 : random.nextInt(chars.length());
            Map<String, String> numbers = i % 3 == 0 ? Map.of() : Map.of("in-book", "1:" + i, "printed", i + "b");
            result.add(new Passage("n" + i, chars.toString(), new Span(start, chars.length()), numbers));
        }
        Work work = new Work(id, id, Work.Kind.OTHER);
        return new EditionText(
                new Edition(id, work, language, id, "1", "", "", "", "00", true, continuous),
                result,
                continuous ? Map.of() : Map.of("2", "The second\n of " + id, "1", "The first"));
    }
}
