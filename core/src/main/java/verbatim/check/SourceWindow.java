package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/**
 * The words of a few passages of one edition that stand next to each other, as one row. Used by one thread at a time.
 */
final class SourceWindow {
    private final Library library;
    private final int firstPassage;
    private final int lastPassage;
    private final String text;
    private final int[] ends;
    private final QuotedWords words;

    SourceWindow(Library library, int firstPassage, int lastPassage) {
        this.library = library;
        this.firstPassage = firstPassage;
        this.lastPassage = lastPassage;
        StringBuilder all = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        ends = new int[lastPassage - firstPassage + 1];
        for (int passage = firstPassage; passage <= lastPassage; passage++) {
            if (all.length() > 0) {
                all.append('\n');
            }
            String own = library.text(passage);
            int shift = all.length();
            for (Span word : Tokenizer.words(own, library.quoted(passage))) {
                if (!Character.isDigit(own.charAt(word.start()))) {
                    spans.add(new Span(word.start() + shift, word.end() + shift));
                }
            }
            all.append(own);
            ends[passage - firstPassage] = spans.size();
        }
        text = all.toString();
        words = new QuotedWords(text, spans);
    }

    QuotedWords words() {
        return words;
    }

    int edition() {
        return library.editionOf(firstPassage);
    }

    /** The passage that word {@code i} belongs to. */
    int passageOf(int i) {
        int passage = 0;
        while (passage < ends.length - 1 && ends[passage] <= i) {
            passage++;
        }
        return firstPassage + passage;
    }

    /** The first word of a passage of this window. */
    int firstWord(int passage) {
        return passage == firstPassage ? 0 : ends[passage - firstPassage - 1];
    }

    int firstPassage() {
        return firstPassage;
    }

    int lastPassage() {
        return lastPassage;
    }

    /** The source's own words from {@code from} to {@code to}, exclusive, on one line. */
    String source(int from, int to) {
        return words.words(from, to).replace('\n', ' ');
    }

    /** Where words {@code from} to {@code to}, exclusive, stand. */
    Locus locus(int from, int to) {
        return locusOf(library, passageOf(from), passageOf(Math.max(from, to - 1)));
    }

    static Locus locusOf(Library library, int firstPassage, int lastPassage) {
        String work = library.editions().get(library.editionOf(firstPassage)).work().id();
        return new Locus(work, library.number(firstPassage), library.number(lastPassage));
    }

    /** The whole passages that words {@code from} to {@code to}, exclusive, belong to. */
    String passages(int from, int to) {
        int first = passageOf(from);
        int last = passageOf(Math.max(from, to - 1));
        StringBuilder all = new StringBuilder();
        for (int passage = first; passage <= last; passage++) {
            all.append(all.length() == 0 ? "" : "\n").append(library.text(passage));
        }
        return all.toString();
    }
}
