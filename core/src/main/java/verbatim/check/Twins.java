package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import verbatim.match.PackedRow;
import verbatim.match.SeedIndex;
import verbatim.match.SourceWords;
import verbatim.source.Library;
import verbatim.source.Locus;

/** Finds the other places that have the same words as a located quotation. One instance serves all threads. */
final class Twins {
    /** The most twins that are listed; 55:13 has thirty. */
    private static final int MOST = 64;

    private final Library library;
    private final Windows windows;

    Twins(Library library, Windows windows) {
        this.library = library;
        this.windows = windows;
    }

    /** Another place with the same words: its first and last passage, and whether these have no other words. */
    record Twin(int firstPassage, int lastPassage, boolean whole) {}

    /** The places, apart from its own, in which the source words of a located quotation stand with the same letters. */
    List<Twin> of(Located located) {
        int from = located.alignment().sourceStart();
        int to = located.alignment().sourceEnd();
        QuotedWords source = located.window().words();
        long[] keys = source.keys(from, to);
        if (keys.length == 0 || located.alignment().matched() == 0) {
            return List.of();
        }
        int ownPosition = located.sourcePosition(from, library);
        List<Twin> result = new ArrayList<>();
        for (int position : starts(keys)) {
            if (position == ownPosition || result.size() >= MOST) {
                continue;
            }
            int first = library.passageAt(position);
            int last = library.passageAt(position + keys.length - 1);
            SourceWindow window = windows.get(first, last);
            if (hasLetters(window, position, source, from, to)) {
                int end = last + 1 < library.passages()
                        ? library.firstPosition(last + 1)
                        : library.words().size();
                result.add(new Twin(first, last, end - library.firstPosition(first) == keys.length));
            }
        }
        return result;
    }

    /** Whether a window has the letters of source words: in as many from a position on, as twins mostly have, or anywhere. */
    private static boolean hasLetters(SourceWindow window, int position, QuotedWords source, int from, int to) {
        QuotedWords words = window.words();
        int first = window.wordAt(position);
        boolean same = first + to - from <= words.size();
        for (int i = 0; same && i < to - from; i++) {
            same = words.strict(first + i).equals(source.strict(from + i));
        }
        return same || words.strict(0, words.size()).contains(source.strict(from, to));
    }

    /** Where the row of keys stands in the sources. */
    private List<Integer> starts(long[] keys) {
        List<Integer> result = new ArrayList<>();
        SeedIndex seeds = library.seeds();
        for (int at = 0; at + 1 < keys.length; at++) {
            long run = SeedIndex.pair(keys[at], keys[at + 1]);
            for (int n = 2; n <= SeedIndex.LONGEST; n++) {
                int entry = seeds.mayHave(run) ? seeds.first(run) : -1;
                if (entry >= 0) {
                    for (; seeds.isOf(entry, run); entry++) {
                        addIfSame(keys, seeds.position(entry) - at, result);
                    }
                    if (!result.isEmpty()) {
                        return result;
                    }
                }
                if (at + n < keys.length) {
                    run = SeedIndex.extend(run, keys[at + n]);
                } else {
                    break;
                }
            }
        }
        for (int at = 0; at < keys.length; at++) {
            int word = library.words().wordOf(keys[at]);
            if (word >= 0 && library.places(word).size() > 0) {
                PackedRow places = library.places(word);
                for (int k = 0; k < places.size(); k++) {
                    addIfSame(keys, places.at(k) - at, result);
                }
                return result;
            }
        }
        return result;
    }

    private void addIfSame(long[] keys, int position, List<Integer> result) {
        SourceWords row = library.words();
        if (position < 0 || position + keys.length > row.size()) {
            return;
        }
        for (int i = 0; i < keys.length; i++) {
            if (row.key(position + i) != keys[i]) {
                return;
            }
        }
        if (position + keys.length <= row.stretch(position).end()) {
            result.add(position);
        }
    }

    /** The locus of a twin. */
    Locus locus(Twin twin) {
        return SourceWindow.locusOf(library, twin.firstPassage(), twin.lastPassage());
    }
}
