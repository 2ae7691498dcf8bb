package verbatim.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What every command that checks documents asks: against what, and what of them is read. Filled by picocli. */
final class ReadingOptions {
    @Option(
            names = "--sources",
            paramLabel = "SOURCE",
            split = ",",
            description = "Check against these editions, works or files only.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "Read these columns of tables and keys of JSON only.")
    private List<String> columns = new ArrayList<>();

    /** The columns that the call names; if it names none, those of the house. */
    List<String> columns(House house) {
        return columns.isEmpty() ? house.columns() : columns;
    }

    /** The engines over the sources that the call, or else the house, says. */
    Engines engines(House house, Engine.Opener opener, Console console) {
        return new Engines(sources, house, opener, console);
    }
}
