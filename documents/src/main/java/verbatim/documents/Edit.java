package verbatim.documents;

import verbatim.text.Span;

/** Characters {@code span} of some text, and what stands there instead. */
record Edit(Span span, String replacement) {
    Edit(int start, int end, String replacement) {
        this(new Span(start, end), replacement);
    }
}
