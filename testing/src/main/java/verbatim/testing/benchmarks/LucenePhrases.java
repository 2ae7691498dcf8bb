package verbatim.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import verbatim.source.EditionText;

/** Asks a Lucene index of the passages, at each word of a text, for the phrase of it and the two that follow. */
final class LucenePhrases {
    private static final String FIELD = "words";

    private final IndexSearcher searcher;

    LucenePhrases(EditionText text) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (List<String> words : PlainWords.passages(text)) {
                Document document = new Document();
                document.add(new TextField(FIELD, String.join(" ", words), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    /** The number of passages found, one search a word. */
    long run(String text) {
        List<String> words = PlainWords.words(text);
        long found = 0;
        try {
            for (int i = 0; i + 3 <= words.size(); i++) {
                PhraseQuery phrase = new PhraseQuery(FIELD, words.get(i), words.get(i + 1), words.get(i + 2));
                found += searcher.search(phrase, 10).scoreDocs.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
