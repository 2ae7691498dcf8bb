/** Measures how often the checker is right, over gold answers, through its public API. */
@NullMarked
package verbatim.testing;

import org.jspecify.annotations.NullMarked;
