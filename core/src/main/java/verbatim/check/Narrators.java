package verbatim.check;

import verbatim.text.Span;

/**
 * The narrators a text names for a saying (its isnad), and whether the located hadith has them: {@link
 * Attribution#CORRECT}, {@link Attribution#WRONG} or {@link Attribution#UNKNOWN}.
 */
public record Narrators(Span span, Attribution attribution) {}
