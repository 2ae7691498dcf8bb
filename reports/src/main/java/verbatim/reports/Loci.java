package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import verbatim.check.Quotation;
import verbatim.citation.Reference;
import verbatim.source.Locus;

/** Places in works as reports write them: {@code 4:139} in the Qur'an, {@code bukhari:6018} elsewhere. */
final class Loci {
    private static final String QURAN = "quran";

    private Loci() {}

    static String text(Quotation quotation) {
        return text(quotation.locus());
    }

    static String text(Locus locus) {
        return in(locus.work(), locus.numbers());
    }

    /** A reference as written: a work alone is the work's id. */
    static String text(Reference reference) {
        return reference.numbers().isEmpty() ? reference.work() : in(reference.work(), reference.numbers());
    }

    static List<String> twins(Quotation quotation) {
        List<String> twins = new ArrayList<>(quotation.twins().size());
        for (Locus twin : quotation.twins()) {
            twins.add(text(twin));
        }
        return twins;
    }

    private static String in(String work, String numbers) {
        return work.equals(QURAN) ? numbers : work + ":" + numbers;
    }
}
