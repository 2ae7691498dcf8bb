@NullMarked
package verbatim.spark;

import org.jspecify.annotations.NullMarked;
