/** References as people write them. The way in: {@link verbatim.citation.CitationParser}. */
@NullMarked
package verbatim.citation;

import org.jspecify.annotations.NullMarked;
