package verbatim.sources;

import java.util.List;
import java.util.Optional;

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
 * @param differences what to do with a Qur'an that has other words than the installed one
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
        String columns,
        Differences differences) {
    /** Nothing is said. */
    public static final Description NONE = new Description("", "", "", "", "", "", "", "", "", "", Differences.REFUSE);

    /** What to do with a Qur'an that has other words than the installed one. */
    public enum Differences {
        /** Do not add it; list the verses. */
        REFUSE,
        /** Add it, another reading or an older print; list the verses all the same. */
        ACCEPT
    }

    /** The same of one of several texts: its name stands behind the id and the title that are said of all. */
    Description ofOne(String name) {
        return new Description(
                id.isEmpty() ? "" : id + "-" + OwnText.slug(name),
                format,
                title.isEmpty() ? "" : title + ": " + name,
                author,
                date,
                language,
                version,
                licence,
                work,
                columns,
                differences);
    }

    /** The title with the author behind it in parentheses, if a title was said; the date too when it is not the version. */
    Optional<String> titleWithAuthor() {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        List<String> more = List.of(author, version.isEmpty() ? "" : date).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return Optional.of(more.isEmpty() ? title : title + " (" + String.join(", ", more) + ")");
    }
}
