package verbatim.match;

/**
 * Seeds that follow one another in the document and in the sources: a likely quotation.
 *
 * @param documentStart the first word in the document, an index of its tokens
 * @param documentEnd the end there, exclusive
 * @param sourceStart the first word in the sources, a position
 * @param sourceEnd the end there, exclusive
 * @param words how many words the two share
 * @param bits how many bits those tell, less the cost of the gaps
 */
public record Chain(int documentStart, int documentEnd, int sourceStart, int sourceEnd, int words, int bits) {}
