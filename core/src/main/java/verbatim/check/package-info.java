/** Findings: the way in is {@link verbatim.check.QuotationChecker}. */
@NullMarked
package verbatim.check;

import org.jspecify.annotations.NullMarked;
