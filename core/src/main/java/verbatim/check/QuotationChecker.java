package verbatim.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verbatim.citation.CitationParser;
import verbatim.citation.Cues;
import verbatim.match.Chain;
import verbatim.match.Chainer;
import verbatim.match.Seeder;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.text.Text;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Finds every quotation of an installed text in a document and judges its wording and its reference. Immutable; one
 * instance serves all threads.
 */
public final class QuotationChecker {
    /** A chain that tells fewer bits is not looked at. */
    private static final int LEAST_BITS = 14;

    /** Stands for what is not read: no letter, no mark, no space. */
    private static final char OBJECT_REPLACEMENT = '\uFFFC';

    private final Library library;
    private final CitationParser citations;
    private final Seeder seeder;
    private final Chainer chainer;
    private final Windows windows;
    private final Formulas formulas = Formulas.standard();
    private final FindingMaker maker;

    public QuotationChecker(Library library, CitationParser citations) {
        this.library = library;
        this.citations = citations;
        this.windows = new Windows(library);
        this.seeder = new Seeder(library.words(), library.seeds());
        this.chainer = new Chainer(library.words());
        this.maker = new FindingMaker(library, windows);
    }

    /**
     * What is to be said of each quotation in {@code document}, right ones too, in the order of the text. What stands in its
     * {@linkplain Text.Kind#SKIPPED skipped} parts is not read.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile; it stays interrupted
     */
    public List<Finding> check(Text document) {
        return check(document, Set.of());
    }

    /**
     * A check of one plain text that is too long to be held.
     *
     * @param most the most UTF-16 units that are held at once, {@link PiecewiseCheck#LEAST} at least
     */
    public PiecewiseCheck piecewise(int most) {
        return piecewise(most, PiecewiseCheck.MARGIN);
    }

    PiecewiseCheck piecewise(int most, int margin) {
        Set<String> named = new HashSet<>();
        return new PiecewiseCheck(
                text -> {
                    List<Finding> findings = check(text, named);
                    addNamed(text, named);
                    return findings;
                },
                most,
                margin);
    }

    /** Adds the editions whose translators a text names. */
    private void addNamed(Text text, Set<String> named) {
        if (!maker.renderings().hasTranslations()) {
            return;
        }
        List<Long> words = TranslatorNames.keys(text.chars());
        for (Edition edition : library.editions()) {
            if (!edition.original() && !named.contains(edition.id())) {
                if (TranslatorNames.hasAny(words, TranslatorNames.of(edition))) {
                    named.add(edition.id());
                }
            }
        }
    }

    private List<Finding> check(Text document, Set<String> named) {
        Text text = withoutSkipped(document);
        Tokens tokens = Tokenizer.tokenize(text.chars());
        List<Chain> chains = chainer.chains(seeder.find(tokens), LEAST_BITS);
        Cues cues = citations.read(text);
        Translations translations = new Translations(text.chars(), named);
        return new Check(library, formulas, windows, text, tokens, chains, cues, maker, translations).findings();
    }

    /** A text of the same length in which the skipped characters are no letters; its line ends stay. */
    private static Text withoutSkipped(Text text) {
        StringBuilder chars = null;
        for (Text.Part part : text.parts()) {
            if (part.kind() != Text.Kind.SKIPPED) {
                continue;
            }
            chars = chars == null ? new StringBuilder(text.chars()) : chars;
            for (int i = part.span().start(); i < part.span().end(); i++) {
                chars.setCharAt(i, chars.charAt(i) == '\n' ? '\n' : OBJECT_REPLACEMENT);
            }
        }
        return chars == null ? text : new Text(chars.toString(), text.parts());
    }
}
