package verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.check.Attribution;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Wording;
import verbatim.citation.CitationParser;
import verbatim.citation.Introducer;
import verbatim.text.Normalizer;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * What the checker's findings say in the form of the IslamicEval tasks: spans, labels and corrections. It only reads findings;
 * offsets are written in code points.
 */
final class Predictions {
    /** What the collectors add behind a hadith. */
    private static final Pattern REMARKS = bare("(قال )?وفي الباب|قال أبو (عيسى|داود|عبد الرحمن)");

    private final CitationParser parser = new CitationParser();
    private final GoldAnswers gold;
    private final Map<String, List<Finding>> findings;

    Predictions(GoldAnswers gold, Map<String, List<Finding>> findings) {
        this.gold = gold;
        this.findings = findings;
    }

    private List<Finding> of(String response) {
        return findings.getOrDefault(response, List.of());
    }

    /** Whether the report calls a marked segment right; a segment that nothing is said of is not. */
    boolean isCalledRight(GoldAnswers.Segment segment) {
        return switch (segment.type()) {
            case "Ayah", "matn" ->
                finding(segment)
                        .map(found -> (found.wording() == Wording.EXACT || found.wording() == Wording.SAME_WORDS)
                                && (segment.type().equals("matn")
                                        || found.work().equals("quran")))
                        .orElse(false);
            case "claimed_source" -> isSourceRight(segment);
            default ->
                of(segment.response()).stream()
                        .flatMap(found -> found.narrators().stream())
                        .anyMatch(named ->
                                named.span().overlaps(segment.span()) && named.attribution() == Attribution.CORRECT);
        };
    }

    private boolean isSourceRight(GoldAnswers.Segment segment) {
        boolean right = false;
        for (Finding found : of(segment.response())) {
            if (found.citation().isPresent()
                    && found.citation().get().span().overlaps(segment.span())
                    && isOfSameQuotation(found, segment)) {
                right |= found.attribution() == Attribution.CORRECT || found.attribution() == Attribution.INEXACT;
            }
        }
        return right;
    }

    /** One citation may go with several quotations; the one with the segment's number is meant. */
    private boolean isOfSameQuotation(Finding found, GoldAnswers.Segment source) {
        for (GoldAnswers.Segment segment : gold.segments()) {
            boolean same = segment.response().equals(source.response())
                    && segment.annotation().equals(source.annotation())
                    && (segment.type().equals("Ayah") || segment.type().equals("matn"));
            if (same) {
                return segment.span().overlaps(found.span());
            }
        }
        return true;
    }

    /** The findings whose words or reference share characters with a segment. */
    List<Finding> about(GoldAnswers.Segment segment) {
        return of(segment.response()).stream()
                .filter(found -> found.span().overlaps(segment.span())
                        || found.citation()
                                .filter(cited -> cited.span().overlaps(segment.span()))
                                .isPresent())
                .toList();
    }

    /** The finding that shares most characters with a segment. */
    java.util.Optional<Finding> finding(GoldAnswers.Segment segment) {
        Finding best = null;
        int most = 0;
        for (Finding found : of(segment.response())) {
            int shared = Math.min(found.span().end(), segment.span().end())
                    - Math.max(found.span().start(), segment.span().start());
            if (shared > most) {
                most = shared;
                best = found;
            }
        }
        return java.util.Optional.ofNullable(best);
    }

    /**
     * The right words for a segment: the whole passage that the report names, a verse in plain vowelled spelling as the task
     * has it; or the task's word for "there are none".
     */
    String correction(GoldAnswers.Segment segment) {
        return finding(segment)
                .filter(found -> found.wording() == Wording.ALTERED || found.wording() == Wording.NOT_FOUND)
                .flatMap(Finding::quotation)
                .map(quotation -> quotation.edition().work().id().equals("quran")
                        ? Normalizer.of(quotation.passage())
                                .write(verse(quotation, segment), "قُلْ هُوَ اللَّهُ أَحَدٌ ۖ اللَّهُ الصَّمَدُ")
                        : saying(quotation))
                .orElse("خطأ");
    }

