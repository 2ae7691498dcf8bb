package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * The words of a few passages of one edition that stand next to each other, as one row. Immutable but for what {@link
 * QuotedWords} and this work out late; serves all threads.
 */
final class SourceWindow {
    private static final boolean[] NONE = {};

    private final Library library;
    private final Edition edition;
    private final int seedBits;
    private final int firstPassage;
    private final int[] ends;
    /** The passages as they stand in the source. */
    private final String[] texts;

    private final QuotedWords words;
    /** For each word whether a quotation may leave it out; empty when there is none. */
    private final boolean[] optional;
    /** How many bits each word tells, when it was asked. */
    private volatile int @Nullable [] told;

    private SourceWindow(Library library, int firstPassage, int[] ends, String[] texts, QuotedWords words) {
        this.library = library;
        int index = library.editionOf(firstPassage);
        this.edition = library.editions().get(index);
        this.seedBits = library.seedBits(index);
        this.firstPassage = firstPassage;
        this.ends = ends;
        this.texts = texts;
        this.words = words;
        boolean[] inBrackets = isTranslation() ? Insertions.any(words) : NONE;
        this.optional = Insertions.hasAny(inBrackets) ? inBrackets : NONE;
    }

    /** One passage. */
    static SourceWindow of(Library library, SpellingMemory memory, int passage) {
        String text = library.text(passage);
        QuotedWords words = new QuotedWords(memory, text, library.quoted(passage));
        return new SourceWindow(library, passage, new int[] {words.size()}, new String[] {text}, words);
    }

    /** Windows that follow one another, as one. */
    static SourceWindow joined(List<SourceWindow> row) {
        List<QuotedWords> words = new ArrayList<>(row.size());
        int passages = 0;
        for (SourceWindow window : row) {
            words.add(window.words);
            passages += window.ends.length;
        }
        int[] ends = new int[passages];
        String[] texts = new String[passages];
        int passage = 0;
        int before = 0;
        for (SourceWindow window : row) {
            for (int i = 0; i < window.ends.length; i++) {
                texts[passage] = window.texts[i];
                ends[passage++] = before + window.ends[i];
            }
            before += window.words.size();
        }
        return new SourceWindow(row.get(0).library, row.get(0).firstPassage, ends, texts, QuotedWords.joined(words));
    }

    QuotedWords words() {
        return words;
    }

    /** How many bits word {@code i} tells. */
    int told(int i) {
        int[] known = told;
        if (known == null) {
            known = new int[words.size()];
            for (int passage = firstPassage; passage <= lastPassage(); passage++) {
                int position = library.firstPosition(passage);
                for (int word = firstWord(passage); word < ends[passage - firstPassage]; word++) {
                    known[word] = words.key(word) == 0 ? 0 : library.words().info(position++);
                }
            }
            told = known;
        }
        return known[i];
    }

    /** The edition that the passages are of. */
    Edition edition() {
        return edition;
    }

    /** How many bits a run of words of the edition tells at least, to be a seed. */
    int seedBits() {
        return seedBits;
    }

    /** Whether it is a transliteration. */
    boolean isTransliteration() {
        return edition.language().endsWith("-Latn");
    }

    /** Whether people refer to its passages by number, as they do to verses and hadiths, and not to those of a speech. */
    boolean isCitedByNumber() {
        return edition.work().kind() != Work.Kind.OTHER;
    }

    /** Whether it is a translation. */
    boolean isTranslation() {
        return !edition.original();
    }

    /** For each word whether a quotation may leave it out, since it is the translator's insertion; empty for none. */
    boolean[] optional() {
        return optional;
    }

    /**
     * For each quoted word whether the author says, by brackets, that it is his own; empty for none. In the words of the
     * Qur'an nobody inserts his own.
     */
    boolean[] insertionsIn(QuotedWords quoted) {
        if (isTranslation()) {
            boolean[] own = Insertions.any(quoted);
            for (int i = 0; i < own.length; i++) {
                own[i] &= !isOptional(quoted.key(i));
            }
            return Insertions.hasAny(own) ? own : NONE;
        }
        return isScripture() || quoted.size() == 0 || !hasBracket(quoted) ? NONE : Insertions.square(quoted);
    }

    private static boolean hasBracket(QuotedWords quoted) {
        int start = quoted.span(0).start();
        return new Span(Math.max(0, start - 1), quoted.span(quoted.size() - 1).end()).firstOf(quoted.chars(), '[') >= 0;
    }

    /** Whether the translator's insertions have a word with that key. */
    private boolean isOptional(long key) {
        for (int i = 0; i < optional.length; i++) {
            if (optional[i] && words.key(i) == key) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is scripture, in which a blessing is part of the text. */
    boolean isScripture() {
        Work.Kind kind = edition.work().kind();
        return kind == Work.Kind.QURAN || kind == Work.Kind.BIBLE;
    }

    /** Whether it is a hadith, of which other versions may be elsewhere. */
    boolean isSaying() {
        return edition.work().kind() == Work.Kind.HADITH;
    }

    int firstPassage() {
        return firstPassage;
    }

    int lastPassage() {
        return firstPassage + ends.length - 1;
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

    /** The index of the word at a position of the library, of one in this window. */
    int wordAt(int position) {
        int passage = Math.max(firstPassage, Math.min(lastPassage(), library.passageAt(position)));
        int left = position - library.firstPosition(passage);
        int word = firstWord(passage);
        while (word < words.size() && (words.key(word) == 0 || left > 0)) {
            left -= words.key(word) == 0 ? 0 : 1;
            word++;
        }
        return Math.min(word, words.size() - 1);
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
        String work =
                library.editions().get(library.editionOf(firstPassage)).work().id();
        return new Locus(work, library.number(firstPassage), library.number(lastPassage));
    }

    /** The whole passages that words {@code from} to {@code to}, exclusive, belong to. */
    String passages(int from, int to) {
        int first = passageOf(from);
        int last = passageOf(Math.max(from, to - 1));
        if (first == last) {
            return texts[first - firstPassage];
        }
        return String.join("\n", List.of(texts).subList(first - firstPassage, last - firstPassage + 1));
    }
}
