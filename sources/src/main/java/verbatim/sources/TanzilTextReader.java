package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verbatim.source.EditionText;

/**
 * Tanzil's text files: a verse a line, bare or behind its numbers ({@code 2|255|text}), and a notice in lines that begin
 * with {@code #}. The notice stays with the edition.
 */
final class TanzilTextReader implements SourceReader {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\|(\\d{1,3})\\|(.*)");

    @Override
    public String format() {
        return "tanzil-txt";
    }

    @Override
    public String looksFor() {
        return "lines such as 1|1|text, or 6236 lines of the Qur'an, perhaps with a notice in lines that begin with #";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            return false;
        }
        if (NUMBERED.matcher(candidate.beginning().lines().findFirst().orElse(""))
                .matches()) {
            return true;
        }
        // Bare lines are a Qur'an when they are as many as it has verses.
        String name = candidate.path().toString();
        return name.endsWith(".txt")
                && verses(SourceFile.read(candidate.path()).text().lines().toList())
                                .size()
                        == QuranVerses.VERSES;
    }

    private static List<String> verses(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        List<String> lines = file.text().lines().toList();
        QuranVerses verses = new QuranVerses(path);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                verses.add(
                        i + 1,
                        Integer.parseInt(numbered.group(1)),
                        Integer.parseInt(numbered.group(2)),
                        numbered.group(3));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                verses.add(i + 1, line);
            }
        }
        String notice = lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+[=\\s]*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        EditionBuilder edition = QuranEditions.builder(file, QuranEditions.language(description, verses.complete()));
        return List.of(new EditionText(edition.notice(notice).build(), verses.complete()));
    }
}
