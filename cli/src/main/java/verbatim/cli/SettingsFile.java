package verbatim.cli;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.documents.Limits;

/** Reads {@value House#FILE}; what it does not know it does not pass over. */
final class SettingsFile {
    private static final String LEVELS = "off, suggestion, warning or error";

    private final Path file;

    private SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * The settings in {@code file}.
     *
     * @throws SettingsException if it is no TOML, or has a key or a value that means nothing
     */
    static House read(Path file) throws IOException {
        String toml = Files.readString(file);
        try {
            return new SettingsFile(file).house(new TomlParser().parse(toml));
        } catch (ParsingException | PatternSyntaxException e) {
            throw new SettingsException(file, String.valueOf(e.getMessage()));
        }
    }

    private House house(UnmodifiableConfig toml) throws SettingsException {
        List<String> sources = List.of();
        List<String> columns = List.of();
        String language = "";
        Optional<Path> baseline = Optional.empty();
        Limits limits = Limits.DEFAULT;
        List<House.Section> sections = new ArrayList<>();
        Path root = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        for (UnmodifiableConfig.Entry entry : toml.entrySet()) {
            String key = entry.getKey();
            switch (key) {
                case "sources" -> sources = sources(root, strings(key, entry.getValue()));
                case "columns" -> columns = strings(key, entry.getValue());
                case "language" -> language = language(string(key, entry.getValue()));
                case "baseline" -> baseline = Optional.of(root.resolve(string(key, entry.getValue())));
                case "limits" -> limits = limits(entry.getValue());
                case "files" -> sections = sections(root, entry.getValue());
                case "min-severity", "rules", "variants" -> {}
                default -> throw wrong(key, "no such setting");
            }
        }
        Rules rules = rules("", toml);
        Optional<Severity> least = rules.least();
        return new House(
                root,
                sources,
                columns,
                language,
                least,
                baseline,
                limits,
                new Rules(rules.levels(), Optional.empty(), rules.variants(), true),
                sections);
    }

    private Limits limits(@Nullable Object value) throws SettingsException {
        Limits limits = Limits.DEFAULT;
        for (UnmodifiableConfig.Entry entry : table("limits", value)) {
            String key = "limits." + entry.getKey();
            if (!(entry.getValue() instanceof Number number) || number.longValue() < 1) {
                throw wrong(key, "expected a whole number of at least 1");
            }
            long most = number.longValue();
            int count = (int) Math.min(Integer.MAX_VALUE, most);
            try {
                limits = switch (entry.getKey()) {
                    case "file-bytes" -> limits.withFileBytes(most);
                    case "unpacked-bytes" -> limits.withUnpackedBytes(most);
                    case "ratio" -> limits.withRatio(count);
                    case "entries" -> limits.withEntries(count);
                    case "depth" -> limits.withDepth(count);
                    case "pages" -> limits.withPages(count);
                    case "piece-chars" -> limits.withPieceChars(count);
                    default -> throw wrong(key, "no such limit");
                };
            } catch (IllegalArgumentException e) {
                throw wrong(key, String.valueOf(e.getMessage()));
            }
        }
        return limits;
    }

    /** A source that is a file is meant relative to the settings. */
    private static List<String> sources(Path root, List<String> names) {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            Path inside = root.resolve(name);
            sources.add(Files.exists(inside) ? inside.toString() : name);
        }
        return sources;
    }

    private List<House.Section> sections(Path root, @Nullable Object value) throws SettingsException {
        List<House.Section> sections = new ArrayList<>();
        if (!(value instanceof List<?> tables)) {
            throw wrong("files", "expected sections, [[files]]");
        }
        for (Object table : tables) {
            if (!(table instanceof UnmodifiableConfig section)) {
                throw wrong("files", "expected sections, [[files]]");
            }
            List<String> globs = List.of();
            List<String> sources = List.of();
            boolean checked = true;
            for (UnmodifiableConfig.Entry entry : section.entrySet()) {
                String key = "files." + entry.getKey();
                switch (entry.getKey()) {
                    case "match" -> globs = strings(key, entry.getValue());
                    case "sources" -> sources = sources(root, strings(key, entry.getValue()));
                    case "check" -> checked = truth(key, entry.getValue());
                    case "min-severity", "rules", "variants" -> {}
                    default -> throw wrong(key, "no such setting");
                }
            }
            if (globs.isEmpty()) {
                throw wrong("files", "a section without match");
            }
            for (String glob : globs) {
                file.getFileSystem().getPathMatcher("glob:" + glob);
            }
            Rules rules = rules("files.", section);
            Rules own = new Rules(rules.levels(), rules.least(), rules.variants(), checked);
            sections.add(new House.Section(globs, own, sources));
        }
        return sections;
    }

    private Rules rules(String prefix, UnmodifiableConfig toml) throws SettingsException {
        Map<Rule, Severity> levels = new EnumMap<>(Rule.class);
        for (UnmodifiableConfig.Entry entry : table(prefix + "rules", toml.get(List.of("rules")))) {
            String key = prefix + "rules." + entry.getKey();
            levels.put(rule(key, entry.getKey()), level(key, string(key, entry.getValue())));
        }
        List<Rules.Variant> variants = new ArrayList<>();
        for (UnmodifiableConfig.Entry entry : table(prefix + "variants", toml.get(List.of("variants")))) {
            for (String source : strings(prefix + "variants." + entry.getKey(), entry.getValue())) {
                variants.add(new Rules.Variant(entry.getKey(), source));
            }
        }
        Object least = toml.get(List.of("min-severity"));
        String key = prefix + "min-severity";
        return new Rules(
                levels, least == null ? Optional.empty() : Optional.of(level(key, string(key, least))), variants, true);
    }

    private Iterable<? extends UnmodifiableConfig.Entry> table(String key, @Nullable Object value)
            throws SettingsException {
        if (value == null) {
            return List.of();
        }
        if (value instanceof UnmodifiableConfig table) {
            return table.entrySet();
        }
        throw wrong(key, "expected a table, [" + key + "]");
    }

    private Rule rule(String key, String id) throws SettingsException {
        List<String> known = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
            known.add(rule.id());
        }
        throw wrong(key, "no such rule; expected one of " + String.join(", ", known));
    }

    private Severity level(String key, String name) throws SettingsException {
        if (name.equals("off")) {
            return Severity.NONE;
        }
        for (Severity severity : Severity.values()) {
            if (severity != Severity.NONE && severity.id().equals(name)) {
                return severity;
            }
        }
        throw wrong(key, "expected " + LEVELS + ", not \"" + name + '"');
    }

    private String language(String name) throws SettingsException {
        if (!name.equals("en") && !name.equals("ar")) {
            throw wrong("language", "expected en or ar, not \"" + name + '"');
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean truth(String key, @Nullable Object value) throws SettingsException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong(key, "expected true or false");
    }

    private String string(String key, @Nullable Object value) throws SettingsException {
        if (value instanceof String string) {
            return string;
        }
        throw wrong(key, "expected a string");
    }

    /** One string, or a list of them. */
    private List<String> strings(String key, @Nullable Object value) throws SettingsException {
        if (value instanceof String string) {
            return List.of(string);
        }
        List<String> strings = new ArrayList<>();
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "expected a list of strings");
        }
        for (Object item : list) {
            strings.add(string(key, item));
        }
        return strings;
    }

    private SettingsException wrong(String key, String message) {
        return new SettingsException(file, key + ": " + message);
    }
}