    /** The verse of several that shares most words with the segment: the task's corrections are single verses. */
    private String verse(Quotation quotation, GoldAnswers.Segment segment) {
        Set<Long> words = words(segment.span().of(gold.texts().getOrDefault(segment.response(), "")));
        String best = "";
        long most = -1;
        for (String verse : quotation.passage().lines().toList()) {
            long shared = words(verse).stream().filter(words::contains).count();
            best = shared > most ? verse : best;
            most = Math.max(most, shared);
        }
        return best;
    }

    private static Set<Long> words(String text) {
        Set<Long> words = new HashSet<>();
        Tokens tokens = Tokenizer.tokenize(text);
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.key(i));
        }
        return words;
    }

    /**
     * The saying as the passage sets it off: between its quotation marks, or after the words that introduce it and before the
     * collector's remarks.
     */
    private String saying(Quotation quotation) {
        String passage = quotation.passage().replace('\n', ' ');
        int at = Math.max(0, passage.indexOf(quotation.source()));
        int end = Math.min(passage.length(), at + quotation.source().length());
        int remark = remark(passage, end);
        Span marked = marked(passage, new Span(at, end));
        if (!marked.isEmpty()) {
            boolean first = passage.indexOf('"') == marked.start() - 1;
            return passage.substring(marked.start(), first ? remark : marked.end());
        }
        int start = 0;
        for (Introducer introducer : parser.read(Text.plain(passage)).introducers()) {
            start = introducer.span().end() <= at ? introducer.span().end() : start;
        }
        return passage.substring(start, remark);
    }

    /** Where the collector's remarks behind a hadith begin. */
    private static int remark(String passage, int end) {
        Matcher remark = REMARKS.matcher(passage);
        return remark.find(end) ? remark.start() : passage.length();
    }

    /** A pattern of letters that takes them with any vowels. */
    private static Pattern bare(String letters) {
        return Pattern.compile(
                letters.replaceAll("(\\p{IsArabic})", "$1\\\\p{Mn}*").replace(" ", "[ .\u200f]+"));
    }

    /** What stands between the quotation marks that most of a stretch of a passage stands between; empty for none. */
    private static Span marked(String passage, Span stretch) {
        Span best = new Span(0, 0);
        int most = stretch.length() / 2;
        int open = passage.indexOf('"');
        while (open >= 0) {
            int close = passage.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            int shared = Math.min(close, stretch.end()) - Math.max(open + 1, stretch.start());
            if (shared > most) {
                most = shared;
                best = new Span(open + 1, close);
            }
            open = passage.indexOf('"', close + 1);
        }
        return best;
    }

    /** Writes spans.tsv, labels.tsv and corrections.tsv, which {@code score.py} reads. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> labels = new ArrayList<>(List.of("Response_ID\tAnnotation_ID\tSegment_Type\tLabel"));
        List<String> corrections = new ArrayList<>(List.of("Response_ID\tAnnotation_ID\tSegment_Type\tCorrection"));
        for (GoldAnswers.Segment segment : gold.segments()) {
            String label = isCalledRight(segment) ? "correct" : "incorrect";
            labels.add(segment.key() + "\t" + label);
            if (!segment.corrections().isEmpty()) {
                corrections.add(segment.key() + "\t" + correction(segment).replace('\n', ' '));
            }
        }
        List<String> spans = new ArrayList<>(List.of("Response_ID\tAnnotation_ID\tSegment_Type\tSpan_Start\tSpan_End"));
        for (Map.Entry<String, String> answer : gold.texts().entrySet()) {
            int number = 0;
            for (Finding found : of(answer.getKey())) {
                number++;
                String type = found.work().equals("quran") ? "Ayah" : "matn";
                spans.add(row(answer, number, type, found.span()));
                found.narrators().ifPresent(named -> spans.add(row(answer, spans.size(), "isnad", named.span())));
                found.citation()
                        .ifPresent(cited -> spans.add(row(answer, spans.size(), "claimed_source", cited.span())));
            }
        }
        Files.write(folder.resolve("spans.tsv"), spans);
        Files.write(folder.resolve("labels.tsv"), labels);
        Files.write(folder.resolve("corrections.tsv"), corrections);
    }

    private static String row(Map.Entry<String, String> answer, int number, String type, Span span) {
        String text = answer.getValue();
        int start = text.codePointCount(0, span.start());
        int end = start + text.codePointCount(span.start(), span.end());
        return answer.getKey() + "\t" + number + "\t" + type + "\t" + start + "\t" + end;
    }
}
