package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.source.EditionText;

/** Subtitles, SRT and WebVTT: a passage is a cue, its number the time at which it begins. */
final class SubtitleReader implements SourceReader {
    private static final Pattern TIME = Pattern.compile(
            "((?:\\d{1,3}:)?\\d{2}:\\d{2})[.,]\\d{1,3}\\s+-->\\s+(?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{1,3}.*");

    @Override
    public String format() {
        return "subtitles";
    }

    @Override
    public String looksFor() {
        return "a text that begins with WEBVTT, or lines such as 00:01:02,500 --> 00:01:04,000";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.beginning().startsWith("WEBVTT")
                || candidate
                        .beginning()
                        .lines()
                        .limit(3)
                        .anyMatch(line -> TIME.matcher(line.strip()).matches());
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        OwnText text = new OwnText(file, description);
        String time = "";
        StringBuilder cue = new StringBuilder();
        List<String> lines = file.text().lines().map(String::strip).toList();
        for (String line : lines) {
            Matcher matcher = TIME.matcher(line);
            if (matcher.matches()) {
                text.addRepeatable(time, Whitespace.folded(cue.toString()));
                time = matcher.group(1);
                cue.setLength(0);
            } else if (line.isEmpty()) {
                text.addRepeatable(time, Whitespace.folded(cue.toString()));
                cue.setLength(0);
            } else if (!time.isEmpty()) {
                cue.append(line.replaceAll("<[^>]{0,200}>|\\{\\\\[^}]{0,200}\\}", ""))
                        .append(' ');
            }
        }
        text.addRepeatable(time, Whitespace.folded(cue.toString()));
        return text.texts();
    }
}
