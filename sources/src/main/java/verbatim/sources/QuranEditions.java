package verbatim.sources;

import java.util.List;
import verbatim.source.Passage;

/** What the readers of Qur'an files say of an edition when nothing better is known. */
final class QuranEditions {
    private QuranEditions() {}

    static EditionBuilder builder(SourceFile file, String language) {
        String name = file.path().getFileName().toString();
        EditionBuilder edition = new EditionBuilder("quran-" + OwnText.slug(name), Works.QURAN)
                .language(language)
                .title("Qur'an, " + name)
                .origin(file.path().toString())
                .sha256(file.sha256());
        return language.equals("ar") ? edition : edition.translation();
    }

    /** The language the user names; else Arabic when the first verse is in Arabic letters without those of Urdu or Persian. */
    static String language(Description description, List<Passage> verses) {
        if (!description.language().isEmpty()) {
            return description.language();
        }
        String all = verses.get(0).text() + verses.get(verses.size() - 1).text();
        boolean arabic = all.codePoints().filter(Character::isLetter).allMatch(c -> c >= 0x0600 && c < 0x0700);
        boolean other = all.codePoints().anyMatch(c -> "پچڑژگکیےہھںٹڈ".indexOf(c) >= 0);
        return arabic && !other ? "ar" : "und";
    }
}
