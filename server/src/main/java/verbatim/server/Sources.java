package verbatim.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.reports.ReportHead;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.sources.Installation;

/**
 * What is checked against: all sources, or those a request names. When sources are installed or removed meanwhile, the next
 * request sees the new ones; a running one keeps its own. Serves all threads.
 */
public final class Sources {
    /** Where libraries come from. */
    public interface Origin {
        /** What identifies the texts as they are now. */
        String fingerprint() throws IOException;

        /** The library of some editions, by their ids; of all when none is named. */
        Library open(List<String> editions) throws IOException;
    }

    /** One library with what works on it. */
    record Loaded(Library library, QuotationChecker checker, ReportHead head) {
        static Loaded of(Library library, String version) {
            return new Loaded(
                    library,
                    new QuotationChecker(library, new CitationParser()),
                    new ReportHead(version, library.editions()));
        }
    }

    /** All that hangs on one state of the installation. */
    private static final class State {
        private final String fingerprint;
        private final Loaded all;
        private final Map<Set<String>, Loaded> selections = new HashMap<>();

        State(String fingerprint, Loaded all) {
            this.fingerprint = fingerprint;
            this.all = all;
        }
    }

    private final Origin origin;
    private final String version;
    private final int mostSelections;
    private volatile State state;

    /** Opens the library. */
    public Sources(Origin origin, ServerSettings settings) throws IOException {
        this.origin = origin;
        this.version = settings.version();
        this.mostSelections = settings.limits().selections();
        this.state = load();
    }

    /** The texts of an installation, or only those that {@code sources} names. */
    public static Origin of(Installation installation, List<String> sources) {
        return new Origin() {
            @Override
            public String fingerprint() throws IOException {
                return installation.fingerprint();
            }

            @Override
            public Library open(List<String> editions) throws IOException {
                List<String> wanted = editions.isEmpty() ? sources : editions;
                return wanted.isEmpty() ? installation.open() : installation.open(wanted);
            }
        };
    }

    private State load() throws IOException {
        Library library = origin.open(List.of());
        return new State(origin.fingerprint(), Loaded.of(library, version));
    }

    /** Takes up what was installed or removed since; whether there was something. */
    boolean refresh() throws IOException {
        if (origin.fingerprint().equals(state.fingerprint)) {
            return false;
        }
        state = load();
        return true;
    }

    Loaded all() {
        return state.all;
    }

    /** The library of the editions and works that {@code names} names; of all when it is empty. */
    Loaded of(List<String> names) throws IOException, Refusal {
        State now = state;
        if (names.isEmpty()) {
            return now.all;
        }
        Set<String> editions = new TreeSet<>();
        for (String name : names) {
            int before = editions.size();
            for (Edition edition : now.all.library().editions()) {
                if (edition.id().equals(name) || edition.work().id().equals(name)) {
                    editions.add(edition.id());
                }
            }
            if (editions.size() == before && !editions.contains(name)) {
                requireKnown(name, now);
            }
        }
        return editions.size() == now.all.library().editions().size() ? now.all : selected(editions, now);
    }

    private static void requireKnown(String name, State now) throws Refusal {
        for (Edition edition : now.all.library().editions()) {
            if (edition.work().id().equals(name)) {
                return;
            }
        }
        throw Refusal.badRequest("sources has a name that /api/v1/sources does not list");
    }

    private Loaded selected(Set<String> editions, State now) throws IOException, Refusal {
        synchronized (now.selections) {
            Loaded known = now.selections.get(editions);
            if (known != null) {
                return known;
            }
            if (now.selections.size() == mostSelections) {
                throw Refusal.busy("too many different choices of sources");
            }
            Loaded loaded = Loaded.of(origin.open(new ArrayList<>(editions)), version);
            now.selections.put(editions, loaded);
            return loaded;
        }
    }
}
