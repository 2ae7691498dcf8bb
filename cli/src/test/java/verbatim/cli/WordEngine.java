package verbatim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.check.Attribution;
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

/** Takes each "right" and each "wrong" in a text for a quotation, and fails at "overflow" and "memory". */
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
            if (chars.startsWith("right", i)) {
                findings.add(finding(new Span(i, i + 5), "right", List.of()));
            } else if (chars.startsWith("wrong", i)) {
                Span span = new Span(i, i + 5);
                findings.add(
                        finding(span, "wrong", List.of(new Divergence(Divergence.Kind.WORD, span, "wrong", "right"))));
            }
        }
        return findings;
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
                List.of(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty());
    }
}
