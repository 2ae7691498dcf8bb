package verbatim.reports;

import org.jspecify.annotations.Nullable;
import verbatim.check.Severity;
import verbatim.reports.ReportSettings.Screen;

/** The colours of a screen, or none. */
enum Ink {
    PLAIN,
    COLOUR;

    static final char ESCAPE = '\u001B';

    private static final String RESET = ESCAPE + "[0m";

    static Ink of(@Nullable Screen screen) {
        return screen != null && screen.colour() ? COLOUR : PLAIN;
    }

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> in("1;31", text);
            case WARNING -> in("1;33", text);
            case SUGGESTION -> in("1;36", text);
            case NONE -> in("32", text);
        };
    }

    /** Words that are wrong: told by shape where there is no colour. */
    String wrong(String text) {
        return this == COLOUR ? ESCAPE + "[1;4;31m" + text + RESET : text;
    }

    /** Words that should stand there. */
    String right(String text) {
        return in("1;32", text);
    }

    private String in(String code, String text) {
        return this == COLOUR && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + RESET : text;
    }
}
