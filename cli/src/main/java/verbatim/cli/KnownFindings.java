package verbatim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Findings written down so that they are not told again: those that people accept, each with its reason, and those of a baseline.
 * A line a finding: fingerprint, path, rule, reason, with tabs between them; lines that begin with # are for people. Immutable.
 */
final class KnownFindings {
    /** Where a house keeps the findings that people have accepted. */
    static final String IGNORED = ".verbatim.ignore";

    private static final String HEAD = "# fingerprint, path, rule, reason; see docs/settings.md\n";

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * One finding.
     *
     * @param path relative to the file's folder; empty for any document
     */
    record Line(String fingerprint, String path, String rule, String reason) {
        private String key() {
            return fingerprint + '\t' + path;
        }

        private String text() {
            return fingerprint + '\t' + path + '\t' + rule + '\t' + reason;
        }
    }

    KnownFindings(Collection<Line> known) {
        for (Line line : known) {
            lines.put(line.key(), line);
        }
    }

    /** The findings of a file; none if there is no file. */
    static KnownFindings read(Path file) throws IOException {
        List<Line> known = new ArrayList<>();
        if (Files.exists(file)) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    known.add(line(file, number, line.split("\t", 4)));
                }
            }
        }
        return new KnownFindings(known);
    }

    private static Line line(Path file, int number, String[] cells) throws SettingsException {
        if (!isFingerprint(cells[0])) {
            throw new SettingsException(file, "line " + number + ": expected a fingerprint, not \"" + cells[0] + '"');
        }
        return new Line(
                cells[0],
                cells.length > 1 ? cells[1] : "",
                cells.length > 2 ? cells[2] : "",
                cells.length > 3 ? cells[3] : "");
    }

    /** Whether it is 16 hex digits. */
    static boolean isFingerprint(String word) {
        return word.matches("[0-9a-f]{16}");
    }

    /** The finding with this fingerprint in the document {@code path}, or in any. */
    Optional<Line> find(String fingerprint, String path) {
        Line own = lines.get(fingerprint + '\t' + path);
        return Optional.ofNullable(own == null ? lines.get(fingerprint + '\t') : own);
    }

    /** These findings and one more, which takes the place of one that is the same. */
    KnownFindings with(Line line) {
        KnownFindings more = new KnownFindings(lines.values());
        more.lines.put(line.key(), line);
        return more;
    }

    int size() {
        return lines.size();
    }

    /** Writes all of them, sorted by path, in place of what was there, whole or not at all. */
    void write(Path file) throws IOException {
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort((a, b) -> (a.path() + '\t' + a.fingerprint()).compareTo(b.path() + '\t' + b.fingerprint()));
        StringBuilder text = new StringBuilder(HEAD);
        for (Line line : sorted) {
            text.append(line.text()).append('\n');
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        long process = ProcessHandle.current().pid();
        // Not a temporary file of Java's, which nobody else may read: a team shares it.
        Path draft = Files.createFile(folder.resolve(".verbatim-" + process + "-" + System.nanoTime() + ".tmp"));
        try {
            Files.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A document's name relative to the folder of {@code file}, with {@code /} between folders. */
    static String relative(Path file, String name) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path document = Path.of(name).toAbsolutePath().normalize();
        return folder == null || !document.startsWith(folder)
                ? name
                : folder.relativize(document).toString().replace('\\', '/');
    }
}
