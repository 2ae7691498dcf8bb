/**
 * The server: Verbatim's own API, the API of LanguageTool for the programs that speak it, and the page. The way in is {@link
 * verbatim.server.VerbatimServer}.
 */
@NullMarked
package verbatim.server;

import org.jspecify.annotations.NullMarked;
