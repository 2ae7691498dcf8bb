/** Measures how fast the checker is: steps with JMH, and all of it against bare limits and peers ({@code bin/bench}). */
@NullMarked
package verbatim.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
