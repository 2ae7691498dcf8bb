package verbatim.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import verbatim.match.SourceWords;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * One edition with all that can be compiled of it alone: its packed texts, its passages' numbers, its words' keys. It is
 * compiled of a text or taken out of a library that has the edition, which costs next to nothing; {@link Library#join} makes a
 * library of several. Positions and offsets count from the edition's own beginning. Immutable; serves all threads.
 */
public final class CompiledEdition {
    final Edition edition;
    final Character.UnicodeScript script;
    /** The titles of its chapters by their numbers, each on one line. */
    final SortedMap<String, String> chapters = new TreeMap<>();
    /** The position of each passage's first word, and the number of words. */
    final int[] starts;
    /** Where each passage's numbers begin in {@link #numbers}, and its length. */
    final int[] numberStarts;

    final byte[] numbers;
    /** What of each passage's text is quoted: start and end in UTF-16 units. */
    final int[] quoted;
    /** Where each passage's text is in {@link #blocks}. */
    final long[] places;

    final ByteBuffer blocks;
    final long[] keys;

    /** An edition's text, compiled. */
    public CompiledEdition(EditionText text) {
        int size = text.passages().size();
        edition = text.edition();
        script = scriptOf(text);
        text.chapters().forEach((number, title) -> chapters.put(number, title.replaceAll("\\s+", " ")));
        starts = new int[size + 1];
        numberStarts = new int[size + 1];
        quoted = new int[2 * size];
        places = new long[size];
        TextBlocks texts = new TextBlocks();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        LongList words = new LongList();
        for (int i = 0; i < size; i++) {
            Passage passage = text.passages().get(i);
            names.writeBytes(numbers(passage).getBytes(StandardCharsets.UTF_8));
            numberStarts[i + 1] = names.size();
            quoted[2 * i] = passage.quoted().start();
            quoted[2 * i + 1] = passage.quoted().end();
            places[i] = texts.add(passage.text());
            Tokens tokens = Tokenizer.tokenize(passage.quoted().of(passage.text()));
            for (int word = 0; word < tokens.size(); word++) {
                words.add(tokens.key(word));
            }
            starts[i + 1] = words.size();
        }
        numbers = names.toByteArray();
        blocks = texts.blocks();
        keys = words.toArray();
    }

    /** What a library has of one of its editions, by the edition's index. */
    public CompiledEdition(Library library, int index) {
        Span passages = library.passagesOf(index);
        int size = passages.length();
        edition = library.editions().get(index);
        script = library.script(index);
        chapters.putAll(library.chapters(index));
        starts = new int[size + 1];
        numberStarts = new int[size + 1];
        quoted = new int[2 * size];
        places = new long[size];
        int firstPosition = library.firstPosition(passages.start());
        int firstNumber = library.numberStart(passages.start());
        int firstBlock = library.blockOf(passages.start());
        for (int i = 0; i <= size; i++) {
            starts[i] = library.firstPosition(passages.start() + i) - firstPosition;
            numberStarts[i] = library.numberStart(passages.start() + i) - firstNumber;
        }
        for (int i = 0; i < size; i++) {
            Span span = library.quoted(passages.start() + i);
            quoted[2 * i] = span.start();
            quoted[2 * i + 1] = span.end();
            places[i] = TextBlocks.moved(library.textPlace(passages.start() + i), -firstBlock);
        }
        numbers = library.numberBytes(firstNumber, numberStarts[size]);
        blocks = library.blocks(firstBlock, library.blockOf(passages.end()));
        keys = new long[starts[size]];
        SourceWords words = library.words();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = words.key(firstPosition + i);
        }
    }

    /** What is known of the edition. */
    public Edition edition() {
        return edition;
    }

    int passages() {
        return places.length;
    }

    /** The script of the first letter of the first passage that has one. */
    private static Character.UnicodeScript scriptOf(EditionText text) {
        for (Passage passage : text.passages()) {
            Character.UnicodeScript script = Library.script(passage.text());
            if (script != Character.UnicodeScript.COMMON) {
                return script;
            }
        }
        return Character.UnicodeScript.COMMON;
    }

    private static String numbers(Passage passage) {
        StringBuilder all = new StringBuilder(passage.number());
        new TreeMap<>(passage.numbers())
                .forEach((name, number) ->
                        all.append('\t').append(name).append('\t').append(number));
        return all.toString();
    }
}
