/** Seeds, chains and alignments over numbered words; knows nothing of what the words mean. */
@NullMarked
package verbatim.match;

import org.jspecify.annotations.NullMarked;
