package verbatim.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.text.Span;

/**
 * Links each quotation to the citation that goes with it: right after it, right before it, in the same sentence, or in the note
 * whose mark stands there. Where the layout leaves open to which of two neighbours a citation belongs, it belongs to the one
 * whose place it names. Used for one list of quotations, by one thread.
 */
final class Linker {
    /** A citation that costs no more on one side, and so much more on the other, stands with the quotation on that side. */
    private static final int CLOSE = 3;

    private static final int PLAINLY = 8;

    private static final int NONE = -1;

    /** Whether a citation names the place where a quotation's words were located; the quotation is given by its index. */
    interface Fit {
        boolean isNamed(int quotation, Citation citation);
    }

    private final List<Span> spans;
    private final Notes notes;
    private final LinkCosts costs;
    private final Fit fit;

    /** Spans are in order and do not overlap. */
    Linker(String chars, List<Span> spans, Notes notes, Fit fit) {
        this.spans = spans;
        this.notes = notes;
        this.costs = new LinkCosts(chars, spans);
        this.fit = fit;
    }

    /** A citation between the quotations that it may belong to, with what each link costs. */
    private final class Seat {
        private final Citation citation;
        private final int previous;
        private final int after;
        private final int next;
        private final int before;
        private int choice;

        Seat(Citation citation, int previous, int after, int next, int before) {
            this.citation = citation;
            this.previous = previous;
            this.after = after;
            this.next = next;
            this.before = before;
            this.choice = cheaper();
        }

        private int cheaper() {
            if (Math.min(after, before) > LinkCosts.MOST) {
                return NONE;
            }
            boolean nextSentence = isOpen() && costs.isInNextSentence(spans.get(previous), citation, spans.get(next));
            return after <= before && !nextSentence ? previous : next;
        }

        /** Whether both neighbours are near enough. */
        boolean isOpen() {
            return previous >= 0 && next >= 0 && Math.max(after, before) <= LinkCosts.MOST;
        }

        /** Whether the layout does not say plainly which of the neighbours is meant. */
        boolean isAmbiguous() {
            return isOpen() && (Math.min(after, before) > CLOSE || Math.abs(after - before) < PLAINLY);
        }

        boolean fits(int quotation) {
            return fit.isNamed(quotation, citation);
        }

        int cost() {
            return choice == previous ? after : before;
        }

        boolean isBeside(int quotation) {
            return quotation == previous || quotation == next;
        }

        /** Whether it has the same quotation as another citation, and stands on its other side. */
        boolean isAcross(Seat from) {
            return choice == from.choice && (choice == previous) != (from.choice == from.previous);
        }

        int other() {
            return choice == previous ? next : previous;
        }

        void turn() {
            choice = other();
        }
    }

    /** The citation of each span, or none; citations are in order and do not overlap. */
    List<Optional<Citation>> link(List<Citation> citations) {
        List<Seat> seats = seats(citations);
        turnToFitting(seats);
        giveWay(seats);
        List<Optional<Citation>> links = new ArrayList<>(Collections.nCopies(spans.size(), Optional.empty()));
        int[] paid = new int[spans.size()];
        for (Seat seat : seats) {
            int span = seat.choice;
            if (span != NONE && (links.get(span).isEmpty() || seat.cost() < paid[span])) {
                links.set(span, Optional.of(seat.citation));
                paid[span] = seat.cost();
            }
        }
        return links;
    }

    private List<Seat> seats(List<Citation> citations) {
        int[] homes = new int[spans.size()];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = notes.indexOf(spans.get(i));
        }
        List<Seat> seats = new ArrayList<>();
        int next = 0;
        for (Citation citation : citations) {
            Span at = citation.span();
            while (next < spans.size() && spans.get(next).start() < at.end()) {
                next++;
            }
            int previous = next - 1;
            int none = LinkCosts.MOST + 1;
            if (previous >= 0 && spans.get(previous).overlaps(at)) {
                seats.add(new Seat(citation, previous, 0, NONE, none));
                continue;
            }
            int home = notes.indexOf(at);
            boolean isBehind = previous >= 0 && homes[previous] == home;
            boolean isBefore = next < spans.size() && homes[next] == home;
            int after = isBehind ? costs.after(spans.get(previous), citation, at.start()) : none;
            int before = isBefore ? costs.before(citation, spans.get(next)) : none;
            if (Math.min(after, before) > LinkCosts.MOST && home >= 0 && notes.hasMark(home)) {
                addNote(citation, notes.mark(home), seats);
            } else {
                seats.add(new Seat(citation, isBehind ? previous : NONE, after, isBefore ? next : NONE, before));
            }
        }
        return seats;
    }

    /** Seats a citation that stands in a note with the quotation before the note's mark, or around it. */
    private void addNote(Citation citation, int mark, List<Seat> seats) {
        int last = -1;
        while (last + 1 < spans.size() && spans.get(last + 1).start() < mark) {
            last++;
        }
        if (last >= 0) {
            int cost = mark <= spans.get(last).end() ? 1 : costs.after(spans.get(last), citation, mark);
            seats.add(new Seat(citation, last, cost, NONE, LinkCosts.MOST + 1));
        }
    }

    /** Turns each citation from a neighbour that it does not name to one that it does, unless that has a nearer one. */
    private static void turnToFitting(List<Seat> seats) {
        List<Integer> turned = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (seat.isAmbiguous() && seat.fits(seat.other()) && !seat.fits(seat.choice)) {
                seat.turn();
                turned.add(i);
            }
        }
        for (int i : turned) {
            Seat seat = seats.get(i);
            if (rivals(seats, i).stream().anyMatch(rival -> rival.cost() <= seat.cost())) {
                seat.turn();
            }
        }
    }

    /** Turns each citation that does not name its neighbour away from one that is named by the citation across from it. */
    private static void giveWay(List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (seat.isAmbiguous()
                    && !seat.fits(seat.choice)
                    && rivals(seats, i).stream().anyMatch(rival -> rival.isAcross(seat))) {
                seat.turn();
            }
        }
    }

    /** The other citations that are given to a citation's quotation and name its place. */
    private static List<Seat> rivals(List<Seat> seats, int index) {
        int span = seats.get(index).choice;
        List<Seat> rivals = new ArrayList<>();
        for (int step = -1; step <= 1; step += 2) {
            for (int i = index + step;
                    i >= 0 && i < seats.size() && seats.get(i).isBeside(span);
                    i += step) {
                if (seats.get(i).choice == span && seats.get(i).fits(span)) {
                    rivals.add(seats.get(i));
                }
            }
        }
        return rivals;
    }
}
