package verbatim.reports;

import java.util.List;
import verbatim.source.Edition;

/**
 * What a report says before its documents: which program, checking against which texts.
 *
 * @param version the program's version
 * @param fingerprint of the library, as hex
 * @param editions the library's editions, in its order
 */
public record ReportHead(String version, String fingerprint, List<Edition> editions) {
    public ReportHead {
        editions = List.copyOf(editions);
    }
}
