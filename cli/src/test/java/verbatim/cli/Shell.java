package verbatim.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process and keeps what they print. */
final class Shell {
    private final Map<String, String> environment = new HashMap<>();
    private final List<List<String>> opened = new ArrayList<>();
    private String input = "";
    private boolean terminal;

    record Result(int code, String out, String err) {}

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell input(String text) {
        input = text;
        return this;
    }

    Shell onTerminal() {
        terminal = true;
        return this;
    }

    Result run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int code = run(out, err, args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    int run(OutputStream out, StringWriter err, Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err),
                terminal,
                false,
                80,
                environment);
        return Commands.run(words, console, (sources, ignored) -> {
            opened.add(List.copyOf(sources));
            return new WordEngine();
        });
    }

    /** The sources over which engines were opened, in that order. */
    List<List<String>> opened() {
        return opened;
    }
}
