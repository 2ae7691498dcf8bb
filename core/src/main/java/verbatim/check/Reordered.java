package verbatim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import verbatim.match.Alignment;
import verbatim.match.Edit;
import verbatim.source.Edition;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * Whole sentences of one text that are quoted in another order than they stand in. Word by word they would be told as a row of
 * words left out and added; what is wrong is their order alone. Stateless.
 */
final class Reordered {
    /** Fewer words are no sentence that is known by itself. */
    private static final int LEAST_WORDS = 3;

    private static final int MOST_SENTENCES = 16;
    private static final String STOPS = ".!?\u061F\u06D4\u3002";

    private Reordered() {}

    /** A quoted sentence and where it stands: its passage, and its words there. */
    private record Sentence(Span words, Located located) {
        int passage() {
            return located.window().passageOf(located.alignment().sourceStart());
        }

        int firstWord() {
            return located.alignment().sourceStart() - located.window().firstWord(passage());
        }

        String source() {
            return located.window()
                    .source(
                            located.alignment().sourceStart(),
                            located.alignment().sourceEnd());
        }
    }

    /**
     * Quoted words as a text's own sentences in another order; none when that is not what they are. Only of a text that is no
     * scripture and no hadith, where a change of order is told as that of verses and versions.
     *
     * @param located where the words were located as a row, nearest first
     */
    static Optional<Located> of(QuotedWords quoted, List<Located> located, Locator locator) {
        if (!located.isEmpty() && (located.get(0).wording() != Wording.ALTERED || !isOther(located.get(0)))) {
            return Optional.empty();
        }
        List<Sentence> sentences = sentences(quoted, locator);
        if (sentences.size() < 2) {
            return Optional.empty();
        }
        List<Sentence> ordered = new ArrayList<>(sentences);
        ordered.sort(Comparator.comparingInt(Sentence::passage).thenComparingInt(Sentence::firstWord));
        int from = 0;
        while (from < sentences.size()
                && sentences.get(from).words().equals(ordered.get(from).words())) {
            from++;
        }
        int to = sentences.size();
        while (to > from
                && sentences.get(to - 1).words().equals(ordered.get(to - 1).words())) {
            to--;
        }
        if (from == to) {
            return Optional.empty();
        }
        Sentence first = ordered.get(0);
        Sentence last = ordered.get(ordered.size() - 1);
        Located whole = locator.locateIn(quoted, first.passage(), last.passage());
        SourceWindow window = whole.window();
        int start = window.firstWord(first.passage()) + first.firstWord();
        Alignment there = last.located().alignment();
        int end = window.firstWord(last.passage()) + last.firstWord() + there.sourceEnd() - there.sourceStart();
        int told = sentences.stream()
                .mapToInt(sentence -> sentence.located().told())
                .sum();
        Span words = new Span(
                sentences.get(from).words().start(),
                sentences.get(to - 1).words().end());
        Divergence order = new Divergence(
                Divergence.Kind.ORDER, words, words.of(quoted.chars()), source(ordered.subList(from, to)));
        Alignment alignment = new Alignment(
                matches(quoted.size(), start), start, end, whole.alignment().cost(), quoted.size());
        return Optional.of(new Located(quoted, window, alignment, List.of(order), told, whole.harm()));
    }

    /** All words as the source's: what differs is their order alone, which no row of edits can say. */
    private static List<Edit> matches(int words, int start) {
        List<Edit> matches = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            matches.add(new Edit.Match(i, start, 1, 1));
        }
        return matches;
    }

    private static String source(List<Sentence> sentences) {
        List<String> sources = sentences.stream().map(Sentence::source).toList();
        return String.join(" \u2026 ", sources);
    }

    /** The sentences of some words when each stands in one text as it is quoted; else none. */
    private static List<Sentence> sentences(QuotedWords quoted, Locator locator) {
        List<QuotedWords> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= quoted.size(); i++) {
            if (i == quoted.size() || isStop(quoted, i)) {
                if (i - from < LEAST_WORDS || parts.size() == MOST_SENTENCES) {
                    return List.of();
                }
                parts.add(new QuotedWords(quoted.memory(), quoted.chars(), quoted.span(from, i - 1)));
                from = i;
            }
        }
        Optional<Edition> edition = parts.size() < 2 ? Optional.empty() : edition(parts, locator);
        List<Sentence> sentences = new ArrayList<>();
        for (QuotedWords words : edition.isEmpty() ? List.<QuotedWords>of() : parts) {
            Optional<Located> there = in(edition.get(), words, locator);
            if (there.isEmpty()) {
                return List.of();
            }
            sentences.add(new Sentence(words.span(0, words.size() - 1), there.get()));
        }
        return sentences;
    }

    /** The text that has one of the sentences, such as tells enough to be found by itself. */
    private static Optional<Edition> edition(List<QuotedWords> parts, Locator locator) {
        return parts.stream()
                .flatMap(words -> locator.locate(words).stream())
                .filter(located -> located.wording() != Wording.ALTERED && isOther(located))
                .map(located -> located.window().edition())
                .findFirst();
    }

    private static Optional<Located> in(Edition edition, QuotedWords words, Locator locator) {
        Predicate<Located> same = located -> located.wording() != Wording.ALTERED
                && located.window().edition().equals(edition);
        return locator.locate(words).stream()
                .filter(same)
                .findFirst()
                .or(() -> locator.wordForWord(words, work -> work.equals(edition.work()), same));
    }

    private static boolean isOther(Located located) {
        return located.window().edition().work().kind() == Work.Kind.OTHER;
    }

    /** Whether a sentence ends before a word. */
    private static boolean isStop(QuotedWords words, int word) {
        return words.chars()
                .substring(words.span(word - 1).end(), words.span(word).start())
                .chars()
                .anyMatch(c -> STOPS.indexOf(c) >= 0);
    }
}
