@NullMarked
package verbatim.server;

import org.jspecify.annotations.NullMarked;
