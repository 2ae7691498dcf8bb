package verbatim.documents;

/** Jupyter notebooks: the cells of text, which are Markdown. Code and its output are not read. */
final class NotebookReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) throws UnreadableDocumentException {
        JsonStrings strings = new JsonStrings(source);
        boolean markdown = false;
        TextBuilder cell = builder.nested();
        while (strings.next()) {
            if (strings.key().equals("cell_type")) {
                flush(cell, builder);
                cell = builder.nested();
                markdown = source.startsWith("markdown", strings.start());
            } else if (strings.key().equals("source") && markdown) {
                strings.addTo(cell);
            }
        }
        flush(cell, builder);
    }

    /** A cell's lines are strings of their own; joined they are Markdown, whose places lead back through them. */
    private static void flush(TextBuilder lines, TextBuilder builder) throws UnreadableDocumentException {
        Document joined = lines.build();
        String chars = joined.text().chars();
        if (chars.isBlank()) {
            return;
        }
        TextBuilder markdown = builder.inner();
        markdown.member("", new Decoded(chars, Encoding.UTF_8, java.util.List.of()));
        new MarkdownReader().read(chars, markdown);
        builder.block();
        builder.embed(markdown.build(), joined.map());
    }
}
