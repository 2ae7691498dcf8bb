package verbatim.sources;

/** What the readers of Qur'an files say of an edition when nothing better is known. */
final class QuranEditions {
    private QuranEditions() {}

    static EditionBuilder builder(SourceFile file, String language) {
        EditionBuilder edition = new EditionBuilder("quran-file", Works.QURAN)
                .language(language)
                .title("Qur'an from " + file.path().getFileName())
                .origin(file.path().toString())
                .sha256(file.sha256());
        return language.equals("ar") ? edition : edition.translation();
    }
}
