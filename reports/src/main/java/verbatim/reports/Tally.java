package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import verbatim.check.Finding;
import verbatim.source.Edition;

/** Counts what a report says, as it is written. */
final class Tally {
    private int right;
    private int wrong;
    private final List<Edition> used = new ArrayList<>();

    void add(Finding finding) {
        if (finding.isRight()) {
            right++;
        } else {
            wrong++;
        }
        if (finding.quotation().isPresent()) {
            Edition edition = finding.quotation().get().edition();
            if (!used.contains(edition)) {
                used.add(edition);
            }
        }
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    /** The editions that findings point at, in the order they were first met. */
    List<Edition> used() {
        return used;
    }
}
