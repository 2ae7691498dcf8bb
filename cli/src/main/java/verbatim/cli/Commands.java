package verbatim.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code verbatim} and the list of what it can do. */
@Command(
        name = "verbatim",
        description = "Finds every quotation of a known text and says whether its words and its reference are right.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 nothing wrong, 1 at least one error found, 2 could not run."})
final class Commands implements Runnable {
    private static final List<String> NAMES =
            List.of("check", "fix", "ignore", "baseline", "summarize", "serve", "sources", "completion");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs one command line; returns its exit code. Never throws. */
    static int run(String[] args, Console console, Engine.Opener engines) {
        try {
            Optional<List<String>> paths = plainCheck(args);
            return paths.isPresent() ? plainCheck(paths.get(), console, engines) : parse(args, console, engines);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return failure(e, console);
        }
    }

    /**
     * The paths of {@code check PATH…} when no option is given. There is nothing to parse then, and to make ready the
     * parser of options would take longer than to check a page.
     */
    private static Optional<List<String>> plainCheck(String[] args) {
        if (args.length < 2 || !args[0].equals("check")) {
            return Optional.empty();
        }
        for (String arg : args) {
            if (arg.isEmpty() || (arg.startsWith("-") && !arg.equals("-")) || arg.startsWith("@")) {
                return Optional.empty();
            }
        }
        return Optional.of(List.of(args).subList(1, args.length));
    }

    private static int plainCheck(List<String> paths, Console console, Engine.Opener engines) throws IOException {
        House house = House.above(paths);
        Engines opened = new Engines(List.of(), house, engines, console);
        return new CheckRun(CheckSettings.of(paths, house.columns()), console, opened, house).run();
    }

    private static int parse(String[] args, Console console, Engine.Opener engines) {
        CommandLine line = new CommandLine(new Commands());
        for (String name : NAMES) {
            line.addSubcommand(name, command(name, console, engines));
        }
        PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)), false);
        line.setOut(out);
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(Math.max(60, Math.min(100, console.columns())));
        line.setParameterExceptionHandler(Commands::wrongCall);
        line.setExecutionExceptionHandler((problem, command, parsed) -> failure(problem, console));
        int code = line.execute(args);
        out.flush();
        return code;
    }

    private static Object command(String name, Console console, Engine.Opener engines) {
        return switch (name) {
            case "check" -> new CheckCommand(console, engines);
            case "fix" -> new FixCommand(console, engines);
            case "ignore" -> new IgnoreCommand(console, engines);
            case "baseline" -> new BaselineCommand(console, engines);
            case "serve" -> new ServeCommand(console);
            case "summarize" -> new SummarizeCommand(console);
            case "sources" -> new SourcesCommand(console);
            case "completion" -> completion();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().usageMessage().description("Prints a completion script for bash and zsh.");
        return completion;
    }

    private static int wrongCall(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("verbatim: " + problem.getMessage());
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.FAILED;
    }

    private static int failure(Throwable problem, Console console) {
        console.say(Problems.say(problem));
        return ExitCode.FAILED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version the build gave to this module's jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"verbatim " + text()};
        }

        static String text() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
