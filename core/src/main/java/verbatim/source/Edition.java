package verbatim.source;

/**
 * One wording of a work (the collators' witness): the Qur'an in Uthmani spelling, Saheeh International, one file of a
 * hadith collection. Absent facts are empty strings.
 *
 * @param id short and stable: {@code quran-uthmani}, {@code en-sahih}
 * @param work what it is an edition of
 * @param language BCP 47: {@code ar}, {@code en}, {@code ar-Latn}
 * @param title as it is shown
 * @param version the edition's or the package's version
 * @param origin where the text came from: a package and file, a path, an address
 * @param licence the terms under which it may be used
 * @param notice the notice that must go with the text, if any
 * @param sha256 of the file or files it was read from, lower-case hex
 * @param original whether it is in the work's own language and not a translation
 * @param continuous whether the passages run on, so that one quotation may span several of them
 */
public record Edition(
        String id,
        Work work,
        String language,
        String title,
        String version,
        String origin,
        String licence,
        String notice,
        String sha256,
        boolean original,
        boolean continuous) {
    public Edition {
        if (!Work.isId(id)) {
            throw new IllegalArgumentException("not an edition's id: " + id);
        }
    }
}
