package verbatim.documents;

/**
 * One file of characters inside a document: the file itself, or an entry of its zip.
 *
 * @param name the entry's name; empty when the file itself is text
 * @param chars its characters, as decoded
 * @param encoding how they are stored
 * @param start where it begins among the document's source characters, which are those of all members in reading order
 */
record Member(String name, String chars, Encoding encoding, int start) {
    int end() {
        return start + chars.length();
    }
}
