package verbatim.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program {@code verbatim}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 1) { // a command and what it is about
            LibraryEngine.prepare();
        }
        System.exit(Commands.run(args, systemConsole(), LibraryEngine::open));
    }

    /** The process's own streams; what is a terminal the launcher says, for Java can't see it of each stream. */
    private static Console systemConsole() {
        PrintWriter err = new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8)),
                true);
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                Boolean.getBoolean("verbatim.terminal.out"),
                Boolean.getBoolean("verbatim.terminal.err"),
                Integer.getInteger("verbatim.terminal.columns", 80),
                System.getenv());
    }
}
