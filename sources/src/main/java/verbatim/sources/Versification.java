package verbatim.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One division of the Bible into books, chapters and verses, read from {@code versifications.txt}. Immutable.
 *
 * @param name as SWORD modules name it: {@code KJV}
 * @param books in order
 */
record Versification(String name, List<Book> books) {
    private static final Map<String, Versification> ALL = readAll();

    /** OSIS numbers of books without the books that only some Bibles have: 1 is Gen, 66 is Rev. */
    private static final List<Book> PROTESTANT = named("KJV").orElseThrow().books();

    Versification {
        books = List.copyOf(books);
    }

    /**
     * A book.
     *
     * @param testament {@code ot} or {@code nt}, the file of a SWORD module in which it is
     * @param osis its OSIS name: {@code 1Kgs}
     * @param usfm its USFM name: {@code 1KI}
     * @param verses how many verses each chapter has
     */
    record Book(String testament, String osis, String usfm, List<Integer> verses) {
        Book {
            verses = List.copyOf(verses);
        }

        /** A verse's number as loci write it: {@code gen.1:1}. */
        String number(String chapter, String verse) {
            return Versification.number(osis, chapter, verse);
        }
    }

    static String number(String osis, String chapter, String verse) {
        return osis.toLowerCase(Locale.ROOT) + "." + chapter + ":" + verse;
    }

    static Optional<Versification> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The book by its OSIS or USFM name, in any case. */
    static Optional<Book> book(String name) {
        return named("NRSVA").orElseThrow().books().stream()
                .filter(book ->
                        book.osis().equalsIgnoreCase(name) || book.usfm().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The book by its place among the 66, from 1, as Zefania numbers them. */
    static Optional<Book> book(int number) {
        return number >= 1 && number <= PROTESTANT.size() ? Optional.of(PROTESTANT.get(number - 1)) : Optional.empty();
    }

    private static Map<String, Versification> readAll() {
        Map<String, List<Book>> books = new HashMap<>();
        String name = "";
        try (InputStream in = Versification.class.getResourceAsStream("versifications.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    name = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    books.computeIfAbsent(name, key -> new ArrayList<>()).add(book(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("versifications.txt cannot be read", e);
        }
        Map<String, Versification> all = new HashMap<>();
        books.forEach((key, value) -> all.put(key, new Versification(key, value)));
        return Map.copyOf(all);
    }

    private static Book book(String[] f) {
        List<Integer> verses =
                Arrays.stream(f, 3, f.length).map(Integer::valueOf).toList();
        return new Book(f[0], f[1], f[2], verses);
    }
}
