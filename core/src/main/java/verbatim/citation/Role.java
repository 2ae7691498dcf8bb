package verbatim.citation;

/** What a word or phrase can be in a reference; named as in the language files, {@code sura.weak} being SURA_WEAK. */
enum Role {
    QURAN,
    QURAN_SHORT,
    SURA,
    /** A word such as Indonesian "surat", which means a letter too: it needs a name or a verse. */
    SURA_NAMED,
    SURA_WEAK,
    CHAPTER,
    SURA_SHORT,
    SURA_AFTER,
    VERSE,
    VERSE_WEAK,
    VERSE_SHORT,
    NUMBER,
    OF,
    AND,
    TO,
    SEE,
    SAME,
    NARRATED,
    NARRATED_AFTER,
    KIND,
    /** A word that joins a person's name to a father's: the name before it is not a book's alone. */
    SON,
    TITLE,
    HADITH,
    BOOK,
    SECTION,
    PAGE,
    VOLUME,
    GRADED,
    FROM,
    HONORIFIC,
    /** A work or a group of works. */
    WORK,
    BIBLE;

    /** A bit of its own; never stored. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }

    static int any(Role... roles) {
        int bits = 0;
        for (Role role : roles) {
            bits |= role.bit();
        }
        return bits;
    }
}
