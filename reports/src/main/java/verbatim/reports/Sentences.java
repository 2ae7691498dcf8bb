package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.Narrators;
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

/** One finding put into words: what it is, what is off, what is right. */
final class Sentences {
    /** As many differences as one sentence names. */
    private static final int NAMED = 3;

    /** The works of which the catalogue has an edition, so that one can be installed by the work's id. */
    static final Set<String> CATALOGUED = Set.of(
            "quran",
            "bible",
            "bukhari",
            "muslim",
            "abudawud",
            "tirmidhi",
            "nasai",
            "ibnmajah",
            "malik",
            "ahmad",
            "darimi",
            "nawawi40",
            "qudsi40",
            "shahwaliullah40");

    private final Messages messages;
    private final Finding finding;
    private final Text text;
    private final Numerals numerals;

    Sentences(Messages messages, Finding finding, Text text) {
        this.messages = messages;
        this.finding = finding;
        this.text = text;
        this.numerals = finding.citation().isPresent()
                ? Numerals.of(finding.citation().get().span().of(text.chars()))
                : messages.numerals();
    }

    String all() {
        List<String> sentences = new ArrayList<>();
        if (finding.isRight()) {
            sentences.add(right(finding.quotation().orElseThrow()));
        } else {
            Rule rule = finding.rule().orElseThrow();
            boolean referenceFirst = rule == Rule.WRONG_REFERENCE || rule == Rule.INEXACT_REFERENCE;
            if (finding.wording() == Wording.NOT_FOUND && rule == Rule.NOT_INSTALLED) {
                sentences.add(messages.say("not-compared"));
            } else if (finding.wording() == Wording.NOT_FOUND) {
                notFound(sentences);
            } else if (rule == Rule.UNREADABLE_TEXT) {
                sentences.add(unreadable());
            } else {
                Quotation quotation = finding.quotation().orElseThrow();
                if (referenceFirst) {
                    reference(quotation, false, sentences);
                }
                if (finding.wording() == Wording.ALTERED) {
                    sentences.add(altered(quotation));
                } else if (finding.wording() == Wording.FREE
                        && (rule == Rule.UNKNOWN_TRANSLATION || rule == Rule.NOT_INSTALLED)) {
                    sentences.add(free(quotation));
                }
                if (!referenceFirst) {
                    boolean also = finding.wording() == Wording.ALTERED || finding.wording() == Wording.FREE;
                    reference(quotation, also, sentences);
                }
            }
        }
        if (finding.narrators().map(Narrators::attribution).orElse(Attribution.UNKNOWN) == Attribution.WRONG) {
            sentences.add(messages.say("narrators.wrong"));
        }
        for (String work : finding.attribution() == Attribution.WRONG ? List.<String>of() : finding.missing()) {
            sentences.add(missing(work) + ".");
        }
        return String.join(" ", sentences);
    }

    /** What is not installed: a work, or its translations into a language, {@code quran/en}. */
    private String missing(String work) {
        int slash = work.indexOf('/');
        if (slash < 0) {
            return CATALOGUED.contains(work)
                    ? messages.say("missing", Map.of("work", messages.work(work), "id", work))
                    : messages.say("missing.elsewhere", Map.of("work", messages.work(work)));
        }
        String id = work.substring(0, slash);
        return messages.say(
                "missing.translation",
                Map.of("work", messages.work(id), "language", messages.language(work.substring(slash + 1))));
    }

    private String right(Quotation quotation) {
        boolean part = Words.count(quotation.source()) < Words.count(quotation.passage());
        return messages.say(
                part ? "right.part" : "right",
                Map.of(
                        "passage",
                        passage(quotation),
                        "edition",
                        Editions.label(quotation.edition()),
                        "reference",
                        messages.say("right.reference." + id(finding.attribution()))));
    }

    // The wording.

    private String altered(Quotation quotation) {
        List<Divergence> faults = new ArrayList<>();
        boolean leftOutOrAdded = true;
        boolean vowels = true;
        for (Divergence divergence : finding.divergences()) {
            if (!divergence.kind().isHarmless()) {
                faults.add(divergence);
                leftOutOrAdded &=
                        divergence.kind() == Divergence.Kind.OMISSION || divergence.kind() == Divergence.Kind.ADDITION;
                vowels &= divergence.kind() == Divergence.Kind.VOWEL;
            }
        }
        String where = translated(quotation);
        if (finding.rule().filter(Rule.NOT_INSTALLED::equals).isPresent()) {
            return messages.say("reading", Map.of("passage", where, "changes", changes(faults, "change.reading")));
        }
        if (vowels && faults.size() == 2 && Vowels.exchanged(faults.get(0), faults.get(1))) {
            return exchanged(where, faults.get(0), faults.get(1));
        }
        if (vowels && !faults.isEmpty()) {
            return messages.say("vowels", Map.of("passage", where, "changes", changes(faults, "vowels.change")));
        }
        boolean named = finding.attribution() == Attribution.CORRECT
                && quotation.edition().original();
        boolean sure = !isInDoubt() && (finding.severity() == Severity.ERROR || leftOutOrAdded || named);
        return messages.say(
                sure ? "altered" : "altered.probably",
                Map.of("passage", where, "changes", changes(faults, "change.replaced")));
    }

