/** What holds for the whole: golden documents, the architecture's rules, the README's examples. */
@NullMarked
package verbatim.testing;

import org.jspecify.annotations.NullMarked;
