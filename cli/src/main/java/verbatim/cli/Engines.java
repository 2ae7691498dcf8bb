package verbatim.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verbatim.reports.ReportHead;
import verbatim.reports.Translations;
import verbatim.source.Edition;

/**
 * The engines of one run: a house may have some of its files checked against other sources than the rest. Each is opened when
 * the first document asks for it. Serves all threads.
 */
final class Engines {
    private final List<String> asked;
    private final House house;
    private final Engine.Opener opener;
    private final Console console;
    private final Map<List<String>, Engine> open = new HashMap<>();

    /** Engines over the sources that the call {@code asked} for; if it named none, over those of the house. */
    Engines(List<String> asked, House house, Engine.Opener opener, Console console) {
        this.asked = List.copyOf(asked);
        this.house = house;
        this.opener = opener;
        this.console = console;
    }

    /** The engine for a document, by the name it has in reports. */
    Engine of(String name) throws IOException {
        return over(asked.isEmpty() ? house.sources(name) : asked);
    }

    /** What a report on these documents says first. */
    ReportHead head(List<Input> inputs) throws IOException {
        if (inputs.isEmpty() || !asked.isEmpty() || !house.hasOwnSources()) {
            return over(asked.isEmpty() ? house.sources() : asked).head();
        }
        Map<String, Edition> editions = new LinkedHashMap<>();
        List<Translations> translations = new ArrayList<>();
        String version = "";
        for (Input input : inputs) {
            ReportHead head = of(input.name()).head();
            version = head.version();
            head.editions().forEach(edition -> editions.putIfAbsent(edition.id(), edition));
            if (!translations.contains(head.translations())) {
                translations.add(head.translations());
            }
        }
        return new ReportHead(version, List.copyOf(editions.values()), Translations.of(translations));
    }

    private synchronized Engine over(List<String> sources) throws IOException {
        Engine engine = open.get(sources);
        if (engine == null) {
            engine = opener.open(sources, console);
            open.put(sources, engine);
        }
        return engine;
    }
}
