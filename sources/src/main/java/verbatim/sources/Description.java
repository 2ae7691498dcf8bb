package verbatim.sources;

/**
 * What the user says of a text that is to be added; it outranks what the file says. Empty means not said.
 *
 * @param id the edition's id, or its beginning when one file holds several editions
 * @param format the reader's name, when it shall not be guessed
 * @param title the edition's title
 * @param author who wrote or said it
 * @param date when, as the user writes it
 * @param language BCP 47
 * @param version of the edition
 * @param licence the terms
 * @param work the id of the work it is an edition of
 * @param columns for tables: which column holds what, {@code number=ref,text=body}
 */
public record Description(
        String id,
        String format,
        String title,
        String author,
        String date,
        String language,
        String version,
        String licence,
        String work,
        String columns) {
    /** Nothing is said. */
    public static final Description NONE = new Description("", "", "", "", "", "", "", "", "", "");
}
