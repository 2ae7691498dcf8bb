/** The command line. The way in: {@link verbatim.cli.Main}; only this package prints, and only it knows exit codes. */
@NullMarked
package verbatim.cli;

import org.jspecify.annotations.NullMarked;
