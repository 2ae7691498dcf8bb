package verbatim.documents;

import java.io.IOException;

/** Reads one format that is not text: a zip, a PDF. Holds nothing between calls: one instance serves all threads. */
interface PackageReader {
    /** Adds to {@code builder} what a person reads of the file with these {@code bytes}, in order, member by member. */
    void read(byte[] bytes, TextBuilder builder) throws IOException;
}