    /** Whether both the words and the reference differ from the nearest passage, and another one may be meant. */
    private boolean isInDoubt() {
        return finding.wording() == Wording.ALTERED
                && finding.attribution() == Attribution.WRONG
                && finding.corrections().isEmpty();
    }

    /** Words that are the author's own translation, or an unknown one. */
    private String free(Quotation quotation) {
        if (quotation.edition().original()) {
            return messages.say("free.untranslated", Map.of("passage", passage(quotation)));
        }
        return messages.say(
                finding.attribution() == Attribution.UNKNOWN ? "free.unlike" : "free",
                Map.of(
                        "passage",
                        passage(quotation),
                        "edition",
                        quotation.edition().title(),
                        "shared",
                        messages.number(quotation.shared()),
                        "words",
                        Integer.toString(quotation.words())));
    }

    private String exchanged(String where, Divergence first, Divergence second) {
        String source = messages.say(
                "quote.gap",
                Map.of(
                        "first",
                        asTheAuthorWrites(first).strip(),
                        "last",
                        asTheAuthorWrites(second).strip()));
        return messages.say(
                "vowels.exchanged",
                Map.of(
                        "passage",
                        where,
                        "first",
                        messages.quote(Words.bare(first.quoted())),
                        "second",
                        messages.quote(Words.bare(second.quoted())),
                        "source",
                        messages.quote(source)));
    }

    private String changes(List<Divergence> faults, String replaced) {
        StringBuilder changes = new StringBuilder();
        int named = faults.size() == NAMED + 1 ? NAMED + 1 : Math.min(faults.size(), NAMED);
        for (int i = 0; i < named; i++) {
            changes.append(i == 0 ? "" : messages.say("separator")).append(change(faults.get(i), replaced));
        }
        if (named < faults.size()) {
            changes.append(messages.say("separator"))
                    .append(messages.say("change.more", Map.of("n", Integer.toString(faults.size() - named))));
        }
        return changes.toString();
    }

    private String change(Divergence fault, String replaced) {
        return switch (fault.kind()) {
            case OMISSION -> missing(fault);
            case ADDITION -> messages.say("change.added", Map.of("quoted", messages.quote(fault.quoted())));
            case ORDER -> pair("change.order", fault);
            default -> pair(replaced, fault);
        };
    }

    private String pair(String key, Divergence fault) {
        return messages.say(
                key,
                Map.of("quoted", messages.quote(fault.quoted()), "source", messages.quote(asTheAuthorWrites(fault))));
    }

    private String missing(Divergence fault) {
        String source = messages.quote(asTheAuthorWrites(fault));
        int at = fault.span().start();
        Span whole = finding.span();
        if (whole.start() < at && at <= whole.end()) {
            String before = Words.last(text.chars().substring(whole.start(), at));
            return messages.say("change.missing.after", Map.of("source", source, "neighbour", messages.quote(before)));
        }
        if (at == whole.start() && !whole.isEmpty()) {
            String after = Words.first(whole.of(text.chars()));
            return messages.say("change.missing.before", Map.of("source", source, "neighbour", messages.quote(after)));
        }
        return messages.say("change.missing", Map.of("source", source));
    }

    /** The source's words in the spelling of the author where the checker worked that out, else in the edition's. */
    private String asTheAuthorWrites(Divergence fault) {
        for (Correction correction : finding.corrections()) {
            if (correction.span().equals(fault.span())
                    && !correction.replacement().isBlank()) {
                return correction.replacement();
            }
        }
        return fault.source();
    }

    // The reference.

    private void reference(Quotation quotation, boolean also, List<String> sentences) {
        switch (finding.attribution()) {
            case WRONG -> sentences.add(wrong(quotation, also));
            case INEXACT -> sentences.add(inexact(quotation));
            case ABSENT -> {
                if (!also) {
                    sentences.add(messages.say("reference.missing", Map.of("passage", passage(quotation))));
                }
            }
            default -> {}
        }
    }

