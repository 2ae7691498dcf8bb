@NullMarked
package verbatim.reports;

import org.jspecify.annotations.NullMarked;
