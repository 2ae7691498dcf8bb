package verbatim.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.citation.LanguageWords;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/**
 * Says what is to be said of words in the language of a translation that are not that translation's, but are given with a
 * reference: that they render the passage freely, or that they render another one. One instance serves all threads.
 */
final class FreeRenderings {
    /** A passage so many times as long as words has common words of theirs by chance, and refutes no reference. */
    private static final int MOST_LONGER = 3;

    /** Fewer words are no rendering of a passage. */
    private static final int LEAST_WORDS = 4;
    /** A rendering shares this of what its words tell with the passage, or it can't be said to be one. */
    private static final double KIN = 0.15;
    /** Words that share this much with another passage, and little with the cited one, render that one. */
    private static final double SURELY_KIN = 0.55;

    private static final int LEAST_SURE = 40;
    /** What words that nothing marks must tell at least, to be a rendering of the verse that is named after them. */
    private static final int LEAST_BEFORE = 24;
    /** The most words before a reference that are looked at. */
    private static final int MOST_BEFORE = 120;
    /** The most passages of a cited range. */
    private static final int MOST_CITED = 40;
    /** A reference that is farther away stands in a note. */
    private static final int NEAR = 240;
    /** The most words between a reference and the words that it introduces: "we read there". */
    private static final int MOST_BETWEEN = 4;
    /** What a word tells that no source has. */
    private static final int UNKNOWN_WORD = 12;

    private final Library library;
    private final ReferenceJudge references;
    private final Windows windows;
    private volatile @Nullable Tongues tongues;
    private final boolean translations;

    FreeRenderings(Library library, Windows windows, ReferenceJudge references) {
        this.library = library;
        this.windows = windows;
        this.references = references;
        boolean translated = false;
        for (Edition edition : library.editions()) {
            translated |= !edition.original();
        }
        this.translations = translated;
    }

    /** Made when first asked for: most documents have no words that render a passage freely. */
    private Tongues tongues() {
        Tongues known = tongues;
        if (known == null) {
            known = new Tongues(library);
            tongues = known; // a race builds it twice, to the same content
        }
        return known;
    }

    /** Whether a translation is installed. */
    boolean hasTranslations() {
        return translations;
    }

    /** The language of quoted words, or an empty string. */
    String language(QuotedWords quoted) {
        return quoted.size() < LEAST_WORDS ? "" : tongues().of(quoted);
    }

