package verbatim.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What the program is connected to.
 *
 * @param in standard input
 * @param out standard output, as bytes
 * @param err standard error, for people
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param columns the terminal's width
 * @param environment the environment's variables
 */
record Console(
        InputStream in,
        OutputStream out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment) {
    Console {
        environment = Map.copyOf(environment);
    }

    /** One line for a person on standard error. */
    void say(String line) {
        err.println("verbatim: " + line);
        err.flush();
    }
}
