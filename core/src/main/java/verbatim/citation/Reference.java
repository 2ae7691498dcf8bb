package verbatim.citation;

/**
 * One place that a citation names, as precise as it was written.
 *
 * @param work the id of the work named: {@code quran}, {@code bukhari}; never empty
 * @param chapter the sura, book or chapter, or empty when only the work is named
 * @param first the first verse or number, or empty when only the work or chapter is named
 * @param last the last verse or number of a range; equal to {@code first} for one; empty with it
 * @param numbering how the number counts: empty for the work's usual numbering, else such as {@code in-book},
 *     {@code volume-page}
 * @param title the title of the book of a collection, as written, or empty: "Faith" in "al-Bukhari, Book of Faith"
 */
public record Reference(String work, String chapter, String first, String last, String numbering, String title) {

    /** A reference that gives no title. */
    public Reference(String work, String chapter, String first, String last, String numbering) {
        this(work, chapter, first, last, numbering, "");
    }

    /** The whole work: "narrated by Muslim". */
    public static Reference work(String work) {
        return new Reference(work, "", "", "", "");
    }

    /** A sura or book without a verse. */
    public static Reference chapter(String work, String chapter) {
        return new Reference(work, chapter, "", "", "");
    }

    /** The numbers as a locus writes them: {@code 4:139}, {@code 2:255-257}, {@code 4}, {@code 6018}, or empty. */
    public String numbers() {
        String range = first.equals(last) ? first : first + "-" + last;
        if (chapter.isEmpty()) {
            return range;
        }
        return range.isEmpty() ? chapter : chapter + ":" + range;
    }
}