    private String wrong(Quotation quotation, boolean also) {
        Slip slip = finding.slip().orElse(Slip.NONE);
        Locus locus = quotation.locus();
        String cited = readings(locus.work());
        boolean sameWork = finding.citation().isEmpty() || citesWork(locus.work());
        if (!sameWork || slip == Slip.NOT_IN_WORK) {
            boolean saying = quotation.edition().work().kind() == Work.Kind.HADITH;
            return messages.say(
                    saying ? "reference.wrong.saying" : "reference.wrong.words",
                    Map.of("passage", quotedPassage(quotation), "cited", citedWorks()));
        }
        if (slip == Slip.OTHER_BOOK) {
            return messages.say("reference.wrong.book", Map.of("passage", passage(quotation), "title", titles()));
        }
        boolean probably = finding.wording() == Wording.FREE || !also && isInDoubt();
        String key = probably ? "reference.wrong.probably" : also ? "reference.wrong.also" : "reference.wrong";
        if (also && isInDoubt()) {
            return messages.say("reference.wrong.doubtful", Map.of("cited", cited));
        }
        String why =
                "slip." + id(slip) + (messages.has("slip." + id(slip) + "." + locus.work()) ? "." + locus.work() : "");
        return messages.say(
                messages.has(why) ? key + ".slip" : key,
                Map.of(
                        "passage",
                        passage(quotation),
                        "numbers",
                        numbers(locus.numbers()),
                        "cited",
                        cited,
                        "slip",
                        messages.has(why) ? messages.say(why) : ""));
    }

    private String inexact(Quotation quotation) {
        Locus locus = quotation.locus();
        Reference cited = finding.citation().orElseThrow().references().get(0);
        List<Reference> byNumber = finding.citation().orElseThrow().alternatives();
        if (!byNumber.isEmpty()) {
            return messages.say(
                    "reference.contradicts",
                    Map.of(
                            "numbers",
                            numbers(locus.numbers()),
                            "named",
                            cited(Reference.chapter(cited.work(), cited.chapter()), locus.work()),
                            "cited",
                            cited(byNumber.get(0), locus.work())));
        }
        String key;
        if (cited.first().isEmpty()) {
            key = cited.chapter().isEmpty() ? "reference.inexact" : "reference.chapter";
        } else {
            key = cited.first().equals(cited.last()) ? "reference.narrow" : "reference.wide";
        }
        return messages.say(
                key,
                Map.of(
                        "passage",
                        passage(quotation),
                        "numbers",
                        numbers(locus.numbers()),
                        "cited",
                        cited(locus.work())));
    }

    /** The titles of books that the citation gives. */
    private String titles() {
        StringBuilder titles = new StringBuilder();
        for (Reference reference : finding.citation().orElseThrow().references()) {
            if (!reference.title().isEmpty() && titles.indexOf(reference.title()) < 0) {
                titles.append(titles.isEmpty() ? "" : messages.say("separator"))
                        .append(messages.quote(reference.title()));
            }
        }
        return titles.toString();
    }

    private boolean citesWork(String work) {
        for (Reference reference : finding.citation().orElseThrow().references()) {
            if (reference.work().equals(work)) {
                return true;
            }
        }
        return false;
    }

    /** What the citation names, by its number too where its name says another sura. */
    private String readings(String work) {
        String cited = cited(work);
        List<Reference> byNumber =
                finding.citation().map(Citation::alternatives).orElse(List.of());
        return byNumber.isEmpty()
                ? cited
                : messages.say("reference.readings", Map.of("named", cited, "cited", cited(byNumber.get(0), work)));
    }

    /** What the citation names, the name of {@code work} left out. */
    private String cited(String work) {
        if (finding.citation().isEmpty()) {
            return "";
        }
        StringBuilder cited = new StringBuilder();
        for (Reference reference : finding.citation().get().references()) {
            cited.append(cited.isEmpty() ? "" : messages.say("separator")).append(cited(reference, work));
        }
        return cited.toString();
    }

    private String cited(Reference reference, String work) {
        if (reference.numbers().isEmpty()) {
            return messages.work(reference.work());
        }
        String numbers = numbers(reference.numbers());
        if (reference.first().isEmpty() && reference.work().equals("quran")) {
            numbers = messages.say("chapter", Map.of("chapter", numbers(reference.chapter())));
        }
        return reference.work().equals(work)
                ? numbers
                : messages.say("passage", Map.of("work", messages.work(reference.work()), "numbers", numbers));
    }

