package verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import verbatim.check.Attribution;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Wording;
import verbatim.citation.CitationParser;
import verbatim.citation.Reference;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Passage;
import verbatim.sources.Catalogue;
import verbatim.sources.Installation;
import verbatim.sources.Packages;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokenizer;

/**
 * Measures translations and hadith collections: {@code SourceFigures ROOT GOLD}. ROOT is the repository, GOLD the folder of
 * the gold answers, beside which a folder {@code hadith} holds hadith collections. Writes {@code testing/sources.md}, and each
 * miss to standard output.
 */
public final class SourceFigures {
    private static final int LEAST_WORDS = 6;
    private static final int TRIES = 10_000;
    private static final long SEED = 20261123;
    private static final int CONTEXT = 1500;

    private final Path root;
    private final Path gold;
    private final Packages packages;
    private final Library translations;
    private final QuotationChecker checker;
    private final List<String> rows = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private SourceFigures(Path root, Path gold) throws IOException {
        this.root = root;
        this.gold = gold;
        this.packages = new Packages(root.resolve("sources/node_modules"));
        List<EditionText> texts = new ArrayList<>();
        texts.add(edition("quran-uthmani"));
        for (String id : EverySource.TRANSLATIONS) {
            texts.add(edition(id));
        }
        this.translations = Library.build(texts);
        this.checker = new QuotationChecker(translations, new CitationParser());
    }

    private EditionText edition(String id) throws IOException {
        return packages.read(Catalogue.bundled()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no " + id)));
    }

    public static void main(String[] arguments) throws IOException {
        SourceFigures run = new SourceFigures(Path.of(arguments[0]), Path.of(arguments[1]));
        run.selves();
        run.windows();
        run.citations();
        run.everything();
        run.write();
    }

    /** Every verse of a translation against it. */
    private void selves() throws IOException {
        for (String id : EverySource.TRANSLATIONS) {
            int of = 0;
            int right = 0;
            for (Passage verse : edition(id).passages()) {
                if (Tokenizer.tokenize(verse.text()).size() >= LEAST_WORDS) {
                    of++;
                    List<Finding> findings = checker.check(Text.plain(verse.text()));
                    boolean found = findings.size() == 1 && isExact(findings.get(0), id, verse.number());
                    right += found ? 1 : 0;
                    if (!found) {
                        System.out.println("self " + id + " " + verse.number() + " " + verse.text() + " -> "
                                + findings.stream().map(SourceFigures::brief).toList());
                    }
                }
            }
            figure("every verse of 6 and more words against itself", id, right, of, 0.999);
        }
    }

    private static boolean isExact(Finding finding, String edition, String number) {
        if (finding.wording() != Wording.EXACT || finding.quotation().isEmpty()) {
            return false;
        }
        List<Locus> loci = new ArrayList<>(finding.quotation().get().twins());
        loci.add(finding.quotation().get().locus());
        return finding.quotation().get().edition().id().equals(edition)
                && loci.stream()
                        .anyMatch(locus ->
                                locus.first().equals(number) || locus.last().equals(number));
    }

    /** One word changed in a part of a verse that is set in prose. */
    private void windows() throws IOException {
        for (ChangedWindows.Setting setting : ChangedWindows.Setting.values()) {
            ChangedWindows.Result result =
                    new ChangedWindows(edition("en-sahih"), checker, setting).measure(TRIES, SEED);
            result.misses().forEach(System.out::println);
            figure(
                    "one word changed in a window of 8 and more words: exactly that divergence",
                    "en-sahih in English prose, " + setting.title(),
                    result.right(),
                    result.of(),
                    0.99);
            figure(
                    "of these in a window of " + ChangedWindows.LONG + " and more words",
                    "en-sahih in English prose, " + setting.title(),
                    result.longRight(),
                    result.longOf(),
                    0.99);
        }
    }

    /** The verses that a hadith book in English refers to. */
    private void citations() throws IOException {
        Path file = gold.resolve("english-citations-tirmidhi.tsv");
        if (!Files.exists(file)) {
            return;
        }
        int of = 0;
        int located = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String before = unquoted(cells[4]).strip();
            String text = before + " " + cells[2] + ".";
            Span reference = new Span(before.length(), text.length() - 1);
            of++;
            boolean found = false;
            for (Finding finding : checker.check(Text.plain(text))) {
                boolean here = finding.citation().isPresent()
                        && finding.citation().get().span().overlaps(reference);
                found |= here && finding.quotation().isPresent() && finding.attribution() != Attribution.WRONG;
                if (here && finding.attribution() == Attribution.WRONG) {
                    wrong.add(cells[0].replaceFirst(".*/", "") + " no. " + cells[1] + ": cites "
                            + finding.citation().get().references().stream()
                                    .map(Reference::numbers)
                                    .toList()
                            + ", located at "
                            + finding.quotation()
                                    .map(quotation -> quotation.locus().numbers())
                                    .orElse("-"));
                }
            }
            located += found ? 1 : 0;
            if (!found) {
                System.out.println("citation " + cells[2] + " " + before.substring(Math.max(0, before.length() - 200)));
            }
        }
        figure(
                "quotations of the verse that a reference names, located",
                "english-citations-tirmidhi",
                located,
                of,
                -1);
        rows.add("| references called wrong | english-citations-tirmidhi | " + wrong.size() + " of " + of + " |  |  |");
    }

