package verbatim.cli;

import java.io.IOException;
import java.util.List;
import verbatim.check.Finding;
import verbatim.check.PiecewiseCheck;
import verbatim.reports.ReportHead;
import verbatim.text.Text;

/** What checks a text, and against what. Serves all threads. */
interface Engine {
    ReportHead head();

    List<Finding> check(Text text);

    /** A check of one plain text that is too long to be held, of which {@code most} UTF-16 units are held at once. */
    default PiecewiseCheck piecewise(int most) {
        return new PiecewiseCheck(this::check, most);
    }

    /** Makes the engine that a command asks for. */
    interface Opener {
        /** An engine over all installed texts, or over {@code sources} alone when some are named. */
        Engine open(List<String> sources, Console console) throws IOException;
    }
}
