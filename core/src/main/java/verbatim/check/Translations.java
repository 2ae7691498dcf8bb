package verbatim.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.source.Edition;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * Judges, for one document, whether words that differ from a translation are that translation changed, or somebody's own
 * rendering. Used by one thread.
 */
final class Translations {
    /** Words that share this with a translation come from it: two translators of a verse share less. */
    static final double CLOSE = 0.75;
    /** The same when the author names that translation. */
    private static final double CLOSE_TO_NAMED = 0.5;
    /** Words that share this with a translation leave no doubt; but translations of the Bible follow one another closely. */
    private static final double CERTAIN = 0.85;

    /** How many characters before and behind a quotation are beside it. */
    private static final int BEFORE = 240;

    private static final int BEHIND = 100;

    private final String chars;
    private final Set<String> namedBefore;
    private final Map<String, Boolean> named = new HashMap<>();

    /**
     * For one document, or for a piece of it.
     *
     * @param namedBefore the editions that are named in the pieces before
     */
    Translations(String chars, Set<String> namedBefore) {
        this.chars = chars;
        this.namedBefore = namedBefore;
    }

    /** How surely altered words are those of the edition that they are set against. */
    enum Origin {
        /** They are, or the edition is no translation. */
        CERTAIN,
        /** Most of them are. */
        LIKELY,
        /** They are the author's own translation or an unknown one. */
        OTHER
    }

    Origin of(Located located, Edition edition) {
        if (edition.original() || located.wording() != Wording.ALTERED) {
            return Origin.CERTAIN;
        }
        double share = located.shareOfOwn();
        List<List<Long>> own = TranslatorNames.of(edition);
        List<Long> beside = beside(located.span());
        if (TranslatorNames.hasAny(beside, own)) {
            return share >= CLOSE_TO_NAMED ? Origin.CERTAIN : Origin.OTHER;
        }
        if (TranslatorNames.hasAny(beside)) {
            return Origin.OTHER;
        }
        if (isNamed(edition, own)) {
            return share >= CLOSE_TO_NAMED ? Origin.CERTAIN : Origin.OTHER;
        }
        if (edition.work().kind() == Work.Kind.BIBLE) {
            return share >= CERTAIN ? Origin.LIKELY : Origin.OTHER;
        }
        return share >= CERTAIN ? Origin.CERTAIN : share >= CLOSE ? Origin.LIKELY : Origin.OTHER;
    }

    private List<Long> beside(Span quotation) {
        int from = Math.max(0, quotation.start() - BEFORE);
        int to = Math.min(chars.length(), quotation.end() + BEHIND);
        List<Long> words = TranslatorNames.keys(chars.substring(from, quotation.start()));
        words.add(0L);
        words.addAll(TranslatorNames.keys(chars.substring(quotation.end(), to)));
        return words;
    }

    /** Whether the document names an edition anywhere: "All translations are from …". */
    private boolean isNamed(Edition edition, List<List<Long>> own) {
        return namedBefore.contains(edition.id())
                || named.computeIfAbsent(edition.id(), id -> TranslatorNames.hasAny(TranslatorNames.keys(chars), own));
    }
}
