package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import verbatim.text.Text;

/** What a text's references are, in one line: "quran 4:139; bukhari in-book 1:8", and " or " what else they may be. */
final class Readings {
    private static final CitationParser PARSER = new CitationParser();

    private Readings() {}

    static String of(String text) {
        List<Reference> references = new ArrayList<>();
        List<Reference> alternatives = new ArrayList<>();
        for (Citation citation : PARSER.parse(Text.plain(text))) {
            references.addAll(citation.references());
            alternatives.addAll(citation.alternatives());
        }
        return line(references) + (alternatives.isEmpty() ? "" : " or " + line(alternatives));
    }

    private static String line(List<Reference> references) {
        StringJoiner line = new StringJoiner("; ");
        for (Reference reference : references) {
            String numbering = reference.numbering().isEmpty() ? "" : reference.numbering() + " ";
            line.add((reference.work() + " " + numbering + reference.numbers()).strip());
        }
        return line.toString();
    }
}
