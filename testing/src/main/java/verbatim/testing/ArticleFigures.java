package verbatim.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.citation.CitationParser;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.source.Locus;
import verbatim.testing.Article.Kind;
import verbatim.testing.Article.Quoted;
import verbatim.text.Span;
import verbatim.text.Text;

/** How often the checker says of {@link Articles} what is true of them, by language and kind. */
@SuppressWarnings("EnumOrdinal") // rows of counts, never stored
final class ArticleFigures {
    private final Articles articles;
    private final QuotationChecker checker;

    ArticleFigures(Articles articles, QuotationChecker checker) {
        this.articles = articles;
        this.checker = checker;
    }

    /** How a report on an article differs from the truth, gravest first. */
    enum Outcome {
        /** What is right is called wrong. */
        HARM("what is right called wrong"),
        /** A fault is not told. */
        MISSED_FAULT("a fault not told"),
        /** What is right is not found, or the fault is told otherwise than it is. */
        IMPRECISE("not found, or told otherwise"),
        /** All that is said is true, and nothing is left out. */
        TRUE("true as a whole");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * What was measured.
     *
     * @param counts how many articles of a language and kind had each outcome
     * @param misses a line for each article whose report is not true
     */
    record Result(Map<String, Map<Kind, int[]>> counts, List<String> misses) {}

    /** The editions that articles quote from. */
    static List<String> editions() throws IOException {
        List<String> editions = new ArrayList<>(List.of("quran-uthmani"));
        for (String id : ArticleLanguage.ALL) {
            ArticleLanguage.read(id).edition().ifPresent(editions::add);
        }
        return editions;
    }

    /** The rows of a table: how many of how many articles of a kind are reported on truly, a column for each language. */
    static List<String> table(Map<String, Map<Kind, int[]>> counts) {
        List<String> rows = new ArrayList<>();
        rows.add("| in the article | " + String.join(" | ", counts.keySet()) + " |");
        rows.add("|---|" + "---|".repeat(counts.size()));
        for (Kind kind : Kind.values()) {
            StringBuilder row = new StringBuilder("| ").append(kind.words());
            for (Map<Kind, int[]> language : counts.values()) {
                int[] outcomes = language.getOrDefault(kind, new int[Outcome.values().length]);
                int all = Arrays.stream(outcomes).sum();
                row.append(" | ").append(all == 0 ? "" : outcomes[Outcome.TRUE.ordinal()] + " of " + all);
            }
            rows.add(row.append(" |").toString());
        }
        for (Outcome outcome : Outcome.values()) {
            StringBuilder row = new StringBuilder("| *").append(outcome.words()).append('*');
            for (Map<Kind, int[]> language : counts.values()) {
                row.append(" | ")
                        .append(language.values().stream()
                                .mapToInt(outcomes -> outcomes[outcome.ordinal()])
                                .sum());
            }
            rows.add(row.append(" |").toString());
        }
        return rows;
    }

    /**
     * Makes {@code tries} articles of each language and kind and checks them; the same for the same seed.
     *
     * @throws IOException if the words of a language cannot be read
     */
    Result measure(Set<Kind> kinds, int tries, long seed) throws IOException {
        Map<String, Map<Kind, int[]>> counts = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        for (String id : ArticleLanguage.ALL) {
            ArticleLanguage language = ArticleLanguage.read(id);
            Map<Kind, int[]> ofLanguage = new EnumMap<>(Kind.class);
            for (Kind kind : kinds) {
                Random random = new Random(seed * 31 + kind.ordinal());
                for (int i = 0; i < tries; i++) {
                    Optional<Article> article = articles.write(language, kind, random);
                    if (article.isEmpty()) {
                        break;
                    }
                    Outcome outcome = outcome(article.get(), misses);
                    ofLanguage.computeIfAbsent(kind, k -> new int[Outcome.values().length])[outcome.ordinal()]++;
                }
            }
            counts.put(id, ofLanguage);
        }
        return new Result(counts, misses);
    }

    private Outcome outcome(Article article, List<String> misses) throws IOException {
        Text text = Documents.read("article.md", article.markdown().getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)
                .text();
        List<Finding> others = new ArrayList<>(checker.check(text));
        Outcome worst = Outcome.TRUE;
        String why = "";
        for (Quoted quoted : article.quotations()) {
            int start = text.chars().indexOf(quoted.words());
            if (start < 0) {
                throw new IllegalStateException("the reader lost " + quoted.words() + " of " + article.markdown());
            }
            Span span = new Span(start, start + quoted.words().length());
            List<Finding> here = others.stream()
                    .filter(finding -> finding.span().overlaps(span))
                    .toList();
            others.removeAll(here);
            Outcome outcome = judged(quoted, span, here, text);
            if (outcome.compareTo(worst) < 0) {
                worst = outcome;
                why = quoted.verdict().toString();
            }
        }
        if (others.stream().anyMatch(finding -> !finding.isRight() && finding.severity() != Severity.SUGGESTION)) {
            worst = Outcome.HARM;
            why = "FALSE ALARM";
        }
        if (worst != Outcome.TRUE) {
            misses.add(worst + ": " + article.language() + " " + article.kind() + " " + why + "\n"
                    + article.markdown().strip().indent(4)
                    + checker.check(text).stream().map(ArticleFigures::brief).reduce("", String::concat));
        }
        return worst;
    }

