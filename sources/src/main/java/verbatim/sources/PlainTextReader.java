package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verbatim.source.EditionText;

/**
 * Plain text and Markdown, what is left when nothing else is recognised: paragraphs are parted by empty lines. A Markdown
 * heading is the number of the paragraphs below it; without headings they are counted.
 */
final class PlainTextReader implements SourceReader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public String looksFor() {
        return "a .txt, .text or .md file: paragraphs parted by empty lines, or below \"# reference\" headings";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.named(".txt")
                || candidate.named(".text")
                || candidate.named(".md")
                || candidate.named(".markdown");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        OwnText text = new OwnText(file, description);
        String heading = "";
        int count = 0;
        for (String block : blocks(file.text())) {
            if (block.startsWith("#")) {
                heading = Whitespace.folded(block.replaceFirst("^#+\\s*", "").replace('\t', ' '));
                continue;
            }
            count++;
            text.addRepeatable(heading.isEmpty() ? String.valueOf(count) : heading, Whitespace.folded(block));
        }
        return text.texts();
    }

    /** Paragraphs and headings; a heading is a block by itself. */
    private static List<String> blocks(String chars) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : (Iterable<String>) chars.lines()::iterator) {
            boolean heading = line.matches("#{1,6}\\s.*");
            if (line.isBlank() || heading) {
                close(blocks, block);
            }
            if (heading) {
                blocks.add(line);
            } else if (!line.isBlank()) {
                block.append(line).append('\n');
            }
        }
        close(blocks, block);
        return blocks;
    }

    private static void close(List<String> blocks, StringBuilder block) {
        if (!block.isEmpty()) {
            blocks.add(block.toString());
            block.setLength(0);
        }
    }
}
