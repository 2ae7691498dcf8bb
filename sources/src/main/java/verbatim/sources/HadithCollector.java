package verbatim.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Span;

/** One language's side of a collection of hadith, filled hadith by hadith. Not for several threads. */
final class HadithCollector {
    private final EditionBuilder edition;
    private final Numbers numbers = new Numbers();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, String> chapters = new HashMap<>();

    /** The Arabic side, or a translation when the language is another. */
    HadithCollector(Work work, String id, String title, String language) {
        edition = new EditionBuilder(id, work).title(title).language(language).separate();
        if (!language.equals("ar")) {
            edition.translation();
        }
    }

    /** Takes a hadith; one without text is left out, its number stays free. */
    void add(String number, String text, Span quoted, Map<String, String> otherNumbers) {
        if (!text.isBlank()) {
            passages.add(new Passage(numbers.unique(number), text, quoted, otherNumbers));
        }
    }

    /** Takes the title of a chapter, unless it has none. */
    void title(String chapter, String title) {
        if (!title.isBlank()) {
            chapters.put(chapter, title);
        }
    }

    EditionBuilder edition() {
        return edition;
    }

    /** The edition, or nothing when no hadith had a text in this language. */
    Optional<EditionText> text() {
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(new EditionText(edition.build(), passages, chapters));
    }
}
