package verbatim.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.citation.Reference;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * The books of the collections of hadith, which people name by their titles: "al-Bukhari, the Book of Faith". One instance
 * serves all threads.
 */
final class Books {
    /** Prints divide the long books, on prayer and pilgrimage, into up to as many: a book so near may be part of the named. */
    private static final int ONE_BOOK = 15;

    private final Library library;

    Books(Library library) {
        this.library = library;
    }

    /** Whether a reference names a book by its title, and the places in its work are known to be in other books. */
    boolean misses(Reference reference, List<Locus> loci) {
        Set<String> named = named(reference);
        if (named.isEmpty()) {
            return false;
        }
        boolean elsewhere = false;
        for (Locus locus : loci) {
            int colon = locus.first().indexOf(':');
            if (locus.work().equals(reference.work()) && colon > 0) {
                if (isNear(locus.first().substring(0, colon), named)) {
                    return false;
                }
                elsewhere = true;
            }
        }
        return elsewhere;
    }

    /** Whether a book is one of those named, or so near that some print may count it to them. */
    private static boolean isNear(String book, Set<String> named) {
        for (String one : named) {
            if (Math.abs(number(one) - number(book)) <= ONE_BOOK) {
                return true;
            }
        }
        return false;
    }

    /** The passages of the books that a reference names by title, and of those near them. */
    List<Span> passages(Reference reference) {
        List<Span> result = new ArrayList<>();
        Set<String> named = named(reference);
        for (int e = 0; e < library.editions().size() && !named.isEmpty(); e++) {
            if (library.editions().get(e).work().id().equals(reference.work())) {
                for (String book : library.chapters(e).keySet()) {
                    int first = isNear(book, named) ? library.passage(e, book + ":1") : -1;
                    int end = first;
                    while (first >= 0
                            && end < library.passagesOf(e).end()
                            && library.number(end).startsWith(book + ":")) {
                        end++;
                    }
                    if (end > first) {
                        result.add(new Span(first, end));
                    }
                }
            }
        }
        return result;
    }

    /** The numbers of the books whose titles have all words of the one named. */
    private Set<String> named(Reference reference) {
        Set<String> result = new HashSet<>();
        Map<Long, String> words = words(reference.title());
        for (int e = 0; e < library.editions().size() && !words.isEmpty(); e++) {
            if (library.editions().get(e).work().id().equals(reference.work())) {
                for (Map.Entry<String, String> chapter : library.chapters(e).entrySet()) {
                    if (hasAll(words(chapter.getValue()), words)) {
                        result.add(chapter.getKey());
                    }
                }
            }
        }
        return result;
    }

    private static Map<Long, String> words(String title) {
        Map<Long, String> words = new HashMap<>();
        Tokens tokens = Tokenizer.tokenize(title);
        for (int i = 0; i < tokens.size(); i++) {
            words.put(tokens.key(i), title.substring(tokens.start(i), tokens.end(i)));
        }
        return words;
    }

    private static boolean hasAll(Map<Long, String> title, Map<Long, String> words) {
        for (Map.Entry<Long, String> word : words.entrySet()) {
            String other = title.get(word.getKey());
            if (other == null || isOath(other, word.getValue()) || isOath(word.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** Faith, الإيمان, and oaths, الأيمان, are both books, set apart by the seat of a hamza alone. */
    private static boolean isOath(String word, String other) {
        return word.indexOf('أ') >= 0 && other.indexOf('إ') >= 0;
    }

    private static int number(String book) {
        return book.matches("\\d{1,6}") ? Integer.parseInt(book) : Integer.MIN_VALUE / 2;
    }
}
