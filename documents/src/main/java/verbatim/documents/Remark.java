package verbatim.documents;

import verbatim.text.Span;

/**
 * A remark beside a stretch of a document.
 *
 * @param span what it is about, in the document's text
 * @param message what it says
 */
public record Remark(Span span, String message) {}
