package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.citation.Cues;
import verbatim.match.Aligner;
import verbatim.match.Alignment;
import verbatim.match.Chain;
import verbatim.match.Chainer;
import verbatim.match.Seeder;
import verbatim.match.Seeds;
import verbatim.match.SourceWords;
import verbatim.match.WordPairs;
import verbatim.source.Library;
import verbatim.text.Text;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** The steps of a check, each over a whole text: microseconds for one pass, against the Qur'an in Arabic. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class StepsBenchmark {
    private static final int LEAST_BITS = 14;
    /** Words of a source that are looked at before and after a chain's. */
    private static final int AROUND = 8;

    /** Answers full of quotations, the same without them, a classical book; the least is what a test runs. */
    @Param({"answers", "prose", "book"})
    public String text = "answers";

    private byte[] bytes = new byte[0];
    private Text document = Text.plain("");
    private Tokens tokens = Tokenizer.tokenize("");
    private List<Chain> chains = List.of();
    private final BareLoop loop = new BareLoop();
    private final CitationParser citations = new CitationParser();
    private final Aligner aligner = new Aligner();
    private Library library = Library.build(List.of());
    private Seeder seeder = new Seeder(library.words(), library.seeds());
    private Seeds seeds = seeder.find(tokens);
    private Chainer chainer = new Chainer(library.words());
    private QuotationChecker checker = new QuotationChecker(library, citations);

    /** Reads the text and builds the library. */
    @Setup
    public void read() throws IOException {
        Inputs inputs = Inputs.standard();
        String chars = switch (text) {
            case "answers" -> String.join("\n\n", inputs.answers());
            case "prose" -> String.join("\n\n", inputs.prose());
            case "book" -> inputs.book();
            default -> text;
        };
        if (chars.isEmpty()) {
            throw new IOException("the text \"" + text + "\" is not in ../shared");
        }
        library = Library.build(
                List.of(inputs.quran().orElseThrow(() -> new IOException("run npm ci --ignore-scripts in sources/"))));
        bytes = chars.getBytes(StandardCharsets.UTF_8);
        document = Text.plain(chars);
        tokens = Tokenizer.tokenize(chars);
        seeder = new Seeder(library.words(), library.seeds());
        seeds = seeder.find(tokens);
        chainer = new Chainer(library.words());
        chains = chainer.chains(seeds, LEAST_BITS);
        checker = new QuotationChecker(library, citations);
    }

    /** The bare limit: decode, fold and hash. */
    @Benchmark
    public long bareLoop() {
        return loop.run(bytes);
    }

    @Benchmark
    public Tokens tokenize() {
        return Tokenizer.tokenize(document.chars());
    }

    @Benchmark
    public Seeds seed() {
        return seeder.find(tokens);
    }

    @Benchmark
    public List<Chain> chain() {
        return chainer.chains(seeds, LEAST_BITS);
    }

    /** Every chain against its place in the source, with costs that are looked up. */
    @Benchmark
    public List<Alignment> align() {
        List<Alignment> alignments = new ArrayList<>();
        for (Chain chain : chains) {
            alignments.add(aligner.align(new Keys(tokens, library.words(), chain)));
        }
        return alignments;
    }

    @Benchmark
    public Cues cite() {
        return citations.read(document);
    }

    @Benchmark
    public List<Finding> check() {
        return checker.check(document);
    }

    /** Words that are the same or not at all. */
    private record Keys(Tokens tokens, SourceWords words, Chain chain) implements WordPairs {
        @Override
        public int quoted() {
            return chain.documentEnd() - chain.documentStart();
        }

        private int first() {
            return Math.max(words.stretch(chain.sourceStart()).start(), chain.sourceStart() - AROUND);
        }

        @Override
        public int source() {
            return Math.min(words.stretch(chain.sourceStart()).end(), chain.sourceEnd() + AROUND) - first();
        }

        @Override
        public int cost(int q, int s) {
            return tokens.key(chain.documentStart() + q) == words.key(first() + s) ? 0 : 100;
        }

        @Override
        public boolean joined(int q, int quotedWords, int s, int sourceWords) {
            return false;
        }

        @Override
        public boolean declaredGap(int q) {
            return false;
        }
    }
}
