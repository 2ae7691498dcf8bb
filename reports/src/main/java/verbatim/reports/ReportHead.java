package verbatim.reports;

import java.util.List;
import verbatim.source.Edition;

/**
 * What a report says before its documents: which program, checking against which texts.
 *
 * @param version the program's version
 * @param editions the library's editions, in its order
 * @param translations what the library has of passages in other languages
 */
public record ReportHead(String version, List<Edition> editions, Translations translations) {
    public ReportHead {
        editions = List.copyOf(editions);
    }

    /** A head without translations. */
    public ReportHead(String version, List<Edition> editions) {
        this(version, editions, Translations.none());
    }

    /** 16 hex digits that change when an edition is added, removed or another version of it is installed. */
    public String fingerprint() {
        StringBuilder names = new StringBuilder();
        for (Edition edition : editions) {
            names.append(edition.id()).append(' ').append(edition.sha256()).append('\n');
        }
        return Fingerprints.hash(names.toString());
    }
}
