package verbatim.match;

import java.util.List;

/**
 * Seeds that follow one another in the document and in the sources: a likely quotation. Immutable.
 *
 * @param documentStart the first word in the document, an index of its tokens
 * @param documentEnd the end there, exclusive
 * @param sourceStart the first word in the sources, a position
 * @param sourceEnd the end there, exclusive
 * @param words how many words the two share
 * @param bits how many bits those tell, less the cost of the gaps
 * @param seeds the seeds in order; neighbours may overlap
 */
public record Chain(
        int documentStart, int documentEnd, int sourceStart, int sourceEnd, int words, int bits, List<Seed> seeds) {
    public Chain {
        seeds = List.copyOf(seeds);
    }

    /**
     * A run of words that the document and the sources share.
     *
     * @param document where it begins in the document, an index of its tokens
     * @param source where it begins in the sources, a position
     * @param words how many words it has
     */
    public record Seed(int document, int source, int words) {}

    /** Whether the two share all words from the first to the last, one by one. */
    public boolean isUnbroken() {
        int length = documentEnd - documentStart;
        return words == length && sourceEnd - sourceStart == length;
    }
}
