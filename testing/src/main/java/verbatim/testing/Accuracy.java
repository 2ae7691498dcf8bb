package verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Wording;
import verbatim.citation.CitationParser;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.sources.Catalogue;
import verbatim.sources.Description;
import verbatim.sources.Installation;
import verbatim.sources.Packages;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Runs the checker over gold answers: {@code Accuracy ROOT GOLD [PREDICTIONS]}. ROOT is the repository, GOLD the folder of the
 * gold answers, beside which a folder {@code hadith} may hold hadith collections. Writes the table to {@code
 * testing/accuracy.md}, each disagreement to standard output, and prediction files for {@code score.py} to PREDICTIONS.
 */
public final class Accuracy {
    private static final List<String> COLLECTIONS = List.of("hadith-json", "lk-hadith-corpus", "open-hadith-data");

    private final Path gold;
    private final Library tanzil;
    private final Library qpc;
    private final Library all;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private final Map<String, Map<Article.Kind, int[]>> articles = new LinkedHashMap<>();

    private Accuracy(Path root, Path gold) throws IOException {
        Packages packages = new Packages(root.resolve("sources/node_modules"));
        this.gold = gold;
        this.tanzil = Library.build(List.of(edition(packages, "quran-uthmani")));
        this.qpc = Library.build(List.of(edition(packages, "quran-qpc")));
        this.all = withHadith(packages, root.resolve("testing/target/accuracy-library"));
    }

    /** The installation with all hadith collections, as a user makes it; kept between runs. */
    private Library withHadith(Packages packages, Path home) throws IOException {
        Path hadith = gold.resolveSibling("hadith");
        if (!Files.isDirectory(hadith)) {
            System.err.println(hadith + " is not there: hadith is left out");
            return tanzil;
        }
        Installation installation = new Installation(home, packages, System.err::println);
        boolean fresh = !Files.exists(home);
        Library library = installation.open();
        for (String collection : fresh ? COLLECTIONS : List.<String>of()) {
            installation.add(hadith.resolve(collection), Description.NONE);
            library = installation.open();
        }
        return library;
    }

