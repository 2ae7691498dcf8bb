/** Works, editions, passages and the {@link verbatim.source.Library} that documents are checked against. */
@NullMarked
package verbatim.source;

import org.jspecify.annotations.NullMarked;
