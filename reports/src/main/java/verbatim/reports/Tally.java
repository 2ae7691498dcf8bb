package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import verbatim.check.Finding;
import verbatim.check.Severity;
import verbatim.source.Edition;

/** Counts what a report says, as it is written. A right quotation about which something is suggested is right. */
final class Tally {
    private int right;
    private int wrong;
    private int accepted;
    private final List<Edition> used = new ArrayList<>();

    void add(CheckedDocument document, int index) {
        Finding finding = document.findings().get(index);
        if (document.acceptance(index).isPresent()) {
            accepted++;
        } else if (finding.severity().compareTo(Severity.WARNING) >= 0) {
            wrong++;
        } else {
            right++;
        }
        if (finding.quotation().isPresent()) {
            use(finding.quotation().get().edition());
        }
    }

    private void use(Edition edition) {
        for (Edition known : used) {
            if (known.id().equals(edition.id())) { // a record's own equals costs 30 ms the first time it is called
                return;
            }
        }
        used.add(edition);
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    int accepted() {
        return accepted;
    }

    /** The editions that findings point at, in the order they were first met. */
    List<Edition> used() {
        return used;
    }
}
