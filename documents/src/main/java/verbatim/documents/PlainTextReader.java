package verbatim.documents;

/** Text as it is. */
final class PlainTextReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        builder.copy(0, source.length());
    }
}
