/**
 * LanguageTool's HTTP API, version 2, as its clients speak it: what they send, and findings as the matches they show. Nothing
 * here knows of connections; {@link verbatim.server.languagetool.CheckRequest} and {@link
 * verbatim.server.languagetool.CheckAnswer} are the ways in.
 */
@NullMarked
package verbatim.server.languagetool;

import org.jspecify.annotations.NullMarked;
