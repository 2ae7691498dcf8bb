package verbatim.citation;

import org.jspecify.annotations.Nullable;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Scan.Kind;
import verbatim.text.Span;

/** A scanned text with what its words can mean: the questions that all readers of references ask. Token indices. */
final class Gloss {
    /** Where a reference is read, which says how much it takes to believe it. */
    enum Place {
        /** In running text. */
        TEXT,
        /** At the beginning of a line, a list item or a footnote. */
        LINE_START,
        /** Right after an opening bracket. */
        BRACKET,
        /** After another reference in the same brackets. */
        LIST;

        boolean bracketed() {
            return this == BRACKET || this == LIST;
        }
    }

    final Scan scan;
    final Lexicon lexicon;
    /** For each token what phrases that begin there can be. */
    private final int[] leads;
    /** For those tokens where the phrases stand in the lexicon. */
    private final int[] firsts;

    /** Asks the lexicon about the words of {@code scan} that its first words may have. */
    Gloss(Scan scan, Lexicon lexicon) {
        this.scan = scan;
        this.lexicon = lexicon;
        this.leads = new int[scan.size()];
        this.firsts = new int[scan.size()];
        for (int k = 0; k < scan.beginnings.size(); k++) {
            int i = scan.beginnings.get(k);
            int first = lexicon.phrases.first(scan, i);
            if (first >= 0) {
                leads[i] = lexicon.phrases.leads(first);
                firsts[i] = first;
            }
        }
    }

    Kind kind(int i) {
        return scan.kind(i);
    }

    boolean is(int i, Kind kind) {
        return scan.kind(i) == kind;
    }

    /** Whether some phrase of the languages' files begins at {@code i}. */
    boolean hasMeaning(int i) {
        return leads[i] != 0;
    }

    /** Whether a phrase that begins at {@code i} can be one of {@code roles}, if the words behind {@code i} are its own. */
    boolean mayBe(int i, int roles) {
        return i >= 0 && i < leads.length && (leads[i] & roles) != 0;
    }

    boolean is(int i, Role role) {
        return is(i, role.bit());
    }

    boolean is(int i, int roles) {
        return mayBe(i, roles) && lexicon.phrases.is(scan, i, firsts[i], roles);
    }

    @Nullable
    Found find(int i, int roles) {
        return mayBe(i, roles) ? lexicon.phrases.find(scan, i, firsts[i], roles) : null;
    }

    /** The token after the longest phrase at {@code i} with one of {@code roles}, or {@code i}. */
    int past(int i, int roles) {
        Found found = find(i, roles);
        return found == null ? i : found.end();
    }

    int past(int i, Role role) {
        return past(i, role.bit());
    }

    int past(int i, Kind kind) {
        return is(i, kind) ? i + 1 : i;
    }

    /** The token after the separators (: , - . / and quotation marks; at most three) at {@code i}. */
    int gap(int i) {
        int end = i;
        while (end < i + 3 && isSeparator(kind(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(Kind kind) {
        return switch (kind) {
            case COLON, COMMA, DASH, DOT, SLASH, QUOTE -> true;
            default -> false;
        };
    }

    /** The token after words such as "no." and the sign #, with the separators behind them. */
    int numberWords(int i) {
        int end = past(i, Role.NUMBER);
        if (is(end, Kind.SIGN) && (scan.first(end) == '#' || scan.first(end) == '\u2116')) {
            end++;
        }
        if (end > i && is(end, Kind.SIGN) && scan.touches(end) && scan.first(end) == '\u00B0') {
            end++; // n°
        }
        return end == i ? i : gap(end);
    }

    /** Whether {@code i} is a number that can count something: not 0, without leading zeros, not a year or a percentage. */
    boolean isCount(int i, int max) {
        int value = scan.value(i);
        return value > 0
                && value <= max
                && Character.digit(scan.first(i), 10) != 0
                && !(is(i + 1, Kind.SIGN) && scan.touches(i + 1) && "%\u066A\u00B0".indexOf(scan.first(i + 1)) >= 0);
    }

    /** The value of a Roman numeral, or 0. */
    int roman(int i) {
        if (!is(i, Kind.WORD) || scan.length(i) > 7) {
            return 0;
        }
        return Numerals.roman(scan.chars(), scan.start(i), scan.end(i));
    }

    Place place(int i) {
        Kind before = kind(i - 1);
        if (before == Kind.OPEN || isAfterSee(i)) {
            return Place.BRACKET;
        }
        int at = i - 1;
        if (before == Kind.CLOSE && is(at - 1, Kind.NUMBER) && is(at - 2, Kind.OPEN)) {
            at -= 3; // the mark of a footnote: (2)
        } else if ((before == Kind.DASH || before == Kind.DOT) && is(at - 1, Kind.NUMBER)) {
            at -= 2; // 2- or 2.
        } else if (before == Kind.DASH || before == Kind.SIGN || before == Kind.NUMBER) {
            at--;
        }
        return is(at, Kind.LINE) || at < 0 ? Place.LINE_START : Place.TEXT;
    }

    /** Right after "(see", "(cf." and the like. */
    private boolean isAfterSee(int i) {
        for (int open = i - 2; open >= i - 4; open--) {
            if (is(open, Kind.OPEN)) {
                int see = past(open + 1, Role.SEE);
                return see > open + 1 && gap(see) == i;
            }
        }
        return false;
    }

    /** The bracket that closes the one just before {@code i}, or -1 if the line or forty tokens end first. */
    int close(int i) {
        int depth = 1;
        for (int at = i; at < i + 40; at++) {
            switch (kind(at)) {
                case OPEN -> depth++;
                case CLOSE -> depth--;
                case LINE, END -> {
                    return -1;
                }
                default -> {}
            }
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    Span span(int from, int to) {
        return new Span(scan.start(from), scan.end(to - 1));
    }
}
