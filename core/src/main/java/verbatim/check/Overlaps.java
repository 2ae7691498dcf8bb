package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verbatim.text.Span;

/** Things that each stand somewhere in a text, to be asked which of them overlap a stretch of it. Immutable. */
final class Overlaps<T> {
    private final List<T> things;
    private final List<Span> spans = new ArrayList<>();
    /** Up to where each or one before it goes. */
    private final int[] reach;

    Overlaps(List<T> things, Function<T, Span> span) {
        this.things = new ArrayList<>(things);
        this.things.sort(
                (a, b) -> Integer.compare(span.apply(a).start(), span.apply(b).start()));
        this.reach = new int[things.size()];
        for (int i = 0; i < reach.length; i++) {
            spans.add(span.apply(this.things.get(i)));
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], spans.get(i).end());
        }
    }

    /** Those that share a character with a stretch, in the order in which they begin. */
    List<T> with(Span stretch) {
        List<T> result = List.of();
        for (int i = first(stretch.start()); i < reach.length && spans.get(i).start() < stretch.end(); i++) {
            if (spans.get(i).overlaps(stretch)) {
                result = result.isEmpty() ? new ArrayList<>() : result;
                result.add(things.get(i));
            }
        }
        return result;
    }

    /** Whether any shares a character with a stretch. */
    boolean any(Span stretch) {
        return !with(stretch).isEmpty();
    }

    /** The first that goes beyond a place, or that one before it does. */
    private int first(int place) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