    /** A work's name behind "in", where some take an article. */
    private String within(String work) {
        String key = "work." + work + ".in";
        return messages.has(key) ? messages.say(key) : messages.work(work);
    }

    /** The works that are cited and lack the words; all that are cited when none of them is known to. */
    private String citedWorks() {
        List<String> works = new ArrayList<>();
        for (String work : finding.missing()) {
            works.add(within(work));
        }
        if (!works.isEmpty()) {
            return String.join(messages.say("separator"), works);
        }
        for (Reference reference : finding.citation().orElseThrow().references()) {
            String work = within(reference.work());
            if (!works.contains(work)) {
                works.add(work);
            }
        }
        return String.join(messages.say("separator"), works);
    }

    // What is nowhere.

    private void notFound(List<String> sentences) {
        String work = finding.work();
        if (finding.rule().filter(Rule.UNKNOWN_TRANSLATION::equals).isPresent()) {
            sentences.add(messages.say("not-found.translation", Map.of("work", messages.work(work))));
            return;
        }
        if (finding.quotation().filter(first -> !first.further().isEmpty()).isPresent()) {
            sentences.add(parts(finding.quotation().get()));
            return;
        }
        if (finding.rule().filter(Rule.WRONG_REFERENCE::equals).isEmpty()) {
            String claimed = work.equals("quran") || work.equals("hadith") ? work : "other";
            sentences.add(messages.say("not-found." + claimed));
        }
        if (finding.slip().filter(Slip.NO_SUCH_VERSE::equals).isPresent()) {
            sentences.add(messages.say(
                    "not-found.no-such-verse", Map.of("work", messages.work("quran"), "cited", cited("quran"))));
        }
        if (finding.quotation().isEmpty()) {
            return;
        }
        Quotation quotation = finding.quotation().get();
        String passage = quotation.locus().work().equals(work)
                ? numbers(quotation.locus().numbers())
                : passage(quotation);
        Span real = quotation.span();
        Span whole = finding.span();
        boolean part = whole.contains(real)
                && Words.count(real.of(text.chars())) < Words.count(whole.of(text.chars()))
                && quotation.shared() == quotation.words();
        if (part && (real.start() == whole.start() || real.end() == whole.end())) {
            sentences.add(messages.say(
                    real.start() == whole.start() ? "not-found.first" : "not-found.last",
                    Map.of("n", Integer.toString(quotation.words()), "passage", passage)));
        } else if (quotation.shared() > 0) {
            sentences.add(messages.say(
                    "not-found.nearest",
                    Map.of(
                            "passage",
                            passage,
                            "shared",
                            messages.number(quotation.shared()),
                            "words",
                            Integer.toString(quotation.words()))));
        }
    }

    private String parts(Quotation first) {
        Quotation last = first.further().get(first.further().size() - 1);
        return messages.say(
                "not-found.parts",
                Map.of(
                        "n", Integer.toString(first.words()),
                        "passage", passage(first),
                        "m", Integer.toString(last.words()),
                        "other", passage(last)));
    }

    private String unreadable() {
        for (Text.Part part : text.parts()) {
            if (part.kind() == Text.Kind.PAGE
                    && part.span().contains(finding.span())
                    && !part.label().isEmpty()) {
                return messages.say("unreadable.page", Map.of("page", part.label()));
            }
        }
        return messages.say("unreadable");
    }

    // Names.

    /** "Qur'an 4:139", "Sunan al-Nasa'i (5209)". */
    private String passage(Quotation quotation) {
        Work work = quotation.edition().work();
        return passage(quotation, messages.work(work.id(), work.title()));
    }

    /** The same with the title of a user's own text in quotation marks: it may be any words, and reads like the sentence's. */
    private String quotedPassage(Quotation quotation) {
        Work work = quotation.edition().work();
        return work.kind() == Work.Kind.OTHER
                ? passage(quotation, messages.say("quote", Map.of("words", work.title())))
                : passage(quotation);
    }

    private String passage(Quotation quotation, String title) {
        Work.Kind kind = quotation.edition().work().kind();
        return messages.say(
                kind == Work.Kind.HADITH || kind == Work.Kind.OTHER ? "passage.numbered" : "passage",
                Map.of("work", title, "numbers", numbers(quotation.locus().numbers())));
    }

    /** The passage, with its translation's name when it is one. */
    private String translated(Quotation quotation) {
        Edition edition = quotation.edition();
        String passage = passage(quotation);
        return edition.original()
                ? passage
                : messages.say("passage.translated", Map.of("passage", passage, "edition", edition.title()));
    }

    private String numbers(String numbers) {
        return numerals.write(numbers.replace("-", messages.say("range")));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
