package verbatim.documents;

/**
 * A stretch of text, up to the next section, whose lines are counted together.
 *
 * @param start its first character, in the document's text
 * @param label what it is called: "page 3", "footnote 2"; empty for a document's body
 */
record Section(int start, String label) {}
