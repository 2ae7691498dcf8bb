package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verbatim.check.Finding;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.source.Edition;

/**
 * Counts what a report says, as it is written. A right quotation about which something is suggested is right; words in a free
 * translation, or one that is not installed, are neither right nor wrong.
 */
final class Tally {
    private int right;
    private int wrong;
    private int uncompared;
    private int accepted;
    private final List<Edition> used = new ArrayList<>();

    void add(CheckedDocument document, int index) {
        Finding finding = document.findings().get(index);
        if (document.acceptance(index).isPresent()) {
            accepted++;
        } else if (finding.severity().compareTo(Severity.WARNING) >= 0) {
            wrong++;
        } else if (!isCompared(finding)) {
            uncompared++;
        } else {
            right++;
        }
        if (finding.quotation().isPresent()) {
            use(finding.quotation().get().edition());
        }
    }

    /** Whether its words were set against a source word by word. */
    static boolean isCompared(Finding finding) {
        return finding.wording() != Wording.FREE && finding.wording() != Wording.NOT_FOUND;
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

    int uncompared() {
        return uncompared;
    }

    /** "7 quotations checked: 5 right, 2 wrong", and what else there is. */
    String told(Messages messages) {
        StringBuilder told = new StringBuilder(messages.say(
                "summary",
                Map.of(
                        "total",
                        Integer.toString(right + wrong + uncompared + accepted),
                        "right",
                        messages.number(right),
                        "wrong",
                        messages.number(wrong))));
        if (uncompared > 0) {
            told.append(messages.say("separator"))
                    .append(messages.say("summary.uncompared", Map.of("n", Integer.toString(uncompared))));
        }
        if (accepted > 0) {
            told.append(messages.say("separator"))
                    .append(messages.say("summary.accepted", Map.of("n", Integer.toString(accepted))));
        }
        return told.toString();
    }

    /** The editions that findings point at, in the order they were first met. */
    List<Edition> used() {
        return used;
    }
}
