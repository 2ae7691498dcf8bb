/**
 * Files to texts and back. The way in is {@link verbatim.documents.Documents}: it finds out what a file is and gives a
 * {@link verbatim.documents.Document}, whose text can be checked and whose every position leads back to the file.
 * {@link verbatim.documents.Fixer} writes corrections into a copy of the file and changes nothing else.
 *
 * <p>To add a format: one {@link verbatim.documents.DocumentReader}, one line in {@link verbatim.documents.Format}, one row in
 * the tests' table of readers.
 */
@NullMarked
package verbatim.documents;

import org.jspecify.annotations.NullMarked;
