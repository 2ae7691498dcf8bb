package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.citation.CitationParser;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/** Where a quotation begins and ends, and what stands around it that is the author's. The texts are made up, but for verses. */
class EdgesTest {
    private static final QuotationChecker CHECKER = new QuotationChecker(library(), new CitationParser());

    private static EditionText edition(String id, Work work, String language, Passage... passages) {
        boolean original = !work.id().equals("quran") || language.equals("ar");
        Edition edition = new Edition(id, work, language, id, "1", "test", "", "", "00", original, original);
        return new EditionText(edition, List.of(passages));
    }

    private static Library library() {
        Work quran = new Work("quran", "Qur'an", Work.Kind.QURAN);
        return Library.build(List.of(
                edition(
                        "quran-ar",
                        quran,
                        "ar",
                        Passage.of(
                                "2:153", "ٱسْتَعِينُوا۟ بِٱلصَّبْرِ وَٱلصَّلَوٰةِ إِنَّ ٱللَّهَ مَعَ ٱلصَّـٰبِرِينَ"),
                        Passage.of("2:185", "يُرِيدُ ٱللَّهُ بِكُمُ ٱلْيُسْرَ وَلَا يُرِيدُ بِكُمُ ٱلْعُسْرَ"),
                        Passage.of("21:107", "وَمَآ أَرْسَلْنَـٰكَ إِلَّا رَحْمَةً لِّلْعَـٰلَمِينَ"),
                        Passage.of("62:9", "فَٱسْعَوْا۟ إِلَىٰ ذِكْرِ ٱللَّهِ وَذَرُوا۟ ٱلْبَيْعَ")),
                edition(
                        "quran-en",
                        quran,
                        "en",
                        Passage.of(
                                "2:153",
                                "You who carry faith, reach for help through steadfast patience and devoted prayer"),
                        Passage.of("2:154", "and never call those dead who fell along the upright road"),
                        Passage.of("107:1", "Look at whoever denies the reckoning"),
                        Passage.of("107:2", "That one repels the orphan")),
                edition(
                        "quran-ur",
                        quran,
                        "ur",
                        Passage.of("62:9", "اللہ کے ذکر کی طرف دوڑو اور خرید و فروخت چھوڑ دو")),
                edition(
                        "bible-en",
                        new Work("bible", "Bible", Work.Kind.BIBLE),
                        "en",
                        Passage.of(
                                "ps.23:1", "Kindly herdsmen lead hungry lambs beside tranquil meadows every evening")),
                edition(
                        "saying",
                        new Work("tirmidhi", "Tirmidhi", Work.Kind.HADITH),
                        "ar",
                        Passage.of(
                                "1",
                                "حدثنا زيد عن أنس قال قال رسول الله زرع النخلة في البستان خير من قطع الشجرة قال وهكذا روى بكر")),
                edition(
                        "speech",
                        new Work("speech", "Speech", Work.Kind.OTHER),
                        "en",
                        Passage.of(
                                "1",
                                "We rebuilt forty schools across the northern provinces. Nobody thanked the masons."),
                        Passage.of(
                                "2", "Sunlight is not a punishment. It nourishes whatever trust still grows here."))));
    }

