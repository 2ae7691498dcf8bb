package verbatim.citation;

import verbatim.text.Span;

/**
 * A change to a reference.
 *
 * @param span the characters to be replaced, in UTF-16 units of the text; empty where something is put in
 * @param words what should stand there instead
 */
public record Replacement(Span span, String words) {}
