@NullMarked
package verbatim.documents;

import org.jspecify.annotations.NullMarked;
