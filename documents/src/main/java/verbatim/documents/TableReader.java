package verbatim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.text.Text;

/**
 * Tables with commas, semicolons or tabs between their cells: the columns that the user named, by heading or by number from 1, or
 * all of them.
 */
final class TableReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        char separator = separator(source);
        List<String> headings = new ArrayList<>();
        List<String> columns = builder.columns();
        boolean first = true;
        int column = 0;
        int at = 0;
        while (at <= source.length() && !source.isEmpty()) {
            if (column == 0) {
                builder.row();
            }
            boolean quoted = at < source.length() && source.charAt(at) == '"';
            int start = quoted ? at + 1 : at;
            int end = quoted ? closingQuote(source, start) : cellEnd(source, start, separator);
            if (first) {
                headings.add(source.substring(start, end).strip().toLowerCase(Locale.ROOT));
            }
            boolean heading = first && !columns.isEmpty();
            if (!heading && isWanted(columns, headings, column)) {
                cell(source, start, end, quoted, builder, label(headings, column));
            }
            at = quoted ? cellEnd(source, Math.min(end + 1, source.length()), separator) : end;
            boolean lineEnds = at >= source.length() || source.charAt(at) != separator;
            column = lineEnds ? 0 : column + 1;
            first &= !lineEnds;
            at += source.startsWith("\r\n", at) ? 2 : 1;
            if (at == source.length() && lineEnds) {
                break;
            }
        }
    }

    private static String label(List<String> headings, int column) {
        return column < headings.size() ? headings.get(column) : "";
    }

    private static boolean isWanted(List<String> columns, List<String> headings, int column) {
        if (columns.isEmpty()) {
            return true;
        }
        String heading = label(headings, column);
        for (String wanted : columns) {
            if (wanted.toLowerCase(Locale.ROOT).equals(heading) || wanted.equals(String.valueOf(column + 1))) {
                return true;
            }
        }
        return false;
    }

    private static char separator(String source) {
        int end = source.indexOf('\n');
        String head = source.substring(0, end < 0 ? source.length() : end);
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int count = (int) head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int closingQuote(String source, int from) {
        int at = source.indexOf('"', from);
        while (at >= 0 && at + 1 < source.length() && source.charAt(at + 1) == '"') {
            at = source.indexOf('"', at + 2);
        }
        return at < 0 ? source.length() : at;
    }

    private static int cellEnd(String source, int from, char separator) {
        int at = from;
        while (at < source.length()
                && source.charAt(at) != separator
                && source.charAt(at) != '\n'
                && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static void cell(String source, int from, int to, boolean quoted, TextBuilder builder, String label) {
        builder.block();
        TextBuilder.Open cell = builder.open(Text.Kind.CELL, label);
        int copied = from;
        for (int at = from; quoted && at + 1 < to; at++) {
            if (source.charAt(at) == '"') {
                builder.copy(copied, at);
                builder.replace("\"", at, at + 2);
                copied = at + 2;
                at++;
            }
        }
        builder.copy(copied, to);
        builder.close(cell);
    }
}