    private static String brief(Finding finding) {
        return "  -> " + finding.wording() + " " + finding.attribution() + " "
                + finding.rule().map(Rule::id).orElse("ok") + " " + finding.severity() + " "
                + finding.quotation()
                        .map(q -> q.edition().id() + " " + q.locus())
                        .orElse("nowhere") + " cited "
                + finding.citation()
                        .map(citation -> citation.references() + " or " + citation.alternatives())
                        .orElse("-")
                + " " + harmful(finding) + finding.corrections() + " [" + finding.text() + "]\n";
    }

    private Outcome judged(Quoted quoted, Span span, List<Finding> here, Text text) {
        if (here.isEmpty()) {
            return switch (quoted.verdict()) {
                case RIGHT -> Outcome.IMPRECISE;
                case UNKNOWN -> Outcome.TRUE;
                default -> Outcome.MISSED_FAULT;
            };
        }
        Finding finding = here.get(0);
        boolean whole = here.size() == 1;
        return switch (quoted.verdict()) {
            case RIGHT -> {
                boolean calledWrong = here.stream()
                        .anyMatch(f -> f.wording() == Wording.ALTERED
                                || f.wording() == Wording.NOT_FOUND
                                || f.attribution() == Attribution.WRONG);
                boolean right = here.stream().allMatch(f -> f.isRight() && f.attribution() == Attribution.CORRECT);
                yield calledWrong ? Outcome.HARM : right ? Outcome.TRUE : Outcome.IMPRECISE;
            }
            case ALTERED -> altered(quoted, span, here);
            case WRONG_REFERENCE -> {
                if (here.stream().anyMatch(f -> f.wording() == Wording.ALTERED || f.wording() == Wording.NOT_FOUND)) {
                    yield Outcome.HARM;
                }
                if (finding.attribution() != Attribution.WRONG) {
                    yield Outcome.MISSED_FAULT;
                }
                yield whole && (quoted.numbers().isEmpty() || isAt(finding, quoted) && isCorrected(finding, text))
                        ? Outcome.TRUE
                        : Outcome.IMPRECISE;
            }
            case CONTRADICTORY -> {
                if (finding.wording() == Wording.ALTERED || finding.wording() == Wording.NOT_FOUND) {
                    yield Outcome.HARM;
                }
                yield finding.attribution() == Attribution.INEXACT || finding.attribution() == Attribution.WRONG
                        ? Outcome.TRUE
                        : Outcome.MISSED_FAULT;
            }
            case NOT_FOUND ->
                finding.isRight()
                        ? Outcome.MISSED_FAULT
                        : finding.wording() == Wording.NOT_FOUND
                                        || finding.wording() == Wording.FREE
                                                && finding.attribution() != Attribution.CORRECT
                                ? Outcome.TRUE
                                : Outcome.IMPRECISE;
            case UNKNOWN ->
                here.stream()
                                .allMatch(f -> f.wording() == Wording.FREE
                                        || f.attribution() == Attribution.UNKNOWN && f.severity() != Severity.ERROR)
                        ? Outcome.TRUE
                        : Outcome.HARM;
        };
    }

    private static Outcome altered(Quoted quoted, Span span, List<Finding> here) {
        if (here.stream().allMatch(Finding::isRight)
                || here.stream().noneMatch(f -> f.wording() == Wording.ALTERED || f.wording() == Wording.NOT_FOUND)) {
            return Outcome.MISSED_FAULT;
        }
        if (here.stream().anyMatch(finding -> finding.attribution() == Attribution.WRONG)) {
            return Outcome.HARM;
        }
        Finding finding = here.get(0);
        List<Divergence> harmful = harmful(finding);
        boolean there = harmful.size() == 1
                && harmful.get(0).span().start()
                        <= span.start() + quoted.change().end()
                && harmful.get(0).span().end() >= span.start() + quoted.change().start() - 2;
        return here.size() == 1 && there ? Outcome.TRUE : Outcome.IMPRECISE;
    }

    private static boolean isAt(Finding finding, Quoted quoted) {
        return finding.quotation()
                .filter(quotation -> quotation.locus().first().equals(quoted.numbers())
                        || quotation.twins().stream()
                                .anyMatch(twin -> twin.first().equals(quoted.numbers())))
                .isPresent();
    }

    /** Whether what is corrected is right, or nothing can be since the words stand in several places. */
    private static boolean isCorrected(Finding finding, Text text) {
        if (finding.corrections().isEmpty()) {
            return finding.quotation()
                    .filter(quotation -> !quotation.twins().isEmpty())
                    .isPresent();
        }
        StringBuilder corrected = new StringBuilder(text.chars());
        List<Correction> all = finding.corrections();
        for (int i = all.size() - 1; i >= 0; i--) {
            Span span = all.get(i).span();
            corrected.replace(span.start(), span.end(), all.get(i).replacement());
        }
        Locus right = finding.quotation().orElseThrow().locus();
        return new CitationParser()
                .parse(Text.plain(corrected.toString())).stream()
                        .flatMap(citation -> citation.references().stream())
                        .anyMatch(reference -> right.first().equals(reference.chapter() + ":" + reference.first()));
    }

    private static List<Divergence> harmful(Finding finding) {
        return finding.divergences().stream()
                .filter(divergence -> !divergence.kind().isHarmless())
                .toList();
    }
}
