package verbatim.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.check.Correction;
import verbatim.text.Span;

/**
 * Cuts a correction into changes of single words, so that each lands in the run, emphasis or line where its word stands and all that
 * is between the words stays.
 */
final class WordEdits {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A table of this many cells is made for a correction; a longer one is taken as a whole. */
    private static final int LARGEST = 4_000_000;

    private final String text;
    private final boolean wholeWords;
    private final List<Edit> edits = new ArrayList<>();

    private WordEdits(String text, boolean wholeWords) {
        this.text = text;
        this.wholeWords = wholeWords;
    }

    /** Changes of as few letters as possible, in the order of the text. */
    static List<Edit> smallest(String text, List<Correction> corrections) {
        return of(new WordEdits(text, false), corrections);
    }

    /** Changes of whole words, as a person wants to see them. */
    static List<Edit> words(String text, List<Correction> corrections) {
        return of(new WordEdits(text, true), corrections);
    }

    private static List<Edit> of(WordEdits words, List<Correction> corrections) {
        List<Correction> sorted = new ArrayList<>(corrections);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        int last = 0;
        for (Correction correction : sorted) {
            if (correction.span().start() < last || correction.span().end() > words.text.length()) {
                throw new IllegalArgumentException("corrections overlap or are past the end: " + correction);
            }
            last = correction.span().end();
            words.add(correction);
        }
        return words.edits;
    }

    private void add(Correction correction) {
        List<Span> old = words(text, correction.span());
        List<String> fresh = new ArrayList<>();
        for (Span word : words(
                correction.replacement(), new Span(0, correction.replacement().length()))) {
            fresh.add(word.of(correction.replacement()));
        }
        if (old.isEmpty() || fresh.isEmpty() || (long) old.size() * fresh.size() > LARGEST) {
            change(correction.span(), correction.replacement());
            return;
        }
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            int oldStart = i;
            int freshStart = j;
            while ((i < old.size() || j < fresh.size())
                    && !(same(old, fresh, i, j) && common[i][j] == common[i + 1][j + 1] + 1)) {
                if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            gap(old, oldStart, i, fresh.subList(freshStart, j), correction.span());
            i++;
            j++;
        }
    }

    private boolean same(List<Span> old, List<String> fresh, int i, int j) {
        return i < old.size() && j < fresh.size() && old.get(i).of(text).equals(fresh.get(j));
    }

    /** How many words the rests of both have in common, in order. */
    private int[][] common(List<Span> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = same(old, fresh, i, j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Words that differ between two that are the same: in pairs, then what is over on one side. */
    private void gap(List<Span> old, int from, int to, List<String> fresh, Span all) {
        int pairs = Math.min(to - from, fresh.size());
        for (int i = 0; i < pairs; i++) {
            change(old.get(from + i), fresh.get(i));
        }
        for (int i = from + pairs; i < to; i++) {
            delete(old.get(i), all);
        }
        if (pairs < fresh.size()) {
            String words = String.join(" ", fresh.subList(pairs, fresh.size()));
            int after = from + pairs;
            if (after > 0) {
                int end = old.get(after - 1).end();
                edits.add(new Edit(end, end, " " + words));
            } else {
                int start = old.get(0).start();
                edits.add(new Edit(start, start, words + " "));
            }
        }
    }

    /** With the space before it, or after it; a line end stays. */
    private void delete(Span word, Span all) {
        if (word.start() > all.start() && text.charAt(word.start() - 1) == ' ') {
            edits.add(new Edit(word.start() - 1, word.end(), ""));
        } else if (word.end() < all.end() && text.charAt(word.end()) == ' ') {
            edits.add(new Edit(word.start(), word.end() + 1, ""));
        } else {
            edits.add(new Edit(word, ""));
        }
    }

    private void change(Span span, String replacement) {
        String old = span.of(text);
        if (old.equals(replacement)) {
            return;
        }
        int prefix = 0;
        int suffix = 0;
        if (!wholeWords) {
            int most = Math.min(old.length(), replacement.length());
            while (prefix < most && old.charAt(prefix) == replacement.charAt(prefix)) {
                prefix++;
            }
            prefix -= prefix > 0 && Character.isHighSurrogate(old.charAt(prefix - 1)) ? 1 : 0;
            while (suffix < most - prefix
                    && old.charAt(old.length() - 1 - suffix) == replacement.charAt(replacement.length() - 1 - suffix)) {
                suffix++;
            }
            suffix -= suffix > 0 && Character.isLowSurrogate(old.charAt(old.length() - suffix)) ? 1 : 0;
        }
        edits.add(new Edit(
                span.start() + prefix,
                span.end() - suffix,
                replacement.substring(prefix, replacement.length() - suffix)));
    }

    private static List<Span> words(String chars, Span span) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(chars).region(span.start(), span.end());
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        return words;
    }

    /** A text with edits made in it, which are in its order. */
    static String apply(String chars, List<Edit> edits) {
        StringBuilder changed = new StringBuilder(chars.length() + 64);
        int at = 0;
        for (Edit edit : edits) {
            changed.append(chars, at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return changed.append(chars, at, chars.length()).toString();
    }

    /** Edits in the order of their places; those at one place keep theirs. */
    static List<Edit> sorted(List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        Collections.sort(sorted, (a, b) -> a.span().compareTo(b.span()));
        return sorted;
    }
}