    /** A text, the words that are told, their wording and the attribution. A slash is the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a label, or what introduces a quotation, within its marks
                "“Key point: reach for help through steadfast patience and devoted prayer” (2:153) | reach for help through steadfast patience and devoted prayer | EXACT | CORRECT",
                "“My book says, ‘reach for help through steadfast patience and devoted prayer’,” she said (2:153). | reach for help through steadfast patience and devoted prayer | EXACT | CORRECT",
                "“Gladly reach for help through steadfast patience and devoted prayer” (2:153) | Gladly reach for help through steadfast patience and devoted prayer | ALTERED | CORRECT",
                // the author's next word, which the source has too, or another word of its consonants
                "In Qur'an 2:153 we read: you who carry faith, reach for help through steadfast patience and devoted prayer, and that is all. | you who carry faith, reach for help through steadfast patience and devoted prayer | SAME_WORDS | CORRECT",
                "زرع النخلة في البستان خير من قطع الشجرة.//أقول ما تسمعون | زرع النخلة في البستان خير من قطع الشجرة | EXACT | ABSENT",
                // numbers alone beside words of the Bible, and in a cell or beside ornate brackets
                "“Kindly herdsmen lead hungry lambs beside tranquil meadows every evening” (23:1) | Kindly herdsmen lead hungry lambs beside tranquil meadows every evening | EXACT | CORRECT",
                "“Kindly herdsmen lead hungry lambs beside tranquil meadows every evening” (23:7) | Kindly herdsmen lead hungry lambs beside tranquil meadows every evening | EXACT | WRONG",
                "﴿يريد الله بكم اليسر ولا يريد بكم العسر﴾ 2:158 | يريد الله بكم اليسر ولا يريد بكم العسر | SAME_WORDS | WRONG",
                "{فاسعوا إلى ذكر الله وذروا البيع} الجمعة/9. | فاسعوا إلى ذكر الله وذروا البيع | SAME_WORDS | CORRECT",
                // brackets around all words are their marks, and put nothing in
                "قوله تعالى: (فاسعوا إلى ذكر البيت) [الجمعة: 9] | فاسعوا إلى ذكر البيت | ALTERED | CORRECT",
                // few words of a translation, which a verse that is there could render too
                "“That one repels the orphan” (Qur'an 107:12) | That one repels the orphan | EXACT | WRONG",
            })
    void tellsTheWordsOfTheSource(String text, String words, String wording, String attribution) {
        List<Finding> findings =
                CHECKER.check(Text.plain(text.replace('/', '\n').replace("الجمعة\n", "الجمعة/")));
        assertThat(findings).as(text).hasSize(1);
        assertThat(findings.get(0).text()).isEqualTo(words);
        assertThat(findings.get(0).wording()).hasToString(wording);
        assertThat(findings.get(0).attribution()).hasToString(attribution);
    }

    /** A verse and its translation in one block are two quotations. */
    @Test
    void aBlockOfTwoLanguagesHoldsTwo() {
        String chars = "Verse: يريد الله بكم اليسر ولا يريد بكم العسر\n"
                + "Meaning: reach for help through steadfast patience and devoted prayer";
        Text text = new Text(chars, List.of(new Text.Part(Text.Kind.QUOTATION, new Span(0, chars.length()), "")));
        assertThat(CHECKER.check(text)).extracting(Finding::wording).containsExactly(Wording.SAME_WORDS, Wording.EXACT);
    }

    /** A word that fills a cell with a verse's stands for the verse's; words that the verse has nothing in place of do not. */
    @ParameterizedTest
    @CsvSource({
        "يريد الله بكم اليسر ولا يريد بكم المشقة, ALTERED",
        "يريد الله بكم اليسر ولا يريد بكم العسر, SAME_WORDS",
        "يريد الله بكم اليسر ولا يريد بكم العسر أبدا, SAME_WORDS",
    })
    void aCellIsAllOfAVerse(String cell, String wording) {
        String chars = cell + "\n2:185";
        Text text = new Text(
                chars,
                List.of(
                        new Text.Part(Text.Kind.CELL, new Span(0, cell.length()), ""),
                        new Text.Part(Text.Kind.CELL, new Span(cell.length() + 1, chars.length()), "")));
        List<Finding> findings = CHECKER.check(text);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).hasToString(wording);
        assertThat(findings.get(0).attribution()).isEqualTo(Attribution.CORRECT);
    }

    /** Sentences that are a text's own, quoted in another order: one difference, and none where the order is right. */
    @Test
    void tellsTheOrderOfSentences() {
        Finding turned = CHECKER.check(
                        Text.plain(
                                "She said: “Sunlight is not a punishment. We rebuilt forty schools across the northern provinces.”"))
                .get(0);
        assertThat(turned.divergences())
                .extracting(divergence -> divergence.kind())
                .containsExactly(Divergence.Kind.ORDER);
        assertThat(turned.quotation().orElseThrow().locus()).isEqualTo(new Locus("speech", "1", "2"));
        List<Finding> parted = CHECKER.check(Text.plain(
                "“We rebuilt forty schools across the northern provinces,” she said. “Sunlight is not a punishment.”"));
        assertThat(parted).allMatch(finding -> finding.rule().isEmpty());
    }

    /** A translation's words that differ, with a reference to another verse: they may be that one's, in another translation. */
    @ParameterizedTest
    @CsvSource({
        "“reach for help through steadfast patience and quiet hearts” (107:1), 0",
        "“reach for help through steadfast patience and devoted hearts” (107:1), 3",
    })
    void rewritesWordsOnlyWhereTheyAreSurelyThatVerses(String text, int corrections) {
        List<Finding> findings = CHECKER.check(Text.plain(text));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).corrections()).hasSize(corrections);
    }
}
