package verbatim.check;

/** What probably went wrong in a reference that names another passage. */
public enum Slip {
    /** 4:39 for 4:139. */
    DIGIT_MISSING,
    /** 4:1139 for 4:139. */
    DIGIT_ADDED,
    /** 4:138 for 4:137 with one digit other, not next to it. */
    DIGIT_CHANGED,
    /** 4:193 for 4:139. */
    DIGITS_SWAPPED,
    /** The verse before or after. */
    OFF_BY_ONE,
    /** One too high, as when the basmala is counted as a sura's first verse. */
    BASMALA_COUNTED,
    /** The right verse number in another sura. */
    OTHER_CHAPTER,
    /** Sura and verse exchanged. */
    PARTS_SWAPPED,
    /** A number that the chapter does not have; perhaps a page's. */
    NO_SUCH_VERSE,
    /** An installed work that is named does not have the words. */
    NOT_IN_WORK,
    /** The saying stands in another book of the collection than the one whose title is given. */
    OTHER_BOOK,
    /** Nothing simple explains it. */
    NONE
}
