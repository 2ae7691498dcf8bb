package verbatim.citation;

import verbatim.text.Span;

/**
 * Words that present what follows (or, rarely, what stands before) as a quotation: "God says", قال رسول الله.
 *
 * @param span the words with the blessing behind them, in UTF-16 units of the text
 * @param work what they say is quoted: {@code quran} or {@code hadith}
 */
public record Introducer(Span span, String work) {}
