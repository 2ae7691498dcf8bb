/**
 * Source texts: files of many forms become {@linkplain verbatim.source.EditionText editions}, and the installed editions
 * become one memory-mapped {@linkplain verbatim.source.Library library}.
 *
 * <p>The way in is {@link verbatim.sources.Installation}. A form of file is one {@link verbatim.sources.SourceReader} in
 * the list {@link verbatim.sources.Formats}; a text that can be installed by name is an entry in {@code catalogue.json}.
 */
@NullMarked
package verbatim.sources;

import org.jspecify.annotations.NullMarked;
