package verbatim.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.server.ServerLimits;
import verbatim.server.ServerSettings;
import verbatim.server.ServerSettings.Reach;
import verbatim.server.Sources;
import verbatim.server.VerbatimServer;
import verbatim.sources.Installation;

/** {@code verbatim serve}: runs the server until it is interrupted. Filled by picocli. */
@Command(
        name = "serve",
        description = {
            "Runs the server: a page to check texts on, an API, and LanguageTool's API for the programs that speak it.",
            "It answers to this machine alone, unless --public is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ServeCommand implements Callable<Integer> {
    /** Requests a second of one address when others than this machine can ask. */
    private static final int PUBLIC_RATE = 20;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.STANDARD_PORT,
            description = "The port; ${DEFAULT-VALUE} unless given. Programs that expect LanguageTool look at 8081.")
    private int port;

    @Option(
            names = "--public",
            description = "Answer to other machines too. Nothing is encrypted, nobody is asked who they are.")
    private boolean reachable;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name under which this machine is addressed. Repeatable.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "A page or extension that may ask: https://a.example, moz-extension://*. Repeatable.")
    private List<String> origins = new ArrayList<>();

    @Option(names = "--sources", paramLabel = "SOURCE", split = ",", description = "Check against these sources only.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second of one address; 5000 unless given, with --public 20.")
    private int rate;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ServerLimits.Builder limits = ServerLimits.standard().with();
        if (rate > 0 || reachable) {
            limits.rate(rate > 0 ? rate : PUBLIC_RATE);
        }
        ServerSettings settings = new ServerSettings(
                port,
                reachable ? Reach.PUBLIC : Reach.LOOPBACK,
                hosts,
                origins,
                limits.build(),
                Commands.Version.text());
        Installation installation = LibraryEngine.installation(console);
        Sources library = new Sources(Sources.of(installation, sources), settings);
        CountDownLatch stopped = new CountDownLatch(1);
        VerbatimServer server = VerbatimServer.start(settings, library, console::say);
        // The process ends when its hooks have: so requests in work are waited for.
        Thread hook = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(hook);
        console.say("http://127.0.0.1:" + server.port() + "/ is ready; Ctrl-C stops it");
        if (reachable) {
            console.say(
                    "warning: every machine that can reach this one can ask it, and what is sent can be read on the way; "
                            + "put a server that encrypts in front of it");
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            server.close();
        }
        return ExitCode.CLEAN;
    }
}
