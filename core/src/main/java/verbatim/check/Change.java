package verbatim.check;

import java.util.List;

/**
 * A divergence by the indices of its words: quoted words {@code quoted} to {@code quotedEnd} stand where the source has
 * words {@code source} to {@code sourceEnd}, ends exclusive.
 */
record Change(Divergence.Kind kind, int quoted, int quotedEnd, int source, int sourceEnd) {
    /** The most changes between two that may be one move. */
    private static final int REACH = 4;

    /** Makes one change of order of each two that leave words out in one place and add them in another nearby. */
    static void joinMoves(List<Change> changes, QuotedWords quoted, QuotedWords source) {
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size() && j <= i + REACH; j++) {
                Change a = changes.get(i);
                Change b = changes.get(j);
                if (isMove(a, b, quoted, source) || isMove(b, a, quoted, source) || isSwap(a, b, quoted, source)) {
                    changes.subList(i + 1, j + 1).clear();
                    changes.set(i, a.through(b));
                    break;
                }
            }
        }
    }

    /** Makes one change of those that follow one another without a space, where each letter is a word. */
    static void joinUnspaced(List<Change> changes, QuotedWords quoted) {
        for (int i = changes.size() - 1; i > 0; i--) {
            Change a = changes.get(i - 1);
            Change b = changes.get(i);
            boolean adjacent = a.quotedEnd == b.quoted
                    && a.sourceEnd == b.source
                    && b.quoted > 0
                    && b.quoted < quoted.size()
                    && quoted.span(b.quoted - 1).end() == quoted.span(b.quoted).start();
            if (adjacent && !a.kind.isHarmless() && !b.kind.isHarmless()) {
                changes.set(i - 1, new Change(Divergence.Kind.WORD, a.quoted, b.quotedEnd, a.source, b.sourceEnd));
                changes.remove(i);
            }
        }
    }

    /** Drops the changes of one title of the Prophet for the other, which transmitters of hadith exchange freely. */
    static void dropTitles(List<Change> changes, QuotedWords quoted, QuotedWords source) {
        for (int i = changes.size() - 1; i > 0; i--) {
            Change a = changes.get(i - 1);
            Change b = changes.get(i);
            if (a.quotedEnd == b.quoted
                    && a.sourceEnd == b.source
                    && Frames.areTitles(quoted.strict(a.quoted, b.quotedEnd), source.strict(a.source, b.sourceEnd))) {
                changes.subList(i - 1, i + 1).clear();
                i--;
            }
        }
    }

    private Change through(Change later) {
        return new Change(Divergence.Kind.ORDER, quoted, later.quotedEnd, source, later.sourceEnd);
    }

    private static boolean isMove(Change omission, Change addition, QuotedWords quoted, QuotedWords source) {
        return omission.kind == Divergence.Kind.OMISSION
                && addition.kind == Divergence.Kind.ADDITION
                && source.strict(omission.source, omission.sourceEnd)
                        .equals(quoted.strict(addition.quoted, addition.quotedEnd));
    }

    private static boolean isSwap(Change a, Change b, QuotedWords quoted, QuotedWords source) {
        return a.isWord()
                && b.isWord()
                && source.strict(a.source, a.sourceEnd).equals(quoted.strict(b.quoted, b.quotedEnd))
                && source.strict(b.source, b.sourceEnd).equals(quoted.strict(a.quoted, a.quotedEnd));
    }

    private boolean isWord() {
        return kind == Divergence.Kind.WORD || kind == Divergence.Kind.LETTER;
    }
}
