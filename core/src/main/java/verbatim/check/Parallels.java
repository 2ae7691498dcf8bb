package verbatim.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import verbatim.match.SourceWords;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.text.Span;

/**
 * Says whether another collection has the saying whose translation was located: no two translators render a saying alike, so
 * that it is looked for in the language in which both collections have it. Immutable; serves all threads.
 */
final class Parallels {
    /** Two passages tell the same saying when so much of what the words of the one tell stands in the other. */
    private static final double SAME = 0.6;
    /** A saying that tells fewer bits is in others by chance. */
    private static final int LEAST_TOLD = 40;

    private final Library library;
    private final Windows windows;

    Parallels(Library library, Windows windows) {
        this.library = library;
        this.windows = windows;
    }

    /** Where {@code work} has the saying that words of a translation are of, or none. */
    Optional<Locus> find(Located translated, String work) {
        String number = translated.locus().first();
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            int passage = edition.original()
                            && edition.work()
                                    .equals(translated.window().edition().work())
                    ? library.passage(e, number)
                    : -1;
            Optional<Locus> found = passage < 0 ? Optional.empty() : find(windows.get(passage, passage), work);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Locus> find(SourceWindow saying, String work) {
        Map<Integer, Integer> told = told(saying);
        int nearest = -1;
        double most = SAME;
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            boolean sought = edition.original() && edition.work().id().equals(work);
            Span passages = library.passagesOf(e);
            for (int p = passages.start(); sought && p < passages.end(); p++) {
                double share = share(told, p);
                if (share > most) {
                    most = share;
                    nearest = p;
                }
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(SourceWindow.locusOf(library, nearest, nearest));
    }

    /** What each word of a saying tells that is no blessing and no title. */
    private Map<Integer, Integer> told(SourceWindow saying) {
        Map<Integer, Integer> told = new HashMap<>();
        for (int i = 0; i < saying.words().size(); i++) {
            int word = library.words().wordOf(saying.words().key(i));
            if (word >= 0 && !saying.words().isFormal(i)) {
                told.put(word, library.words().infoOf(word));
            }
        }
        return told;
    }

    /** How much of what a saying tells, or of what a passage tells that has half of it at least, stands in both. */
    private double share(Map<Integer, Integer> told, int passage) {
        SourceWords row = library.words();
        int end = passage + 1 < library.passages() ? library.firstPosition(passage + 1) : row.size();
        Set<Integer> met = new HashSet<>();
        int common = 0;
        int here = 0;
        for (int position = library.firstPosition(passage); position < end; position++) {
            int word = row.word(position);
            if (met.add(word)) {
                here += row.infoOf(word);
                common += told.getOrDefault(word, 0);
            }
        }
        int all = told.values().stream().mapToInt(bits -> bits).sum();
        return all < LEAST_TOLD ? 0 : (double) common / Math.max(all / 2, Math.min(all, here));
    }
}
