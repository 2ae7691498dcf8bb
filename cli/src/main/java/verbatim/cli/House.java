package verbatim.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import verbatim.check.Severity;
import verbatim.documents.Limits;

/**
 * What a team has settled for its documents, in a file {@value #FILE} above them. One run has one house: the file nearest to the
 * folder that holds all of the run's paths. Immutable.
 *
 * @param root the folder of the file; globs and file names are relative to it
 * @param sources what documents are checked against; empty for all that is installed
 * @param columns the columns of tables and the keys of JSON that are read; empty for all
 * @param language {@code en}, {@code ar} or empty
 * @param least findings below this are not listed
 * @param baseline the file of findings that are known
 * @param limits how much of a document is read
 * @param rules for all files
 * @param sections for files that match, in order; a later one wins
 */
record House(
        Path root,
        List<String> sources,
        List<String> columns,
        String language,
        Optional<Severity> least,
        Optional<Path> baseline,
        Limits limits,
        Rules rules,
        List<Section> sections) {
    static final String FILE = ".verbatim.toml";

    House {
        sources = List.copyOf(sources);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /**
     * What is settled for some files: those that one of the globs matches.
     *
     * @param globs which files
     * @param rules for these
     * @param sources what these are checked against; empty for what all are
     */
    record Section(List<String> globs, Rules rules, List<String> sources) {
        Section {
            globs = List.copyOf(globs);
            sources = List.copyOf(sources);
        }

        /** Whether {@code file}, relative to the root, is one of them; a glob without a slash matches a name in any folder. */
        private boolean matches(Path file) {
            FileSystem system = file.getFileSystem();
            for (String glob : globs) {
                Path part = glob.contains("/") ? file : file.getFileName();
                if (part != null && system.getPathMatcher("glob:" + glob).matches(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing is settled; {@code root} is where files that are named without a folder belong. */
    static House none(Path root) {
        return new House(
                root,
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Limits.DEFAULT,
                Rules.NONE,
                List.of());
    }

    /** The house that documents live in. */
    static House above(List<String> paths) throws IOException {
        Path start = commonFolder(paths);
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return SettingsFile.read(file);
            }
        }
        return none(Path.of("").toAbsolutePath());
    }

    private static Path commonFolder(List<String> paths) {
        Path common = null;
        for (String name : paths) {
            Path path = (name.equals("-") ? Path.of("") : Path.of(name))
                    .toAbsolutePath()
                    .normalize();
            Path parent = path.getParent();
            Path folder = Files.isDirectory(path) || parent == null ? path : parent;
            while (common != null && !folder.startsWith(common)) {
                common = common.getParent();
            }
            common = common == null ? folder : common;
        }
        return common == null ? Path.of("").toAbsolutePath() : common;
    }

    /** The rules for a document, by the name it has in reports. */
    Rules rules(String name) {
        Path file = inside(name);
        Rules all = rules;
        for (Section section : sections) {
            if (section.matches(file)) {
                all = all.with(section.rules());
            }
        }
        return all;
    }

    /** What a document is checked against, by the name it has in reports; empty for all that is installed. */
    List<String> sources(String name) {
        if (!hasOwnSources()) {
            return sources;
        }
        Path file = inside(name);
        List<String> last = sources;
        for (Section section : sections) {
            if (!section.sources().isEmpty() && section.matches(file)) {
                last = section.sources();
            }
        }
        return last;
    }

    /** Whether some files are checked against sources of their own. */
    boolean hasOwnSources() {
        for (Section section : sections) {
            if (!section.sources().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A document's path from the root, if it is below it. */
    private Path inside(String name) {
        Path whole = Path.of(name).toAbsolutePath().normalize();
        return whole.startsWith(root) ? root.relativize(whole) : whole;
    }

    /** The file of findings that people have accepted, each with its reason. */
    Path ignored() {
        return root.resolve(KnownFindings.IGNORED);
    }
}
