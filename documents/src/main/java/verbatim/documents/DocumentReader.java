package verbatim.documents;

/** Reads the characters of one text format. Holds nothing between calls: one instance serves all threads. */
interface DocumentReader {
    /**
     * Adds to {@code builder} what a person reads of {@code source}, in order.
     *
     * @param source the characters of the builder's current member
     */
    void read(String source, TextBuilder builder) throws UnreadableDocumentException;
}
