@NullMarked
package verbatim.cli;

import org.jspecify.annotations.NullMarked;
