package verbatim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.reports.ReportHead;
import verbatim.source.Edition;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Takes each "right", "wrong" (another word) and "wronk" (a letter off) in a text for a quotation of "right", and fails at
 * "overflow" and "memory".
 */
final class WordEngine implements Engine {
    private static final Edition EDITION = new Edition(
            "sample",
            new Work("sample", "Sample", Work.Kind.OTHER),
            "en",
            "Sample edition",
            "2",
            "",
            "",
            "",
            "0123456789abcdef",
            true,
            true);

    @Override
    public ReportHead head() {
        return new ReportHead("0.1.0", List.of(EDITION));
    }

    @Override
    public List<Finding> check(Text text) {
        String chars = text.chars();
        if (chars.contains("overflow")) {
            throw new StackOverflowError();
        }
        if (chars.contains("memory")) {
            throw new OutOfMemoryError();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < chars.length(); i++) {
            String word = chars.substring(i, Math.min(chars.length(), i + 5));
            Span span = new Span(i, i + word.length());
            switch (word) {
                case "right" -> findings.add(finding(span, word, List.of()));
                case "wrong" -> findings.add(finding(span, word, List.of(differs(Divergence.Kind.WORD, span, word))));
                case "wronk" -> findings.add(finding(span, word, List.of(differs(Divergence.Kind.LETTER, span, word))));
                default -> {}
            }
        }
        return findings;
    }

    private static Divergence differs(Divergence.Kind kind, Span span, String word) {
        return new Divergence(kind, span, word, "right");
    }

    private static Finding finding(Span span, String words, List<Divergence> divergences) {
        boolean right = divergences.isEmpty();
        Locus locus = Locus.of("sample", "7");
        return new Finding(
                span,
                words,
                true,
                right ? Wording.EXACT : Wording.ALTERED,
                Attribution.CORRECT,
                right ? Optional.empty() : Optional.of(Rule.ALTERED_WORDING),
                right ? Severity.NONE : Severity.ERROR,
                "sample",
                Optional.of(new Quotation(span, EDITION, locus, List.of(), "right", "right", 1, 1)),
                Optional.empty(),
                Optional.empty(),
                divergences,
                right ? List.of() : List.of(new Correction(span, "right")),
                Optional.empty(),
                List.of(),
                OptionalInt.empty());
    }
}
