package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.text.Span;
import verbatim.text.Text;

/** A text in pieces has the findings of the whole. The margin is smaller here, so that short texts have many pieces. */
class PiecewiseCheckTest {
    /** More than a verse's sura may be named before it, and twice the longest words between two marks. */
    private static final int MARGIN = 18_000;

    private static final QuotationChecker CHECKER = SmallLibrary.checker();

    private static final List<String> QUOTED = List.of(
            "﴿قل هو الله أحد الله الصمد﴾ [الإخلاص: 1-2]",
            "قال تعالى: {ٱعْدِلُوا۟ هُوَ أَقْرَبُ لِلتَّقْوَىٰ} (المائدة: 8)",
            "قال الله تعالى: \"اعدلوا هو أقرب للتقى\" (المائدة: 9)",
            "God says: ﴿الذين يتخذون الكافرين أولياء من دون المؤمنين﴾ (An-Nisa 4:39).",
            "سورة الإخلاص من قصار السور، وفي الآية 3 منها «لم يلد ولم يولد»",
            "قال رسول الله: «من كان يؤمن بالله واليوم الآخر فليقل خيرا أو ليسكت» رواه البخاري",
            "كتب عليكم الصيام كما كتب على الذين من قبلكم لعلكم تتقون",
            "(إنما يخشى الله من عباده العلماء) سورة فاطر (28)",
            "﴿وما خلقنا السماء من غير عمد ترونها أبدا﴾ وهذا لا يوجد",
            "```\nخلق الإنسان من صلصال كالفخار\n```",
            "<aya_start>فبأي آلاء ربكما تكذبان<aya_end>",
            "\"لم يكن له كفوا أحد\" ثم قال: \"الله الصمد\" (112:2; 112:4)");

    private static final List<String> PROSE = List.of(
            "كتب التاجر إلى أهله رسالة طويلة ذكر فيها أسعار القمح والزيت في تلك السنة. ",
            "The letters of the merchants speak of prices (and of weather) and of the health of their families. ",
            "ثم رجع إلى بلده في أول الشتاء ومعه كتب كثيرة، وقال لأصحابه: هذا ما وجدت. ",
            "Few of them are longer than a page; page 12 has “the shortest”. ",
            "وكان عمره ٦٥ سنة حين مات. ");

