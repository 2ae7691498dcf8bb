package verbatim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.sources.Catalogue;
import verbatim.sources.Description;
import verbatim.sources.Download;
import verbatim.sources.Import;
import verbatim.sources.Installation;

/** {@code verbatim sources}: the texts that documents are checked against. Filled by picocli. */
@Command(
        name = "sources",
        description = {
            "Lists, installs, adds and removes the texts that documents are checked against.",
            "Without a command it lists what is installed."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        versionProvider = Commands.Version.class)
final class SourcesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(
            description = "Lists what is installed, with its checksum, origin and terms.",
            mixinStandardHelpOptions = true)
    int list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Installation.Installed> all = installation().installed();
        if (all.isEmpty()) {
            console.say("nothing is installed yet; the first check installs the Qur'an");
        }
        for (Installation.Installed installed : all) {
            Edition edition = installed.edition();
            line(out, edition, passages(installed.passages()));
            out.println("    from " + edition.origin() + ", sha256 " + edition.sha256());
            if (!edition.licence().isEmpty()) {
                out.println("    terms: " + edition.licence());
            }
            if (!edition.notice().isEmpty()) {
                out.println("    " + edition.notice().strip().replace("\n", "\n    "));
            }
        }
        return ExitCode.CLEAN;
    }

    @Command(description = "Lists what can be installed by name.", mixinStandardHelpOptions = true)
    int available() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Catalogue.Entry entry : installation().available()) {
            line(out, entry.edition(), "from " + entry.edition().origin());
            out.println("    terms: " + entry.edition().licence());
        }
        return ExitCode.CLEAN;
    }

    @Command(
            description = "Prints the path of the compiled library, for jobs on other machines.",
            mixinStandardHelpOptions = true)
    int file() throws IOException {
        Installation installation = installation();
        installation.open(); // compiles it when it is missing
        spec.commandLine().getOut().println(installation.libraryFile().toAbsolutePath());
        return ExitCode.CLEAN;
    }

    @Command(description = "Installs texts of the catalogue.", mixinStandardHelpOptions = true)
    int install(
            @Parameters(arity = "1..*", paramLabel = "ID", description = "What available lists.") List<String> ids,
            @Option(
                            names = "--from",
                            paramLabel = "FOLDER",
                            description =
                                    "Take the files from here instead of the network, under the paths they have there.")
                    @Nullable
                    Path from,
            @Option(
                            names = "--proxy",
                            defaultValue = "",
                            paramLabel = "ADDRESS",
                            description = "The proxy, http://host:port; else that of the variable https_proxy.")
                    String proxy)
            throws IOException {
        DownloadProgress progress = new DownloadProgress(console);
        try {
            installation().install(ids, download(from, proxy, progress));
        } finally {
            progress.clear();
        }
        return ExitCode.CLEAN;
    }

    private Download download(@Nullable Path from, String proxy, DownloadProgress progress) {
        if (from != null && !Files.isDirectory(from)) {
            throw new ParameterException(spec.commandLine(), "--from: there is no folder " + from);
        }
        try {
            Download download = from == null ? Download.standard() : Download.from(from);
            return (proxy.isEmpty() ? download : download.by(proxy)).telling(progress::at);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--proxy: " + e.getMessage());
        }
    }

    @Command(description = "Adds the texts in a file or folder.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "PATH", description = "A file or folder with a text.") Path path,
            @Option(names = "--id", paramLabel = "NAME", defaultValue = "", description = "A short name for it.")
                    String id,
            @Option(names = "--title", paramLabel = "TITLE", defaultValue = "", description = "Its title.")
                    String title,
            @Option(names = "--author", paramLabel = "AUTHOR", defaultValue = "", description = "Who wrote or said it.")
                    String author,
            @Option(names = "--date", paramLabel = "DATE", defaultValue = "", description = "When.") String date,
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            defaultValue = "",
                            description = "Its language: ar, en, ...")
                    String language,
            @Option(
                            names = "--edition",
                            paramLabel = "VERSION",
                            defaultValue = "",
                            description = "Which version of it.")
                    String version,
            @Option(
                            names = "--licence",
                            paramLabel = "TERMS",
                            defaultValue = "",
                            description = "The terms it may be used under.")
                    String licence,
            @Option(
                            names = "--work",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "The id of the work it is an edition of.")
                    String work,
            @Option(
                            names = "--form",
                            paramLabel = "FORM",
                            defaultValue = "",
                            description = "The form of the file, if it is not guessed.")
                    String form,
            @Option(
                            names = "--columns",
                            defaultValue = "",
                            description = "For tables, what is where: number=ref,text=body.")
                    String columns,
            @Option(
                            names = "--accept-differences",
                            description = "Add a Qur'an although it has other words than the installed one.")
                    boolean accept)
            throws IOException {
        Description description = new Description(
                id,
                form,
                title,
                author,
                date,
                language,
                version,
                licence,
                work,
                columns,
                accept ? Description.Differences.ACCEPT : Description.Differences.REFUSE);
        Import.Result result = installation().add(path, description);
        for (String remark : result.remarks()) {
            console.say(remark);
        }
        for (EditionText text : result.texts()) {
            console.say("added " + text.edition().id() + ": " + text.edition().title() + ", "
                    + passages(text.passages().size()));
        }
        return ExitCode.CLEAN;
    }

    @Command(description = "Removes installed texts.", mixinStandardHelpOptions = true)
    int remove(@Parameters(arity = "1..*", paramLabel = "ID", description = "What list lists.") List<String> ids)
            throws IOException {
        for (String id : ids) {
            installation().remove(id);
        }
        return ExitCode.CLEAN;
    }

    private Installation installation() {
        return LibraryEngine.installation(console);
    }

    private static String passages(int count) {
        return count + (count == 1 ? " passage" : " passages");
    }

    private static void line(PrintWriter out, Edition edition, String more) {
        String language = edition.language().isEmpty() ? "" : "  [" + edition.language() + "]";
        out.println(edition.id() + "  " + edition.title() + " " + edition.version() + language + "  " + more);
    }
}
