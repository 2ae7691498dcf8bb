package verbatim.sources;

import java.util.List;
import java.util.Optional;
import verbatim.source.Work;
import verbatim.source.Work.Kind;

/** The works that Verbatim knows by name. */
final class Works {
    static final Work QURAN = new Work("quran", "Qur'an", Kind.QURAN);
    static final Work BIBLE = new Work("bible", "Bible", Kind.BIBLE);

    static final List<Work> ALL = List.of(
            QURAN,
            BIBLE,
            hadith("bukhari", "Sahih al-Bukhari"),
            hadith("muslim", "Sahih Muslim"),
            hadith("abudawud", "Sunan Abi Dawud"),
            hadith("tirmidhi", "Jami' at-Tirmidhi"),
            hadith("nasai", "Sunan an-Nasa'i"),
            hadith("ibnmajah", "Sunan Ibn Majah"),
            hadith("malik", "Muwatta Malik"),
            hadith("darimi", "Sunan ad-Darimi"),
            hadith("ahmad", "Musnad Ahmad"),
            hadith("nawawi40", "Forty Hadith of an-Nawawi"),
            hadith("qudsi40", "Forty Hadith Qudsi"),
            hadith("shahwaliullah40", "Forty Hadith of Shah Waliullah"));

    private Works() {}

    static Optional<Work> named(String id) {
        return ALL.stream().filter(work -> work.id().equals(id)).findFirst();
    }

    private static Work hadith(String id, String title) {
        return new Work(id, title, Kind.HADITH);
    }
}
