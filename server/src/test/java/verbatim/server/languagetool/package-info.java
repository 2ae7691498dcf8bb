@NullMarked
package verbatim.server.languagetool;

import org.jspecify.annotations.NullMarked;
