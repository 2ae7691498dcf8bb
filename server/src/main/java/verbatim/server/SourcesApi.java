package verbatim.server;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.text.Span;

/** {@code /api/v1/sources} and {@code /api/v1/passages/…}. Serves all threads. */
final class SourcesApi {
    static final String PASSAGES = "/api/v1/passages/";
    private static final int MOST_PASSAGES = 50;
    private static final String QURAN = "quran";

    private final Sources sources;

    SourcesApi(Sources sources) {
        this.sources = sources;
    }

    Reply sources() {
        Sources.Loaded all = sources.all();
        Library library = all.library();
        return Reply.ok(Reply.JSON, Json.object(json -> {
            json.writeStringProperty("fingerprint", all.head().fingerprint());
            json.writeArrayPropertyStart("editions");
            for (int i = 0; i < library.editions().size(); i++) {
                Edition edition = library.editions().get(i);
                json.writeStartObject();
                json.writeStringProperty("id", edition.id());
                json.writeStringProperty("work", edition.work().id());
                json.writeStringProperty("workTitle", edition.work().title());
                json.writeStringProperty("kind", edition.work().kind().name().toLowerCase(java.util.Locale.ROOT));
                json.writeStringProperty("language", edition.language());
                json.writeStringProperty("title", edition.title());
                Json.text(json, "version", edition.version());
                Json.text(json, "sha256", edition.sha256());
                Json.text(json, "origin", edition.origin());
                Json.text(json, "licence", edition.licence());
                Json.text(json, "notice", edition.notice());
                json.writeBooleanProperty("original", edition.original());
                json.writeNumberProperty("passages", library.passagesOf(i).length());
                json.writeEndObject();
            }
            json.writeEndArray();
        }));
    }

    /** A passage or a run of them, in all editions that have it. */
    Reply passages(Request request) throws Refusal {
        Library library = sources.all().library();
        String locus = request.path().substring(PASSAGES.length());
        int colon = locus.indexOf(':');
        String first = colon < 0 ? "" : locus.substring(0, colon);
        boolean named = library.hasWork(first);
        String work = named ? first : QURAN;
        String numbers = named ? locus.substring(colon + 1) : locus;
        Map<Integer, Span> found = new TreeMap<>();
        for (int edition = 0; edition < library.editions().size(); edition++) {
            if (library.editions().get(edition).work().id().equals(work)) {
                Span run = run(library, edition, numbers);
                if (run.length() > MOST_PASSAGES) {
                    throw new Refusal(Refusal.Status.TOO_LARGE, "these are more than " + MOST_PASSAGES + " passages");
                }
                if (!run.isEmpty()) {
                    found.put(edition, run);
                }
            }
        }
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Status.NOT_FOUND, "no installed source has this passage");
        }
        return Reply.ok(Reply.JSON, Json.object(json -> {
            json.writeStringProperty("work", work);
            json.writeStringProperty("locus", work.equals(QURAN) ? numbers : work + ":" + numbers);
            json.writeArrayPropertyStart("editions");
            found.forEach((edition, run) -> edition(json, library, edition, run));
            json.writeEndArray();
        }));
    }

    /** The passages {@code 2:255}, {@code 112:1-4}, {@code 1:7-2:1}; none when an end of the run is not there. */
    private static Span run(Library library, int edition, String numbers) {
        int whole = library.passage(edition, numbers);
        if (whole >= 0) {
            return new Span(whole, whole + 1);
        }
        int dash = numbers.indexOf('-');
        if (dash < 0) {
            return new Span(0, 0);
        }
        String from = numbers.substring(0, dash);
        String to = numbers.substring(dash + 1);
        int chapter = from.lastIndexOf(':');
        String last = to.indexOf(':') < 0 && chapter >= 0 ? from.substring(0, chapter + 1) + to : to;
        int start = library.passage(edition, from);
        int end = library.passage(edition, last);
        return start >= 0 && end >= start ? new Span(start, end + 1) : new Span(0, 0);
    }

    private static void edition(JsonGenerator json, Library library, int index, Span run) {
        Edition edition = library.editions().get(index);
        json.writeStartObject();
        json.writeStringProperty("edition", edition.id());
        json.writeStringProperty("title", edition.title());
        json.writeStringProperty("language", edition.language());
        json.writeBooleanProperty("original", edition.original());
        json.writeArrayPropertyStart("passages");
        for (int passage = run.start(); passage < run.end(); passage++) {
            json.writeStartObject();
            json.writeStringProperty("number", library.number(passage));
            json.writeStringProperty("text", library.text(passage));
            json.writeObjectPropertyStart("numbers");
            library.numbers(passage).forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
