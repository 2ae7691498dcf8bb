package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.Span;

/**
 * The versions of a hadith: transmitters hand on one saying in several wordings, and who quotes it often blends them. Words
 * that differ from the nearest version, but stand so in another one, are nobody's error.
 */
final class Versions {
    /** A passage that shares this with the quoted words is a version of the same saying. */
    static final double SAME_SAYING = 0.6;
    /** The same of words so few that another saying has most of them too. */
    private static final double SAME_SHORT_SAYING = 0.75;

    private static final int SHORT = 8;

    private Versions() {}

    /**
     * A located hadith in which the differences that another version bears out are harmless ones. All of them must be: one
     * word that no version has makes an altered quotation, which is held against the nearest version alone.
     */
    static Located borneOut(Located best, List<Located> versions) {
        List<Divergence> result = new ArrayList<>();
        for (Divergence divergence : best.divergences()) {
            if (divergence.kind().isHarmless()) {
                result.add(divergence);
            } else if (best.lacksConjunction(divergence) || isBorneOut(best.quoted(), divergence, versions)) {
                result.add(new Divergence(
                        Divergence.Kind.VERSION, divergence.span(), divergence.quoted(), divergence.source()));
            } else {
                return best;
            }
        }
        return new Located(best.quoted(), best.window(), best.alignment(), result, best.told(), best.harm());
    }

    private static boolean isBorneOut(QuotedWords quoted, Divergence divergence, List<Located> versions) {
        double least = quoted.size() < SHORT ? SAME_SHORT_SAYING : SAME_SAYING;
        for (Located version : versions) {
            if (version.share() >= least
                    && version.quoted().equals(quoted)
                    && !differs(version, divergence.span(), quoted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a version differs from the quoted words at a place: in its words, or in a word beside an empty one. */
    private static boolean differs(Located version, Span place, QuotedWords quoted) {
        int from = place.start();
        int to = place.end();
        for (int i = 0; i < quoted.size() && place.length() == 0; i++) {
            from = quoted.span(i).end() <= place.start() ? quoted.span(i).start() : from;
            if (quoted.span(i).start() >= place.start() && i > 0 || i == quoted.size() - 1) {
                to = Math.max(to, quoted.span(i).end());
                break;
            }
        }
        for (Divergence other : version.divergences()) {
            Span span = other.span();
            if (!other.kind().isHarmless() && span.start() <= to && span.end() >= from) {
                return true;
            }
        }
        return false;
    }
}
