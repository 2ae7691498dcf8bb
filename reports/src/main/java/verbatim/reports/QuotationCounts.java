package verbatim.reports;

import java.util.EnumMap;
import java.util.Map;
import verbatim.check.Attribution;
import verbatim.check.Wording;

/** How many quotations there are of each wording and each attribution, counted up as they are read. */
final class QuotationCounts {
    private final Map<Wording, Long> wordings = new EnumMap<>(Wording.class);
    private final Map<Attribution, Long> attributions = new EnumMap<>(Attribution.class);
    private long total;

    void add(Wording wording, Attribution attribution) {
        wordings.merge(wording, 1L, Long::sum);
        attributions.merge(attribution, 1L, Long::sum);
        total++;
    }

    long of(Wording wording) {
        return wordings.getOrDefault(wording, 0L);
    }

    long of(Attribution attribution) {
        return attributions.getOrDefault(attribution, 0L);
    }

    long total() {
        return total;
    }

    /** Those with the source's own words, however spelt. */
    long faithful() {
        return of(Wording.EXACT) + of(Wording.SAME_WORDS);
    }
}
