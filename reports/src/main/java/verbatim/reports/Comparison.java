package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.text.Text;

/**
 * The quoted words and the source's, set against each other word by word in reading order.
 *
 * @param cells the pairs; the words of one side, joined, are that side's words
 */
record Comparison(List<Cell> cells) {
    Comparison {
        cells = List.copyOf(cells);
    }

    /**
     * Words that answer each other.
     *
     * @param quoted the user's; empty where words are left out
     * @param source the source's; empty where words are added
     * @param wrong whether the difference between them matters
     */
    record Cell(String quoted, String source, boolean wrong) {}

    /** The comparison for a finding that has a source passage. */
    static Comparison of(Finding finding, Text text) {
        return new Run(text.chars(), finding.quotation().orElseThrow().source()).compare(finding);
    }

    /** The words of {@code text} between white space; a pause sign that stands alone belongs to the word before it. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                String word = text.substring(start, i);
                if (words.isEmpty() || hasLetter(word)) {
                    words.add(word);
                } else {
                    words.add(words.remove(words.size() - 1) + " " + word);
                }
                start = -1;
            }
        }
        return words;
    }

    private static boolean hasLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** One walk along both sides. */
    private static final class Run {
        private final String chars;
        private final String source;
        private final List<Cell> cells = new ArrayList<>();
        private int next;

        Run(String chars, String source) {
            this.chars = chars;
            this.source = source;
        }

        Comparison compare(Finding finding) {
            int quoted = finding.span().start();
            for (Divergence divergence : finding.divergences()) {
                if (divergence.span().start() < quoted) {
                    continue; // an order of words shows in its first divergence
                }
                String same = chars.substring(quoted, divergence.span().start());
                int answer =
                        find(divergence.source().strip(), afterWords(words(same).size()));
                pair(same, source.substring(next, answer));
                next = answer + divergence.source().strip().length();
                cells.add(new Cell(
                        divergence.quoted().strip(),
                        divergence.source().strip(),
                        !divergence.kind().isHarmless()));
                quoted = divergence.span().end();
            }
            pair(
                    chars.substring(
                            Math.min(quoted, finding.span().end()),
                            finding.span().end()),
                    source.substring(next));
            return new Comparison(cells);
        }

        /** Where {@code words} of the source begin: at {@code expected} when they stand there. */
        private int find(String words, int expected) {
            if (words.isEmpty() || source.startsWith(words, expected)) {
                return expected;
            }
            int found = source.indexOf(words, next);
            return found < 0 ? expected : found;
        }

        /** The beginning of the source's word after the next {@code count} ones. */
        private int afterWords(int count) {
            int i = next;
            for (int word = 0; word <= count; word++) {
                while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
                    i++;
                }
                while (word < count && i < source.length() && !Character.isWhitespace(source.charAt(i))) {
                    i++;
                }
            }
            return i;
        }

        private void pair(String quoted, String answer) {
            List<String> left = words(quoted);
            List<String> right = words(answer);
            if (!right.isEmpty() && !cells.isEmpty() && !hasLetter(right.get(0))) {
                Cell last = cells.remove(cells.size() - 1);
                cells.add(new Cell(last.quoted(), last.source() + " " + right.remove(0), last.wrong()));
            }
            if (left.size() != right.size()) {
                if (!left.isEmpty() || !right.isEmpty()) {
                    cells.add(new Cell(String.join(" ", left), String.join(" ", right), false));
                }
                return;
            }
            for (int i = 0; i < left.size(); i++) {
                cells.add(new Cell(left.get(i), right.get(i), false));
            }
        }
    }
}
