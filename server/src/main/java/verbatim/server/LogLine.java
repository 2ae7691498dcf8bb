package verbatim.server;

/** What the log says of a failure: its kind and where in the program, not its message, which may hold words of a text. */
final class LogLine {
    private static final int FRAMES = 8;

    private LogLine() {}

    static String of(Throwable problem) {
        StringBuilder line = new StringBuilder(problem.getClass().getName());
        StackTraceElement[] frames = problem.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            line.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
        Throwable cause = problem.getCause();
        return cause == null || cause == problem ? line.toString() : line + ", because of " + of(cause);
    }
}