    private static final List<String> BREAKS = List.of("\n\n", "\n\n", "\n", "\r\n\r\n", "\r\n", "\r", " ");

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        String usual = BREAKS.get(random.nextInt(BREAKS.size()));
        while (text.length() < length) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(PROSE.get(random.nextInt(PROSE.size())));
            }
            if (random.nextInt(3) == 0) {
                text.append(random.nextBoolean() ? "\n" : "").append(QUOTED.get(random.nextInt(QUOTED.size())));
            }
            text.append(random.nextInt(4) == 0 ? BREAKS.get(random.nextInt(BREAKS.size())) : usual);
        }
        return text.toString();
    }

    /** A finding as it is said of the whole text. */
    private static String said(Finding finding, long shift, int pairs) {
        StringBuilder said = new StringBuilder();
        said.append(at(finding.span(), shift)).append(finding.text());
        said.append(finding.marked()).append(finding.wording()).append(finding.attribution());
        said.append(finding.rule()).append(finding.severity()).append(finding.work());
        finding.quotation()
                .ifPresent(q -> said.append(q.locus())
                        .append(q.twins())
                        .append(at(q.span(), shift))
                        .append(q.source()));
        finding.citation().ifPresent(c -> said.append(at(c.span(), shift)).append(c.references()));
        finding.narrators().ifPresent(n -> said.append(at(n.span(), shift)).append(n.attribution()));
        finding.divergences()
                .forEach(d -> said.append(at(d.span(), shift)).append(d.kind()).append(d.source()));
        finding.corrections().forEach(c -> said.append(at(c.span(), shift)).append(c.replacement()));
        said.append(finding.slip()).append(finding.missing());
        finding.pair().ifPresent(pair -> said.append(" pair ").append(pairs + pair));
        return said.toString();
    }

    private static String at(Span span, long shift) {
        return " " + (shift + span.start()) + "-" + (shift + span.end()) + " ";
    }

    private static List<String> whole(String text) {
        List<String> said = new ArrayList<>();
        for (Finding finding : CHECKER.check(Text.plain(text))) {
            said.add(said(finding, 0, 0));
        }
        return said;
    }

    /** Checks a text in pieces, that they follow one another, and that lines and columns are counted as in the whole. */
    private static List<String> inPieces(String text, int most, Reader in, List<Piece> pieces) throws IOException {
        List<String> said = new ArrayList<>();
        CHECKER.piecewise(most, MARGIN).check(in, piece -> {
            long end = pieces.isEmpty() ? 0 : end(pieces.get(pieces.size() - 1));
            assertThat(piece.start() + piece.own().start()).isEqualTo(end);
            int start = (int) piece.start();
            assertThat(text.startsWith(piece.text().chars(), start)).isTrue();
            String before = text.substring(0, start).replace("\r\n", "\n").replace('\r', '\n');
            assertThat(piece.line())
                    .isEqualTo((int) before.chars().filter(c -> c == '\n').count());
            assertThat(piece.column()).isEqualTo(before.length() - before.lastIndexOf('\n') - 1);
            for (Finding finding : piece.findings()) {
                assertThat(piece.own()
                                .contains(new Span(
                                        finding.span().start(), finding.span().start())))
                        .isTrue();
                said.add(said(
                        finding,
                        piece.start(),
                        pieces.stream()
                                .mapToInt(earlier -> earlier.findings().size())
                                .sum()));
            }
            pieces.add(piece);
        });
        assertThat(pieces.get(pieces.size() - 1).last()).isTrue();
        assertThat(end(pieces.get(pieces.size() - 1))).isEqualTo(text.length());
        return said;
    }

    private static List<Long> ends(List<Piece> pieces) {
        return pieces.stream().map(PiecewiseCheckTest::end).toList();
    }

    private static long end(Piece piece) {
        return piece.start() + piece.own().end();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatIsFoundInTheWholeText(long seed) throws IOException {
        Random random = new Random(seed);
        String text = text(random, 400_000);
        List<String> whole = whole(text);
        assertThat(whole).hasSizeGreaterThan(100);
        Set<Long> ends = new TreeSet<>();
        for (int run = 0; run < 3; run++) {
            int most = PiecewiseCheck.LEAST_MARGINS * MARGIN + random.nextInt(2 * MARGIN);
            List<Piece> pieces = new ArrayList<>();
            List<String> parted = inPieces(text, most, new StringReader(text), pieces);
            for (int i = 0; i < Math.min(whole.size(), parted.size()); i++) {
                assertThat(parted.get(i))
                        .as("seed %d, %d characters held, cut at %s", seed, most, ends(pieces))
                        .isEqualTo(whole.get(i));
            }
            assertThat(parted).hasSameSizeAs(whole);
            assertThat(pieces).hasSizeGreaterThan(2);
            ends.addAll(ends(pieces));
        }
        assertThat(ends).as("the runs were cut at different places").hasSizeGreaterThan(4);
    }

    @Test
    void aTextThatFitsIsOnePiece() throws IOException {
        String text = text(new Random(9), 150_000).substring(0, PiecewiseCheck.LEAST_MARGINS * MARGIN);
        for (String fits : List.of(text, text.substring(0, 10), QUOTED.get(0))) {
            List<Piece> pieces = new ArrayList<>();
            assertThat(inPieces(fits, text.length(), new StringReader(fits), pieces))
                    .isEqualTo(whole(fits));
            assertThat(pieces).hasSize(1);
        }
    }

    @Test
    void anEmptyTextIsOneEmptyPiece() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        CHECKER.piecewise(PiecewiseCheck.LEAST).check(new StringReader(""), pieces::add);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).findings()).isEmpty();
        assertThat(pieces.get(0).last()).isTrue();
    }

    @Test
    void itDoesNotMatterHowTheReaderGivesTheText() throws IOException {
        Random random = new Random(10);
        String text = text(random, 300_000);
        Reader slow = new StringReader(text) {
            @Override
            public int read(char[] target, int from, int count) throws IOException {
                return super.read(target, from, Math.min(count, 1 + random.nextInt(3000)));
            }
        };
        int most = PiecewiseCheck.LEAST_MARGINS * MARGIN;
        assertThat(inPieces(text, most, slow, new ArrayList<>()))
                .isEqualTo(inPieces(text, most, new StringReader(text), new ArrayList<>()));
    }

    /** Nowhere a space, nowhere a line end, marks that never close, pairs of surrogates: it ends, and nothing is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"ا", "﴿", "\"", "\uD83D\uDE00", "```\n", "(", "<aya_start>", " ", "\r\n", "\r"})
    void anyTextIsCutAndNothingLost(String repeated) throws IOException {
        int most = PiecewiseCheck.LEAST_MARGINS * MARGIN;
        String text = "x".repeat(1) + repeated.repeat(300_000 / repeated.length());
        StringBuilder read = new StringBuilder();
        new PiecewiseCheck(ignored -> List.of(), most, MARGIN)
                .check(
                        new StringReader(text),
                        piece -> read.append(piece.own().of(piece.text().chars())));
        assertThat(read).hasToString(text);
    }

    @Test
    void noPieceEndsInsideWordsThatAreAQuotation() throws IOException {
        String text = "كلام كثير ".repeat(13_000) + QUOTED.get(6) + " " + "كلام كثير ".repeat(13_000);
        int at = text.indexOf(QUOTED.get(6));
        for (int most = at + MARGIN; most < at + 2 * MARGIN; most += 997) {
            List<Piece> pieces = new ArrayList<>();
            inPieces(text, most, new StringReader(text), pieces);
            for (Piece piece : pieces) {
                assertThat(end(piece) <= at || end(piece) >= at + QUOTED.get(6).length())
                        .isTrue();
            }
        }
    }

    @Test
    void refusesAWindowWithoutRoom() {
        assertThatThrownBy(() -> CHECKER.piecewise(PiecewiseCheck.LEAST - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("524288");
    }

    @Test
    void aTranslatorNamedInAnEarlierPieceIsRemembered() throws IOException {
        QuotationChecker checker = TranslationsTest.checker();
        String changed = "“Surely beside the hardship there stands a great and mighty relief” (94:6)";
        String filler = "The letters of the merchants speak of prices and of weather.\n\n".repeat(7_000);
        for (String head : List.of("All verses are from Marmaduke Testfield.\n\n", "")) {
            String text = head + filler + changed + "\n";
            List<Wording> whole = new ArrayList<>();
            checker.check(Text.plain(text)).forEach(finding -> whole.add(finding.wording()));
            List<Wording> pieces = new ArrayList<>();
            checker.piecewise(PiecewiseCheck.LEAST_MARGINS * MARGIN, MARGIN)
                    .check(
                            new StringReader(text),
                            piece -> piece.findings().forEach(finding -> pieces.add(finding.wording())));
            assertThat(pieces).isEqualTo(whole);
            assertThat(whole).containsExactly(head.isEmpty() ? Wording.FREE : Wording.ALTERED);
        }
    }
}
