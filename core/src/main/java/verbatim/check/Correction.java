package verbatim.check;

import verbatim.text.Span;

/** Characters of the user's text and what should stand there instead. */
public record Correction(Span span, String replacement) {}
