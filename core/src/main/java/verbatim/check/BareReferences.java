package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.citation.Citation;
import verbatim.citation.CitationParser;
import verbatim.citation.Numerals;
import verbatim.citation.Reference;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Numbers alone beside a quotation: {@code 2:286} in the cell before it or at the head of its item, {@code (II, 286)} behind
 * it. They may be a time or a score, so that they are a reference only where the words do stand at that place.
 */
final class BareReferences {
    /** What may stand between the numbers and the words on their line: spaces, marks, the bars of a table. */
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\n]{0,8}";

    private static final String VERSES = "(\\p{Nd}{1,3})[:/](\\p{Nd}{1,3})(?:[-\u2013](\\p{Nd}{1,3}))?";
    private static final String ROMAN = "([IVXLC]{1,7}),\\s?(\\p{Nd}{1,3})";
    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}\\p{N}:/.,-])(?:" + VERSES + "|\\(" + ROMAN + "\\))" + BETWEEN + "$");
    private static final Pattern BEHIND = Pattern.compile(
            "^" + BETWEEN + "(?:(?<![\\p{N}])" + VERSES + "|(?<=\\()" + ROMAN + "(?=\\)))(?![\\p{L}\\p{N}:/-])");
    private static final Pattern CELL = Pattern.compile(VERSES);
    /** How far a reference and what is between may reach. */
    private static final int REACH = 32;

    private BareReferences() {}

    /** The numbers beside words that name their place, as {@code named} says; none when there are no such numbers. */
    static Optional<Citation> beside(String chars, Span words, Predicate<Citation> named) {
        int from = Math.max(0, words.start() - REACH);
        int to = Math.min(chars.length(), words.end() + REACH);
        return beside(BEFORE, chars, from, words.start())
                .filter(named)
                .or(() -> beside(BEHIND, chars, words.end(), to).filter(named));
    }

    private static Optional<Citation> beside(Pattern numbers, String chars, int from, int to) {
        if (!hasDigit(chars, from, to)) {
            return Optional.empty();
        }
        Matcher found = numbers.matcher(chars.substring(from, to));
        return found.find() ? citation(found, from) : Optional.empty();
    }

    /**
     * The numbers that are all of a cell beside the words' own in a row, when they are the words' place, or that but for a slip,
     * as {@code meant} says.
     */
    static Optional<Citation> inCell(String chars, Overlaps<Span> cells, Span words, Predicate<Citation> meant) {
        for (Span cell : cells.with(words)) {
            int before = cell.start() - 1;
            List<Span> beside = new ArrayList<>(cells.with(new Span(Math.max(0, before - 1), Math.max(0, before))));
            int behind = Math.min(chars.length(), cell.end() + 1);
            beside.addAll(cells.with(new Span(behind, Math.min(chars.length(), behind + 1))));
            for (Span other : beside) {
                String content = other.of(chars).strip();
                int offset = chars.indexOf(content, other.start());
                Matcher numbers = CELL.matcher(content);
                Optional<Citation> found =
                        (numbers.matches() ? citation(numbers, offset) : named(content, offset)).filter(meant);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A name and a number, such as are a reference only in brackets, when they are all of a cell: الأنبياء 107. */
    private static Optional<Citation> named(String cell, int offset) {
        if (cell.length() > REACH || !hasDigit(cell, 0, cell.length())) {
            return Optional.empty();
        }
        List<Citation> read = new CitationParser().parse(Text.plain("(" + cell + ")"));
        return read.size() == 1 && read.get(0).span().length() >= cell.length()
                ? Optional.of(read.get(0).moved(offset - 1, new Span(offset, offset + cell.length())))
                : Optional.empty();
    }

    private static boolean hasDigit(String chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars.charAt(i);
            if (c >= '0' && (c <= '9' || c >= '\u0660' && Character.isDigit(c))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Citation> citation(Matcher found, int offset) {
        boolean roman = found.groupCount() > 3 && found.group(4) != null;
        int sura =
                roman ? Numerals.roman(found.group(4), 0, found.group(4).length()) : Integer.parseInt(found.group(1));
        String first = Integer.toString(Integer.parseInt(found.group(roman ? 5 : 2)));
        String last = roman || found.group(3) == null ? first : Integer.toString(Integer.parseInt(found.group(3)));
        if (sura < 1 || sura > 114) {
            return Optional.empty();
        }
        int start = found.start(roman ? 4 : 1);
        int end = found.end(roman ? 5 : found.group(3) == null ? 2 : 3);
        Reference reference = new Reference("quran", Integer.toString(sura), first, last, "");
        List<Citation.Slot> slots = new ArrayList<>();
        Citation.Part[] parts = {Citation.Part.CHAPTER, Citation.Part.FIRST, Citation.Part.LAST};
        for (int i = 0; i < parts.length && !roman; i++) {
            if (found.group(i + 1) != null) {
                slots.add(new Citation.Slot(
                        parts[i], 0, new Span(offset + found.start(i + 1), offset + found.end(i + 1))));
            }
        }
        return Optional.of(new Citation(new Span(offset + start, offset + end), List.of(reference), List.of(), slots));
    }
}
