package verbatim.reports;

/**
 * Something about a document that is no finding: what could not be read, what was guessed.
 *
 * @param kind one word for programs: {@code unreadable}, {@code encoding}, {@code too-large}
 * @param where the part of the document it is about ("page 3"), or empty for all of it
 * @param message one sentence for a person
 * @param failed whether the document, or this part of it, was not checked
 */
public record Note(String kind, String where, String message, boolean failed) {}
