package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.reports.Acceptance;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Fingerprints;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** Holds a document's findings against what a team has settled: its rules, what it accepts, its baseline. Serves all threads. */
final class Policy {
    private final House house;
    private final KnownFindings ignored;
    private final KnownFindings baseline;
    private final Path baselineFile;

    private Policy(House house, KnownFindings ignored, KnownFindings baseline, Path baselineFile) {
        this.house = house;
        this.ignored = ignored;
        this.baseline = baseline;
        this.baselineFile = baselineFile;
    }

    /** The policy of a house; {@code asked} is the baseline to take instead of the house's own. */
    static Policy of(House house, Optional<Path> asked) throws IOException {
        Path file = asked.or(house::baseline).orElse(house.root());
        KnownFindings known =
                asked.or(house::baseline).isPresent() ? KnownFindings.read(file) : new KnownFindings(List.of());
        return new Policy(house, KnownFindings.read(house.ignored()), known, file);
    }

    /** The policy of a house as it was before it had a baseline. */
    static Policy withoutBaseline(House house) throws IOException {
        KnownFindings none = new KnownFindings(List.of());
        return new Policy(house, KnownFindings.read(house.ignored()), none, house.root());
    }

    /** Whether nothing is settled: then a check need not ask. */
    boolean isIdle() {
        return house.rules().isEmpty() && house.sections().isEmpty() && ignored.size() + baseline.size() == 0;
    }

    /** Whether a document is to be checked. */
    boolean checks(String name) {
        return house.rules(name).checked();
    }

    /** The document with its findings under the house's rules, and those accepted that are. */
    CheckedDocument apply(CheckedDocument document) {
        return isIdle() ? document : apply(document, new Fingerprints());
    }

    /** The same of a part of a document; {@code seen} knows the findings of the parts before it. */
    CheckedDocument apply(CheckedDocument document, Fingerprints seen) {
        Rules rules = house.rules(document.path());
        List<Finding> findings = isIdle() ? document.findings() : ruled(document, rules);
        List<String> fingerprints = seen.next(findings);
        Map<Integer, Acceptance> accepted = new HashMap<>();
        for (int i = 0; i < findings.size() && !isIdle(); i++) {
            int index = i;
            acceptance(findings.get(i), fingerprints.get(i), document.path(), rules)
                    .ifPresent(found -> accepted.put(index, found));
        }
        CheckedDocument.Part part = document.part();
        return new CheckedDocument(
                document.path(),
                document.text(),
                document.places(),
                findings,
                document.notes(),
                accepted,
                new CheckedDocument.Part(part.earlier(), part.first(), part.last(), fingerprints));
    }

    private static List<Finding> ruled(CheckedDocument document, Rules rules) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : document.findings()) {
            findings.add(ruled(varied(finding, rules), rules));
        }
        return findings;
    }

    private Optional<Acceptance> acceptance(Finding finding, String fingerprint, String path, Rules rules) {
        if (finding.isRight()) {
            return Optional.empty();
        }
        boolean off = rules.isOff(finding.rule().orElseThrow());
        if (off || finding.severity().compareTo(rules.least().orElse(Severity.NONE)) < 0) {
            return Optional.of(new Acceptance(Acceptance.By.SETTINGS, ""));
        }
        Optional<Acceptance> byPerson = ignored.find(fingerprint, KnownFindings.relative(house.ignored(), path))
                .map(line -> new Acceptance(Acceptance.By.IGNORED, line.reason()));
        return byPerson.or(() -> baseline.find(fingerprint, KnownFindings.relative(baselineFile, path))
                .map(line -> new Acceptance(Acceptance.By.BASELINE, line.reason())));
    }

    /** With the severity the house gives to its rule; if that is off, with the rule of its other fault. */
    private static Finding ruled(Finding finding, Rules rules) {
        Rule rule = finding.rule().orElse(null);
        if (rule == null) {
            return finding;
        }
        Severity level = rules.levels().getOrDefault(rule, finding.severity());
        if (level != Severity.NONE) {
            return level == finding.severity() ? finding : finding.graded(Optional.of(rule), level);
        }
        Rule other = ofReference(finding) == rule ? ofWording(finding) : ofReference(finding);
        if (other == null || other == rule || rules.isOff(other)) {
            return finding;
        }
        return finding.graded(Optional.of(other), rules.levels().getOrDefault(other, usual(other)));
    }

    private static @Nullable Rule ofWording(Finding finding) {
        if (finding.wording() == Wording.FREE) {
            return Rule.UNKNOWN_TRANSLATION;
        }
        if (finding.wording() != Wording.ALTERED) {
            return finding.wording() == Wording.NOT_FOUND ? Rule.NOT_FOUND : null;
        }
        for (Divergence divergence : finding.divergences()) {
            if (!divergence.kind().isHarmless() && divergence.kind() != Divergence.Kind.VOWEL) {
                return Rule.ALTERED_WORDING;
            }
        }
        return Rule.ALTERED_VOWELS;
    }

    private static @Nullable Rule ofReference(Finding finding) {
        return switch (finding.attribution()) {
            case WRONG -> Rule.WRONG_REFERENCE;
            case INEXACT -> Rule.INEXACT_REFERENCE;
            case ABSENT -> finding.marked() && finding.wording() != Wording.NOT_FOUND ? Rule.MISSING_REFERENCE : null;
            default -> null;
        };
    }

    private static Severity usual(Rule rule) {
        return switch (rule) {
            case INEXACT_REFERENCE, MISSING_REFERENCE, UNKNOWN_TRANSLATION, NOT_INSTALLED -> Severity.SUGGESTION;
            default -> Severity.ERROR;
        };
    }

    /** With the house's own words taken for another spelling of the source's. */
    private static Finding varied(Finding finding, Rules rules) {
        if (rules.variants().isEmpty() || finding.wording() != Wording.ALTERED) {
            return finding;
        }
        List<Divergence> divergences = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>(finding.corrections());
        boolean altered = false;
        for (Divergence divergence : finding.divergences()) {
            boolean allowed = rules.variants().stream()
                    .anyMatch(variant -> isSame(variant.written(), divergence.quoted())
                            && isSame(variant.source(), divergence.source()));
            if (allowed) {
                corrections.removeIf(correction -> correction.span().overlaps(divergence.span()));
            }
            altered |= !allowed && !divergence.kind().isHarmless();
            divergences.add(
                    allowed
                            ? new Divergence(
                                    Divergence.Kind.SPELLING,
                                    divergence.span(),
                                    divergence.quoted(),
                                    divergence.source())
                            : divergence);
        }
        Wording wording = altered ? Wording.ALTERED : Wording.SAME_WORDS;
        Rule reference = ofReference(finding);
        Rule rule = altered ? finding.rule().orElse(null) : reference;
        Severity severity = altered || rule == finding.rule().orElse(null)
                ? finding.severity()
                : rule == null ? Severity.NONE : usual(rule);
        return finding.worded(wording, divergences).corrected(corrections).graded(Optional.ofNullable(rule), severity);
    }

    /** Whether two runs of words differ in spelling alone. */
    private static boolean isSame(String one, String other) {
        return keys(one).equals(keys(other));
    }

    private static List<Long> keys(String words) {
        Tokens tokens = Tokenizer.everyWord(words, new Span(0, words.length()));
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            keys.add(tokens.key(i));
        }
        return keys;
    }
}
