package verbatim.documents;

import java.util.List;
import verbatim.text.Text;

/** A text with its parts, on one line: {@code [block a [emphasis:cite b]]}. */
final class Shown {
    private Shown() {}

    static String of(Document document) {
        Text text = document.text();
        StringBuilder shown = new StringBuilder();
        List<Text.Part> parts = text.parts();
        for (int at = 0; at <= text.chars().length(); at++) {
            int here = at;
            parts.stream()
                    .filter(part -> part.span().end() == here && !part.span().isEmpty())
                    .forEach(part -> shown.append(']'));
            parts.stream().filter(part -> part.span().start() == here).forEach(part -> open(shown, part));
            if (at < text.chars().length()) {
                char c = text.chars().charAt(at);
                shown.append(c == '\n' ? '|' : c);
            }
        }
        return shown.toString();
    }

    private static void open(StringBuilder shown, Text.Part part) {
        shown.append('[').append(part.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (!part.label().isEmpty()) {
            shown.append(':').append(part.label());
        }
        shown.append(part.span().isEmpty() ? "]" : " ");
    }
}
