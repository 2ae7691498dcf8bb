package verbatim.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Divergence.Kind;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Slip;
import verbatim.check.Wording;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/** Findings to write reports of, put together without a checker. */
final class Samples {
    static final Work QURAN = new Work("quran", "Qur'an", Work.Kind.QURAN);
    static final Work NASAI = new Work("nasai", "Sunan al-Nasa'i", Work.Kind.HADITH);
    static final Edition UTHMANI = edition("quran-uthmani", QURAN, "ar", "Tanzil Uthmani", "1.1", "bafbc2c0", true);
    static final Edition SAHEEH = edition("en-sahih", QURAN, "en", "Saheeh International", "", "bae3acab", false);
    static final Edition SUNAN = edition("nasai", NASAI, "ar", "Sunan al-Nasa'i", "", "00112233", true);

    static final String SEEK = "أَيَبْتَغُونَ عِندَهُمُ ٱلْعِزَّةَ فَإِنَّ ٱلْعِزَّةَ لِلَّهِ جَمِيعًا";

    private Samples() {}

    static Edition edition(
            String id, Work work, String language, String title, String version, String sum, boolean original) {
        return new Edition(
                id, work, language, title, version, "package " + id, "", "", sum, original, work.equals(QURAN));
    }

    /** A finding about the first occurrence of some words, changed one thing at a time. */
    static final class Draft {
        private final Text text;
        private final Span span;
        private Wording wording = Wording.EXACT;
        private Attribution attribution = Attribution.ABSENT;
        private Optional<Rule> rule = Optional.empty();
        private Severity severity = Severity.NONE;
        private String work = "quran";
        private Optional<Quotation> quotation = Optional.empty();
        private Optional<Citation> citation = Optional.empty();
        private final List<Divergence> divergences = new java.util.ArrayList<>();
        private final List<Correction> corrections = new java.util.ArrayList<>();
        private Optional<Slip> slip = Optional.empty();
        private List<String> missing = List.of();
        private OptionalInt pair = OptionalInt.empty();

        Draft(Text text, String words) {
            this.text = text;
            this.span = spanOf(words);
        }

        Span spanOf(String words) {
            int start = text.chars().indexOf(words, span == null ? 0 : span.start());
            if (start < 0) {
                throw new IllegalArgumentException("not in the text: " + words);
            }
            return new Span(start, start + words.length());
        }

        Draft from(Edition edition, String numbers, String source) {
            return from(edition, numbers, source, source);
        }

        Draft from(Edition edition, String numbers, String source, String passage) {
            int dots = numbers.indexOf("..");
            Locus locus = dots < 0
                    ? Locus.of(edition.work().id(), numbers)
                    : new Locus(edition.work().id(), numbers.substring(0, dots), numbers.substring(dots + 2));
            int words = Words.count(span.of(text.chars()));
            quotation = Optional.of(new Quotation(span, edition, locus, List.of(), source, passage, words, words));
            return this;
        }

        Draft nearest(String words, Edition edition, String number, int shared, int of) {
            Locus locus = Locus.of(edition.work().id(), number);
            quotation = Optional.of(new Quotation(spanOf(words), edition, locus, List.of(), "", "", shared, of));
            return this;
        }

        Draft cites(String words, Reference... references) {
            Span all = spanOf(words);
            citation = Optional.of(new Citation(all, List.of(references), List.of(), List.of()));
            return this;
        }

        /** Gives what the citation names another reading. */
        Draft orElse(Reference reference) {
            Citation one = citation.orElseThrow();
            citation = Optional.of(new Citation(one.span(), one.references(), List.of(reference), one.slots()));
            return this;
        }

        Draft differs(Kind kind, String quoted, String source) {
            Span where = spanOf(quoted);
            divergences.add(new Divergence(kind, where, quoted, source));
            return this;
        }

        Draft lacks(String after, String source) {
            int at = spanOf(after).end();
            divergences.add(new Divergence(Kind.OMISSION, new Span(at, at), "", source));
            return this;
        }

        Draft correct(String words, String replacement) {
            corrections.add(new Correction(spanOf(words), replacement));
            return this;
        }

        Draft says(Rule newRule, Severity newSeverity) {
            rule = Optional.of(newRule);
            severity = newSeverity;
            return this;
        }

        Draft is(Wording newWording, Attribution newAttribution) {
            wording = newWording;
            attribution = newAttribution;
            return this;
        }

        Draft slip(Slip newSlip) {
            slip = Optional.of(newSlip);
            return this;
        }

        Draft work(String newWork) {
            work = newWork;
            return this;
        }

        Draft missing(String... works) {
            missing = List.of(works);
            return this;
        }

        Draft pair(int index) {
            pair = OptionalInt.of(index);
            return this;
        }

        Finding build() {
            return new Finding(
                    span,
                    span.of(text.chars()),
                    true,
                    wording,
                    attribution,
                    rule,
                    severity,
                    work,
                    quotation,
                    citation,
                    Optional.empty(),
                    divergences,
                    corrections,
                    slip,
                    missing,
                    pair);
        }
    }

    /** The document of the README: a changed word in a verse with the right reference. */
    static CheckedDocument changedWord() {
        String quoted = "أليبتغون عندهم العزة فإن العزة لله جميعا";
        Text text = Text.plain("# Honour\n\nIt says: ﴿" + quoted + "﴾ [4:139].\n");
        Finding finding = new Draft(text, quoted)
                .from(UTHMANI, "4:139", SEEK)
                .cites("[4:139]", new Reference("quran", "4", "139", "139", ""))
                .differs(Kind.LETTER, "أليبتغون", "أَيَبْتَغُونَ")
                .correct("أليبتغون", "أيبتغون")
                .is(Wording.ALTERED, Attribution.CORRECT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        return document("examples/article.md", text, finding);
    }

    static CheckedDocument document(String path, Text text, Finding... findings) {
        return new CheckedDocument(path, text, Places.ofFile(text.chars()), List.of(findings), List.of());
    }

    static ReportHead head() {
        return new ReportHead("0.1.0", List.of(UTHMANI, SAHEEH));
    }
}
