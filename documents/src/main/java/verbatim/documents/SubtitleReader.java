package verbatim.documents;

import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.text.Text;

/** SubRip and WebVTT. A sentence runs on from one subtitle to the next, so all are one block; their times and tags are not read. */
final class SubtitleReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        TextBuilder.Open block = builder.open(Text.Kind.BLOCK, "");
        boolean inCue = false;
        int start = 0;
        while (start < source.length()) {
            int end = lineEnd(source, start);
            boolean blank = source.substring(start, end).isBlank();
            if (source.substring(start, end).contains("-->")) {
                inCue = true;
            } else if (blank) {
                inCue = false;
            } else if (inCue) {
                line(source, start, end, builder);
            }
            start = Math.min(source.length(), end + (source.startsWith("\r\n", end) ? 2 : 1));
        }
        builder.close(block);
    }

    private static int lineEnd(String source, int start) {
        int end = start;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static void line(String source, int start, int end, TextBuilder builder) {
        builder.line();
        Markup markup = new Markup(source, start, end, Syntax.HTML);
        for (Event event = markup.next(); event != Event.END; event = markup.next()) {
            if (event == Event.TEXT) {
                withoutCommands(source, markup.start(), markup.end(), builder);
            }
        }
    }

    /** SubRip files carry commands of another format: {@code {\an8}}. */
    private static void withoutCommands(String source, int from, int to, TextBuilder builder) {
        int at = from;
        while (at < to) {
            int command = Markup.indexOf(source, "{\\", at, to);
            int close = command < 0 ? -1 : Markup.indexOf(source, "}", command, to);
            if (close < 0) {
                break;
            }
            builder.copy(at, command);
            at = close + 1;
        }
        int copied = at;
        for (int i = at; i < to; i++) {
            if (source.charAt(i) == '&') {
                var reference = CharacterReference.html(source, i, to);
                if (reference.isPresent()) {
                    builder.copy(copied, i);
                    builder.replace(reference.get().chars(), i, reference.get().end());
                    copied = reference.get().end();
                    i = copied - 1;
                }
            }
        }
        builder.copy(copied, to);
    }
}