    /** A cell without the marks that a tab-separated file puts around it. */
    private static String unquoted(String cell) {
        boolean marked = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        String text = marked ? cell.substring(1, cell.length() - 1) : cell;
        return text.substring(Math.max(0, text.length() - CONTEXT));
    }

    /** All translations and hadith collections, compiled; and the gold answers checked against them in one thread. */
    private void everything() throws IOException {
        Path hadith = gold.resolveSibling("hadith");
        if (!Files.isDirectory(hadith)) {
            return;
        }
        Path home = Files.createTempDirectory(root.resolve("testing/target"), "all-sources");
        Installation installation = new Installation(home, packages, line -> {});
        long begun = System.nanoTime();
        EverySource.install(installation, hadith);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Library library = installation.open();
        long bytes = Files.size(installation.libraryFile());
        rows.add(String.format(
                Locale.ROOT,
                "| read, check, store and compile all of it | %d editions, %d words | %.0f s |  | 60 s |",
                library.editions().size(),
                library.words().size(),
                seconds));
        rows.add(String.format(
                Locale.ROOT,
                "| library file | the same | %.1f bytes a word |  | 20 |",
                (double) bytes / library.words().size()));
        throughput(library);
    }

    private void throughput(Library library) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>(
                GoldAnswers.read(gold.resolve("islamiceval-2026-tune")).texts());
        texts.putAll(GoldAnswers.read2025(gold.resolve("islamiceval-2025-dev/dev_SubtasksABC"))
                .texts());
        QuotationChecker all = new QuotationChecker(library, new CitationParser());
        long bytes = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long begun = System.nanoTime();
            bytes = 0;
            for (String text : texts.values()) {
                all.check(Text.plain(text));
                bytes += text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        rows.add(String.format(
                Locale.ROOT,
                "| throughput with all of it installed | the gold answers, one thread, the best of 8 rounds | %.1f MB/s |  | 10 MB/s |",
                bytes / 1e6 / (best / 1e9)));
    }

    private void figure(String name, String where, int right, int of, double least) {
        String row = new Figure(name, where, right, of, least).row();
        System.err.println(row);
        rows.add(row);
    }

    private static String brief(Finding finding) {
        Optional<String> where =
                finding.quotation().map(quotation -> quotation.edition().id() + " " + quotation.locus());
        return finding.wording() + " " + where.orElse("nowhere") + " "
                + finding.divergences().stream()
                        .filter(divergence -> !divergence.kind().isHarmless())
                        .toList();
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# How well translations and hadith collections are checked");
        lines.add("");
        lines.add("Measured by `bin/accuracy ../shared/gold`; written by that command, never by hand.");
        lines.add("");
        lines.add("| figure | where | reached | share | asked |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(rows);
        lines.add("");
        lines.add("## References of english-citations-tirmidhi that are called wrong");
        lines.add("");
        wrong.forEach(reference -> lines.add("- " + reference));
        Files.write(root.resolve("testing/sources.md"), lines);
    }
}
