package verbatim.documents;

import verbatim.check.PiecewiseCheck;

/**
 * How much of a document is read before it is taken for an attack. Sizes are in bytes.
 *
 * @param fileBytes the file itself
 * @param unpackedBytes all that is unpacked from a zip; counted while unpacking, whatever the zip says of itself
 * @param ratio unpacked bytes for one packed byte, in an entry of more than a megabyte
 * @param entries files in a zip
 * @param depth elements or blocks inside each other
 * @param pages pages of a PDF
 * @param pieceChars UTF-16 units of a plain text that are held at once; a longer one may be read in pieces, however many bytes it
 *     has ({@link LongText})
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int entries, int depth, int pages, int pieceChars) {
    /** The fewest units that can be held at once. */
    public static final int LEAST_PIECE = PiecewiseCheck.LEAST;

    /** 256 MB a file, 512 MB unpacked, 200 to 1, 10,000 entries, 1,000 deep, 20,000 pages, 2 Mi units. */
    public static final Limits DEFAULT = new Limits(256L << 20, 512L << 20, 200, 10_000, 1_000, 20_000, 2 << 20);

    public Limits {
        if (fileBytes < 1 || unpackedBytes < 1 || ratio < 1 || entries < 1 || depth < 1 || pages < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: fileBytes=" + fileBytes + ", unpackedBytes=" + unpackedBytes + ", ratio="
                            + ratio + ", entries=" + entries + ", depth=" + depth + ", pages=" + pages);
        }
        if (pieceChars < LEAST_PIECE) {
            throw new IllegalArgumentException("a piece has at least " + LEAST_PIECE + " characters");
        }
        if (fileBytes > 1L << 30 || unpackedBytes > 1L << 30) {
            throw new IllegalArgumentException("a text has at most 2^30 characters");
        }
    }

    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, unpackedBytes, ratio, entries, depth, pages, pieceChars);
    }

    public Limits withUnpackedBytes(long bytes) {
        return new Limits(fileBytes, bytes, ratio, entries, depth, pages, pieceChars);
    }

    public Limits withRatio(int most) {
        return new Limits(fileBytes, unpackedBytes, most, entries, depth, pages, pieceChars);
    }

    public Limits withEntries(int count) {
        return new Limits(fileBytes, unpackedBytes, ratio, count, depth, pages, pieceChars);
    }

    public Limits withDepth(int levels) {
        return new Limits(fileBytes, unpackedBytes, ratio, entries, levels, pages, pieceChars);
    }

    public Limits withPages(int count) {
        return new Limits(fileBytes, unpackedBytes, ratio, entries, depth, count, pieceChars);
    }

    public Limits withPieceChars(int chars) {
        return new Limits(fileBytes, unpackedBytes, ratio, entries, depth, pages, chars);
    }
}