    /**
     * The finding on words in a language of which no translation is installed, given with a reference to a verse: nothing can be
     * said of them but what to install.
     */
    Optional<Finding> untranslated(Candidate candidate, Citation citation) {
        Claim.Sign sign = candidate.claim().sign();
        Reference reference = citation.references().get(0);
        String language = sign == Claim.Sign.MARKS || sign == Claim.Sign.BLOCK ? language(candidate.quoted()) : "";
        int original = -1;
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            if (edition.work().id().equals(reference.work()) && edition.work().kind() == Work.Kind.QURAN) {
                original = edition.original() && original < 0 ? e : original;
                if (edition.language().equals(language)) {
                    return Optional.empty();
                }
            }
        }
        int passage = language.isEmpty()
                        || original < 0
                        || !citation.alternatives().isEmpty()
                        || !isBeside(candidate, citation)
                ? -1
                : library.passage(original, number(reference.chapter(), reference.first()));
        if (passage < 0) {
            return Optional.empty();
        }
        SourceWindow window = windows.get(passage, passage);
        Kin kin = new Kin(window, window.locus(0, window.words().size()), 0, 0, 0);
        return Optional.of(
                finding(candidate, kin, citation, Attribution.UNKNOWN, List.of(reference.work() + "/" + language)));
    }

    /**
     * Whether a reference is for certain that of marked words: nothing stands between, or they are introduced as what it names, a
     * verse or a saying.
     */
    static boolean isBeside(Candidate candidate, Citation citation) {
        int between = between(candidate, citation);
        boolean behind = citation.span().start() >= candidate.claim().outer().end();
        String named = citation.references().get(0).work().equals("quran") ? "quran" : "hadith";
        return between == 0 || candidate.claim().work().equals(named) || !behind && between <= MOST_BETWEEN;
    }

    /** Whether a few words at most stand between a reference and words, or the reference stands in a note to them. */
    static boolean isNear(Candidate candidate, Citation citation) {
        return between(candidate, citation) <= MOST_BETWEEN;
    }

    /** How many words stand between words and a reference, a few at most; 0 for a reference in a note. */
    private static int between(Candidate candidate, Citation citation) {
        Span words = candidate.claim().outer();
        Span reference = citation.span();
        Span first = reference.start() >= words.end() ? words : reference;
        int to = Math.max(reference.start(), words.start());
        Span gap = new Span(Math.min(first.end(), to), to);
        return gap.length() > NEAR ? 0 : Tokenizer.count(candidate.quoted().chars(), gap, MOST_BETWEEN + 1);
    }

    /** A passage, and what quoted words have in common with it. */
    private record Kin(SourceWindow window, Locus locus, double share, int told, int words) {}

    /** The finding on words that were set against all passages in {@code located}, or none when nothing can be said. */
    Optional<Finding> find(Candidate candidate, List<Located> located, Citation citation) {
        QuotedWords quoted = candidate.quoted();
        String language = translations ? language(quoted) : "";
        if (language.isEmpty()) {
            return Optional.empty();
        }
        Kin cited = null;
        Kin rival = null;
        for (Located other : located) {
            Edition edition = other.window().edition();
            if (edition.original() || !edition.language().equals(language)) {
                continue;
            }
            Locus locus = other.window().locus(0, other.window().words().size());
            Kin kin = kin(quoted, other.window(), locus);
            if (references.names(citation, locus)) {
                cited = cited == null || kin.share > cited.share ? kin : cited;
            } else if (!isCited(citation, locus) && other.window().words().size() <= MOST_LONGER * quoted.size()) {
                rival = rival == null || kin.share > rival.share ? kin : rival;
            }
        }
        if (cited == null) {
            return Optional.empty();
        }
        boolean wrong = rival != null
                && rival.share >= SURELY_KIN
                && rival.told >= LEAST_SURE
                && rival.share >= 2 * cited.share;
        return Optional.of(
                wrong && rival != null
                        ? finding(candidate, rival, citation, Attribution.WRONG)
                        : finding(
                                candidate,
                                cited,
                                citation,
                                isKin(quoted, cited, language) ? Attribution.CORRECT : Attribution.UNKNOWN));
    }

    /** Whether words have something in common with a passage beside the commonest words of their language. */
    private boolean isKin(QuotedWords quoted, Kin cited, String language) {
        LanguageWords known = LanguageWords.shared();
        Set<Long> there = keys(cited.window);
        int told = 0;
        int all = 0;
        for (int i = 0; i < quoted.size(); i++) {
            if (!known.isCommon(language, quoted.word(i))) {
                int bits = bits(quoted.key(i));
                all += bits;
                told += there.contains(quoted.key(i)) ? bits : 0;
            }
        }
        return cited.share >= KIN && told >= KIN * all;
    }

    private boolean isCited(Citation citation, Locus locus) {
        Attribution verdict = references.judge(citation, List.of(locus)).attribution();
        return verdict == Attribution.CORRECT || verdict == Attribution.INEXACT;
    }

    /**
     * The words before a reference that most probably render the verse it names, from one of the places where a quotation may
     * begin to the end of {@code before}; none when they don't.
     */
    Optional<QuotedWords> before(String chars, Span before, Citation citation) {
        QuotedWords all = new QuotedWords(windows.memory(), chars, before);
        String language = language(all);
        QuotedWords best = null;
        int most = LEAST_BEFORE;
        for (SourceWindow window : language.isEmpty() ? List.<SourceWindow>of() : cited(citation, language)) {
            int worth = 0;
            Set<Long> there = keys(window);
            for (int i = all.size() - 1; i >= 0 && all.size() - i <= MOST_BEFORE; i--) {
                int bits = bits(all.key(i));
                worth += there.contains(all.key(i)) ? bits : -bits / 3;
                int start = all.span(i).start();
                if (worth > most && all.size() - i >= LEAST_WORDS && mayBegin(chars, before.start(), start)) {
                    most = worth;
                    best = new QuotedWords(windows.memory(), chars, new Span(start, before.end()));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether words have much in common with a passage that a citation names. */
    boolean mayRender(QuotedWords quoted, Citation citation, String language) {
        for (SourceWindow window : cited(citation, language)) {
            if (kin(quoted, window, window.locus(0, window.words().size())).share >= SURELY_KIN) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation may begin at a place: after a mark, or at the very beginning. */
    private static boolean mayBegin(String chars, int from, int start) {
        int at = start - 1;
        while (at >= from && Character.isWhitespace(chars.charAt(at))) {
            at--;
        }
        return at < from || !WordEnds.isEnd(chars.charAt(at)) && chars.charAt(at) != '-';
    }

    /** The passages that a citation names, in the translations of one language. */
    private List<SourceWindow> cited(Citation citation, String language) {
        List<SourceWindow> result = new ArrayList<>();
        for (Reference reference : citation.references()) {
            for (int e = 0; e < library.editions().size() && !reference.first().isEmpty(); e++) {
                Edition edition = library.editions().get(e);
                if (!edition.original()
                        && edition.language().equals(language)
                        && edition.work().id().equals(reference.work())) {
                    int first = library.passage(e, number(reference.chapter(), reference.first()));
                    int last = library.passage(e, number(reference.chapter(), reference.last()));
                    if (first >= 0) {
                        boolean range = last > first && last - first <= MOST_CITED;
                        result.add(windows.get(first, range ? last : first));
                    }
                }
            }
        }
        return result;
    }

    private static String number(String chapter, String verse) {
        return chapter.isEmpty() ? verse : chapter + ":" + verse;
    }

    private static Set<Long> keys(SourceWindow window) {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < window.words().size(); i++) {
            keys.add(window.words().key(i));
        }
        return keys;
    }

    private int bits(long key) {
        int word = library.words().wordOf(key);
        return word < 0 ? UNKNOWN_WORD : library.words().infoOf(word);
    }

    private Kin kin(QuotedWords quoted, SourceWindow window, Locus locus) {
        Set<Long> there = keys(window);
        int told = 0;
        int all = 0;
        int words = 0;
        for (int i = 0; i < quoted.size(); i++) {
            int bits = bits(quoted.key(i));
            boolean shared = there.contains(quoted.key(i));
            all += bits;
            told += shared ? bits : 0;
            words += shared ? 1 : 0;
        }
        return new Kin(window, locus, all == 0 ? 0 : (double) told / all, told, words);
    }

    private Finding finding(Candidate candidate, Kin kin, Citation citation, Attribution attribution) {
        return finding(candidate, kin, citation, attribution, List.of());
    }

    private Finding finding(
            Candidate candidate, Kin kin, Citation citation, Attribution attribution, List<String> missing) {
        boolean wrong = attribution == Attribution.WRONG;
        QuotedWords quoted = candidate.quoted();
        Quotation quotation = new Quotation(
                quoted.span(0, quoted.size() - 1),
                kin.window.edition(),
                kin.locus,
                List.of(),
                kin.window.source(0, kin.window.words().size()),
                kin.window.passages(0, kin.window.words().size()),
                kin.words,
                quoted.size());
        Rule rule = !missing.isEmpty() ? Rule.NOT_INSTALLED : wrong ? Rule.WRONG_REFERENCE : Rule.UNKNOWN_TRANSLATION;
        return new Finding(
                quotation.span(),
                quotation.span().of(quoted.chars()),
                candidate.marked(),
                Wording.FREE,
                attribution,
                Optional.of(rule),
                wrong ? Severity.WARNING : Severity.SUGGESTION,
                kin.window.edition().work().id(),
                Optional.of(quotation),
                Optional.of(citation),
                Optional.empty(),
                List.of(),
                List.of(),
                wrong ? references.judge(citation, List.of(kin.locus)).slip() : Optional.empty(),
                missing,
                OptionalInt.empty());
    }
}
