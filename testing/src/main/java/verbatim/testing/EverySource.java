package verbatim.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verbatim.sources.Description;
import verbatim.sources.Installation;

/** The sources that figures are measured with: the Qur'an, ten translations of it, and collections of hadith. */
public final class EverySource {
    /** The ids of the translations. */
    public static final List<String> TRANSLATIONS = List.of(
            "en-sahih",
            "tr-diyanet",
            "id-kemenag",
            "fr-hamidullah",
            "ur-maududi",
            "es-garcia",
            "ru-kuliev",
            "bn-muhiuddin",
            "zh-majian",
            "sv-bernstrom");

    private static final List<String> COLLECTIONS = List.of("hadith-json", "lk-hadith-corpus", "open-hadith-data");

    private EverySource() {}

    /** Installs all of them; the collections are below the folder {@code hadith}. */
    public static void install(Installation installation, Path hadith) throws IOException {
        List<String> ids = new ArrayList<>(List.of("quran-uthmani"));
        ids.addAll(TRANSLATIONS);
        installation.install(ids);
        installation.add(COLLECTIONS.stream().map(hadith::resolve).toList(), Description.NONE);
    }
}
