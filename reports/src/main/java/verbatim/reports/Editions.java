package verbatim.reports;

import verbatim.source.Edition;

/** How editions are named in a report. */
final class Editions {
    private Editions() {}

    /** Title and version: "Tanzil Uthmani 1.1". */
    static String label(Edition edition) {
        String version = edition.version();
        return version.isEmpty() || edition.title().endsWith(version)
                ? edition.title()
                : edition.title() + " " + version;
    }

    /** The first eight digits of the text's checksum. */
    static String shortSum(Edition edition) {
        String sum = edition.sha256();
        return sum.substring(0, Math.min(8, sum.length()));
    }
}
