@NullMarked
package verbatim.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