    private static EditionText edition(Packages packages, String id) throws IOException {
        return packages.read(Catalogue.bundled()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no " + id)));
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Accuracy run = new Accuracy(root, Path.of(arguments[1]));
        run.verses();
        run.changes();
        run.books();
        GoldAnswers tune = GoldAnswers.read(run.gold.resolve("islamiceval-2026-tune"));
        GoldAnswers dev = GoldAnswers.read2025(run.gold.resolve("islamiceval-2025-dev/dev_SubtasksABC"));
        run.answers("islamiceval-2026-tune, Qur'an only", run.tanzil, tune, Optional.empty());
        run.answers("islamiceval-2025-dev, Qur'an only", run.tanzil, dev, Optional.empty());
        if (run.all.editions().size() > 1) {
            Optional<Path> predictions = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
            run.answers("islamiceval-2026-tune, with hadith", run.all, tune, predictions);
            run.answers("islamiceval-2025-dev, with hadith", run.all, dev, Optional.empty());
        }
        run.articles(new Packages(root.resolve("sources/node_modules")));
        run.write(root.resolve("testing/accuracy.md"));
        run.misses.forEach(System.out::println);
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# How often Verbatim is right");
        lines.add("");
        lines.add(
                "Measured through the public API by `bin/accuracy ../shared/gold`; written by that command, never by hand.");
        lines.add("The gold answers are IslamicEval 2026 and 2025 and OpenITI; they are not part of this repository.");
        lines.add("");
        lines.add("| figure | where | reached | share | asked |");
        lines.add("|---|---|---|---|---|");
        for (Figure figure : figures) {
            lines.add(figure.row());
        }
        lines.add("");
        lines.add("## Articles in nine languages");
        lines.add("");
        lines.add(
                "Written at random from a seed that no rule was made with (`ArticleFigures`), with the Qur'an and a translation");
        lines.add(
                "into each language but German and Persian installed, and for the sayings the collections of hadith.");
        lines.add(
                "How many of how many are reported on as is true: each quotation, its reference, its fault, and nothing else.");
        lines.add("");
        lines.addAll(ArticleFigures.table(articles));
        lines.add("");
        lines.add("## Disagreements by kind");
        lines.add("");
        Map<String, List<String>> kinds = new TreeMap<>();
        for (String miss : misses) {
            int colon = miss.indexOf(": ");
            kinds.computeIfAbsent(miss.substring(0, colon), kind -> new ArrayList<>())
                    .add(miss.substring(colon + 2));
        }
        kinds.forEach((kind, of) -> lines.add(
                "- " + kind + ": " + of.size() + ", the first in `" + of.get(0).split(" ", 3)[0] + "`"));
        Files.write(file, lines);
    }

    private void add(String name, String where, int right, int of, double least) {
        figures.add(new Figure(name, where, right, of, least));
    }

    private static QuotationChecker checker(Library library) {
        return new QuotationChecker(library, new CitationParser());
    }

    private static boolean isRight(Finding finding) {
        return finding.wording() == Wording.EXACT || finding.wording() == Wording.SAME_WORDS;
    }

    /** Every verse in plain spelling against both encodings of the Uthmani spelling. */
    private void verses() throws IOException {
        Map<String, String> verses = PlainVerses.read(gold.resolve("quran-imlai.json"));
        for (Library library : List.of(tanzil, qpc)) {
            QuotationChecker checker = checker(library);
            int right = 0;
            for (Map.Entry<String, String> verse : verses.entrySet()) {
                List<Finding> findings =
                        checker.check(Text.plain("﴿" + verse.getValue() + "﴾ [" + verse.getKey() + "]"));
                boolean found = findings.size() == 1 && isRight(findings.get(0));
                right += found ? 1 : 0;
                if (!found) {
                    miss(
                            "plain verse",
                            verse.getKey() + " " + verse.getValue() + " "
                                    + findings.stream().map(Accuracy::brief).toList());
                }
            }
            String title = library.editions().get(0).title();
            add("plain verses judged right, whole verse", title, right, verses.size(), 1);
        }
    }

    private static String brief(Finding finding) {
        String where = finding.quotation().map(q -> q.locus().toString()).orElse("nowhere");
        return finding.wording() + " " + finding.attribution() + " " + where + " "
                + finding.divergences().stream()
                        .filter(d -> !d.kind().isHarmless())
                        .toList();
    }

    private void miss(String kind, String what) {
        misses.add(kind + ": " + what);
    }

    /** Verses with one letter changed, one word dropped or one added: that divergence and no other. */
    private void changes() {
        ChangedVerses.Result result = new ChangedVerses(tanzil, checker(tanzil)).measure(20_000, 20261101);
        add("one change of a verse: exactly that divergence", "seeded random", result.right(), result.of(), 0.999);
        misses.addAll(result.misses());
    }

    /** Articles that were made for it, in the languages whose references are read. */
    private void articles(Packages packages) throws IOException {
        List<EditionText> texts = new ArrayList<>();
        for (String id : ArticleFigures.editions()) {
            texts.add(edition(packages, id));
        }
        Set<Article.Kind> verses = EnumSet.noneOf(Article.Kind.class);
        Set<Article.Kind> sayings = EnumSet.noneOf(Article.Kind.class);
        for (Article.Kind kind : Article.Kind.values()) {
            (kind.isOfHadith() ? sayings : verses).add(kind);
        }
        measure(Library.build(texts), verses, 40);
        if (all.editions().size() > 1) {
            measure(all, sayings, 20);
        }
    }

    private void measure(Library library, Set<Article.Kind> kinds, int tries) throws IOException {
        Articles written = new Articles(library, PlainVerses.read(gold.resolve("quran-imlai.json")));
        ArticleFigures.Result result = new ArticleFigures(written, checker(library)).measure(kinds, tries, 20261124);
        result.counts()
                .forEach((language, counts) -> articles.computeIfAbsent(
                                language, id -> new EnumMap<>(Article.Kind.class))
                        .putAll(counts));
        result.misses().forEach(System.out::println);
    }

    /** What the gold answers quote, and what is asked of it. */
    private enum Quoted {
        AYAH("Ayah", "right verses found", 0.99, "verdict on a verse when the span is given", 0.99),
        MATN(
                "matn",
                "right sayings of an installed collection found",
                0.97,
                "verdict on a saying when the span is given",
                0.94);

        private final String type;
        private final String found;
        private final double askedFound;
        private final String given;
        private final double askedGiven;

        Quoted(String type, String found, double askedFound, String given, double askedGiven) {
            this.type = type;
            this.found = found;
            this.askedFound = askedFound;
            this.given = given;
            this.askedGiven = askedGiven;
        }

        static Optional<Quoted> of(String type) {
            return Arrays.stream(values())
                    .filter(quoted -> quoted.type.equals(type))
                    .findFirst();
        }

        /** Words that are said to be a quotation, and nothing else. */
        String marked(String words) {
            return this == AYAH ? "﴿" + words + "﴾" : "قال رسول الله ﷺ: «" + words + "»";
        }
    }

    private static boolean isLocated(Finding finding) {
        return finding.wording() != Wording.NOT_FOUND && finding.quotation().isPresent();
    }

    private static void count(Map<Quoted, int[]> tries, Quoted quoted, boolean right) {
        int[] count = tries.computeIfAbsent(quoted, kind -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    private void answers(String folder, Library library, GoldAnswers answers, Optional<Path> predictions)
            throws IOException {
        QuotationChecker checker = checker(library);
        boolean hadith = library.editions().size() > 1;
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        answers.texts().forEach((id, text) -> findings.put(id, checker.check(Text.plain(text))));
        Predictions said = new Predictions(answers, findings);
        if (predictions.isPresent()) {
            said.write(predictions.get());
        }
        Map<String, int[]> counts = new LinkedHashMap<>();
        Map<Quoted, int[]> found = new EnumMap<>(Quoted.class);
        Map<Quoted, int[]> given = new EnumMap<>(Quoted.class);
        Set<String> quoting = new HashSet<>();
        for (GoldAnswers.Segment segment : answers.segments()) {
            quoting.add(segment.response());
            if (segment.label().isEmpty() || !hadith && !segment.type().equals("Ayah")) {
                continue;
            }
            boolean right = segment.label().equals("correct");
            boolean called = said.isCalledRight(segment);
            int[] count = counts.computeIfAbsent(segment.type(), type -> new int[2]);
            count[1]++;
            count[0] += right == called ? 1 : 0;
            String text = segment.span().of(answers.texts().getOrDefault(segment.response(), ""));
            if (right != called) {
                List<Finding> about = said.about(segment);
                Optional<Finding> first = about.stream().findFirst();
                String locus = first.flatMap(Finding::quotation)
                        .map(quotation -> quotation.locus().toString())
                        .orElse("nowhere");
                String answer = answers.texts().getOrDefault(segment.response(), "");
                int start = answer.codePointCount(0, segment.span().start());
                int end = answer.codePointCount(0, segment.span().end());
                miss(
                        folder + ", " + segment.type() + " labelled " + segment.label() + ", "
                                + Disagreement.of(segment.type(), right, first).words(),
                        segment.response() + "[" + start + ".." + end + "]=" + locus.replace(' ', '_') + " "
                                + text.replace('\n', ' ') + " -> "
                                + about.stream().map(Accuracy::brief).toList());
            }
            Optional<Quoted> quoted = Quoted.of(segment.type());
            if (quoted.isPresent()) {
                List<Finding> alone = checker.check(Text.plain(quoted.get().marked(text)));
                if (right && quoted.get() == Quoted.AYAH) {
                    count(found, Quoted.AYAH, called);
                } else if (right && alone.stream().anyMatch(Accuracy::isLocated)) {
                    count(
                            found,
                            Quoted.MATN,
                            said.finding(segment).filter(Accuracy::isLocated).isPresent());
                }
                boolean rightAlone = !alone.isEmpty() && alone.stream().allMatch(Accuracy::isRight);
                count(given, quoted.get(), rightAlone == right);
                if (rightAlone != right) {
                    miss(
                            folder + ", given span labelled " + segment.label() + ", "
                                    + Disagreement.of(
                                                    segment.type(),
                                                    right,
                                                    alone.stream().findFirst())
                                            .words(),
                            segment.key().replace('\t', ' ').replace('\n', ' ') + " " + text.replace('\n', ' ') + " -> "
                                    + alone.stream().map(Accuracy::brief).toList());
                }
            }
        }
        found.forEach((quoted, tries) -> add(quoted.found, folder, tries[0], tries[1], quoted.askedFound));
        given.forEach((quoted, tries) -> add(quoted.given, folder, tries[0], tries[1], quoted.askedGiven));
        counts.forEach((type, count) -> add("label " + type + " from the report", folder, count[0], count[1], -1));
        int quiet = 0;
        int silent = 0;
        for (Map.Entry<String, List<Finding>> answer : findings.entrySet()) {
            if (!quoting.contains(answer.getKey())) {
                quiet++;
                silent += answer.getValue().isEmpty() ? 1 : 0;
                answer.getValue().forEach(finding -> miss("finding in an answer that quotes nothing", brief(finding)));
            }
        }
        add("answers that quote nothing, without a finding", folder, silent, quiet, 1);
    }

    /** The quotations that editors tagged in six classical books. */
    private void books() throws IOException {
        Path folder = gold.resolve("openiti-0300AH");
        QuotationChecker checker = checker(tanzil);
        Map<String, String> texts = new HashMap<>();
        Map<String, List<Finding>> findings = new HashMap<>();
        int of = 0;
        int found = 0;
        int cited = 0;
        int accepted = 0;
        List<String> rows = Files.readAllLines(folder.resolve("tags.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String name = cells[0].substring(cells[0].lastIndexOf('/') + 1);
            if (!texts.containsKey(name)) {
                texts.put(name, Files.readString(folder.resolve(name)));
                findings.put(name, checker.check(Text.plain(texts.getOrDefault(name, ""))));
            }
            String text = texts.getOrDefault(name, "");
            int start = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
            Span span = new Span(start, Math.min(text.length(), start + 8 + cells[2].length()));
            List<Finding> here = findings.getOrDefault(name, List.of()).stream()
                    .filter(finding ->
                            finding.span().overlaps(span) && finding.quotation().isPresent())
                    .toList();
            if (cells[2].strip().split("\\s+").length >= 4) {
                of++;
                found += here.isEmpty() ? 0 : 1;
                if (here.isEmpty()) {
                    miss("tagged quotation", name + " " + cells[1] + " " + cells[2]);
                }
            }
            if (cells.length > 6 && cells[6].equals("True")) {
                cited++;
                boolean right =
                        here.stream().noneMatch(finding -> finding.attribution() == verbatim.check.Attribution.WRONG);
                accepted += right ? 1 : 0;
                if (!right) {
                    miss(
                            "reference that is right",
                            name + " " + cells[1] + " " + cells[4] + ":" + cells[5] + " "
                                    + here.stream().map(Accuracy::brief).toList());
                }
            }
        }
        add("tagged quotations of 4 and more words found", "openiti-0300AH", found, of, 0.99);
        add("right references accepted", "openiti-0300AH", accepted, cited, 0.99);
    }
}
