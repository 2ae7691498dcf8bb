package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.citation.CitationParser;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Text;

class TranslationsTest {
    private static final QuotationChecker CHECKER = new QuotationChecker(library(), new CitationParser());

    /** A checker over an Arabic verse or two and a translation by Marmaduke Testfield. */
    static QuotationChecker checker() {
        return CHECKER;
    }

    private static Library library() {
        Work quran = new Work("quran", "Qur'an", Work.Kind.QURAN);
        Work speech = new Work("speech", "The speech", Work.Kind.OTHER);
        return Library.build(List.of(
                new EditionText(
                        edition("quran-test", quran, "ar", "Arabic", true),
                        List.of(
                                Passage.of("94:5", "فَإِنَّ مَعَ ٱلْعُسْرِ يُسْرًا"),
                                Passage.of("94:6", "إِنَّ مَعَ ٱلْعُسْرِ يُسْرًا"),
                                Passage.of("36:58", "سَلَـٰمٌ قَوْلًا مِّن رَّبٍّ رَّحِيمٍ"),
                                Passage.of("107:2", "فَذَٰلِكَ ٱلَّذِى يَدُعُّ ٱلْيَتِيمَ"),
                                Passage.of("107:3", "وَلَا يَحُضُّ عَلَىٰ طَعَامِ ٱلْمِسْكِينِ"))),
                new EditionText(
                        edition("en-test", quran, "en", "Marmaduke Testfield", false),
                        List.of(
                                Passage.of("94:5", "For surely [O Prophet] beside the hardship there stands ease"),
                                Passage.of("94:8", "So toward the hardship [will be] turned the ease of hearts"),
                                Passage.of("36:58", "To God we belong and to Him we return in peace"),
                                Passage.of("94:6", "Surely beside the hardship there stands ease"),
                                Passage.of(
                                        "107:2",
                                        "He is the very one who drives the orphan harshly away from [the door of] his house"),
                                Passage.of(
                                        "107:3",
                                        "and who never urges other people to honor the poor with the feeding they need"))),
                new EditionText(
                        edition("fr-test", quran, "fr", "French", false),
                        List.of(Passage.of("36:58", "Paix et salut sur lui, parole d'un Seigneur"))),
                new EditionText(
                        edition("ru-test", quran, "ru", "Russian", false),
                        List.of(Passage.of("36:58", "Мир ему и благословение Аллаха, слово милосердного Господа"))),
                new EditionText(
                        edition("bn-test", quran, "bn", "Bengali", false),
                        List.of(Passage.of("21:107", "আমি আপনাকে বিশ্ববাসীর জন্যে রহমত স্বরূপই প্রেরণ করেছি।"))),
                new EditionText(
                        edition("ur-test", quran, "ur", "Urdu", false),
                        List.of(Passage.of("3:13", "دیدۂ بینا رکھنے والوں کے لیے اِس میں بڑا سبق پوشیدہ ہے"))),
                new EditionText(
                        edition("ar-latn", quran, "ar-Latn", "Transliteration", false),
                        List.of(Passage.of("107:2", "Fathalika allathee yaduAAu alyateema"))),
                new EditionText(
                        edition("speech", speech, "en", "The speech", true),
                        List.of(
                                Passage.of(
                                        "1",
                                        "The general said that the strike was ordered after weeks of careful planning, and"
                                                + " he dont regret it."),
                                Passage.of(
                                        "2",
                                        "We will build forty schools in the northern districts, repair the bridges that the"
                                                + " flood has destroyed, bring clean water to every village along the river,"
                                                + " and open the hospital that the war has closed."),
                                Passage.of("3", "我们将在明年年底之前在北部地区建造四十所学校，修复被洪水冲毁的桥梁。"),
                                Passage.of("4", "เราจะสร้างโรงเรียนสี่สิบแห่งในเขตภาคเหนือก่อนสิ้นปีหน้า"),
                                Passage.of(
                                        "5",
                                        "Nobody in this house should pretend that the deficit is somebody else's problem."
                                                + " It is ours, and we shall repay every penny of it before the end of"
                                                + " the decade.")))));
    }

    private static Edition edition(String id, Work work, String language, String title, boolean original) {
        boolean own = work.kind() == Work.Kind.OTHER;
        return new Edition(id, work, language, title, "1", "test", "", "", "00", original || own, true);
    }

    private static Finding only(String text) {
        List<Finding> findings = CHECKER.check(Text.plain(text));
        assertThat(findings).as(text).hasSize(1);
        return findings.get(0);
    }

    private static String harmful(Finding finding) {
        StringBuilder all = new StringBuilder();
        for (Divergence divergence : finding.divergences()) {
            if (!divergence.kind().isHarmless()) {
                all.append(all.isEmpty() ? "" : "; ").append(divergence.kind()).append(' ');
                all.append(divergence.quoted()).append('>').append(divergence.source());
            }
        }
        return all.isEmpty() ? "-" : all.toString();
    }

    /** Whole words end with their vowel signs, and NFC and NFD write the same words. */
    @ParameterizedTest
    @CsvSource({
        "“আমি আপনাকে বিশ্ববাসীর জন্যে রহমত স্বরূপই প্রেরণ করেছি।” (21:107), EXACT",
        "আল্লাহ বলেন: \"আমি আপনাকে বিশ্ববাসীর জন্যে রহমত স্বরূপই প্রেরণ করেছি\" (21:107), EXACT",
        "“আমি আপনাকে বিশ্ববাসীর জন্যে রহমত স্বরূপই প্রেরণ করেছ।” (21:107), ALTERED",
        "“دیدۂ بینا رکھنے والوں کے لیے اِس میں بڑا سبق پوشیدہ ہے” (3:13), EXACT",
    })
    void readsEveryNormalForm(String text, Wording wording) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Finding finding = only(Normalizer.normalize(text, form));
            assertThat(finding.wording()).as(form + " " + text).isEqualTo(wording);
            assertThat(finding.corrections().isEmpty()).isEqualTo(wording == Wording.EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what a translator put in may be left out, and where marks and spelling differ nothing is changed
                "“drives the orphan harshly away from his house” (107:2) | EXACT | CORRECT | ok | -",
                "“drives the orphan harshly away from the door of his house.” (107:2) | EXACT | CORRECT | ok | -",
                "“For surely beside the hardship there stands ease” (94:5) | EXACT | CORRECT | ok | -",
                "\"never urges other people to honour the poor\" (107:3) | SAME_WORDS | CORRECT | ok | -",
                "“drives [every day] the orphan harshly away from” (107:2) | EXACT | CORRECT | ok | -",
                // most words are the translation's
                "“who drives the orphan gently away from the door of his house” (107:2) | ALTERED | CORRECT | altered-wording | WORD gently>harshly",
                "“who drives the orphan away from the door of his house” (107:2) | ALTERED | CORRECT | altered-wording | OMISSION >harshly",
                "“So toward the hardship comes turned the ease of hearts” (94:8) | ALTERED | CORRECT | altered-wording | WORD comes>will be",
                // few are: somebody else's translation, unless the author says that it is this one
                "“That is he who pushes the orphan roughly from his house” (107:2) | FREE | CORRECT | unknown-translation | *",
                "In Testfield's translation “the one that sends the orphan harshly away from his house” (107:2) | ALTERED | CORRECT | altered-wording | *",
                "Arberry has “who drives the orphan gently away from the door of his house” (107:2) | FREE | CORRECT | unknown-translation | *",
                "So it was revealed: the one who sends the orphan from his house (107:2). | FREE | CORRECT | unknown-translation | *",
                "So it was revealed: the one who sends the orphan from his house. (107:2) | FREE | CORRECT | unknown-translation | *",
                // references
                "“who drives the orphan harshly away from the door of his house” (107:3) | * | WRONG | wrong-reference | -",
                "“the poor” (107:2) | * | * | * | *",
                "“drives the orphan harshly away from his house”. Cf. also 94:5. | EXACT | ABSENT | missing-reference | -",
                "«Мир ему и благословение Аллаха, слово милосердного Господа» (сура 36 «Йа Син», аят 58). | EXACT | CORRECT | ok | -",
                // a blessing quotes nothing, nor does what everybody says, unless a reference says that it does
                "Le Prophète (paix et salut sur lui) est né à La Mecque. | * | * | * | *",
                "Пророк (мир ему и благословение Аллаха) родился в Мекке. | * | * | * | *",
                "\"To God we belong and to Him we return,\" she said. | * | * | * | *",
                "\"To God we belong and to Him we return\" (36:58). | EXACT | CORRECT | ok | -",
                "The Prophet (peace and blessings be upon him) taught it. | * | * | * | *",
            })
    void judges(String text, String wording, String attribution, String rule, String divergences) {
        List<Finding> findings = CHECKER.check(Text.plain(text));
        if (wording.equals("*") && attribution.equals("*")) {
            assertThat(findings).as(text).isEmpty();
            return;
        }
        Finding finding = only(text);
        if (!wording.equals("*")) {
            assertThat(finding.wording()).hasToString(wording);
        }
        assertThat(finding.attribution()).hasToString(attribution);
        assertThat(finding.rule().map(Rule::id).orElse("ok")).isEqualTo(rule);
        if (!divergences.equals("*")) {
            assertThat(harmful(finding)).isEqualTo(divergences);
        }
    }

    @Test
    void proseInTheLanguageOfATranslationIsNoQuotationOfIt() {
        assertThat(CHECKER.check(Text.plain("He said, “And if you should honour the orphan, the house is yours.”")))
                .isEmpty();
    }

    @Test
    void theSameVerseInTwoLanguagesIsOnePairWithOneReference() {
        List<Finding> findings = CHECKER.check(
                Text.plain("﴿إِنَّ مَعَ الْعُسْرِ يُسْرًا﴾ “Surely beside the hardship there stands ease” [94:6]"));
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).pair()).hasValue(1);
        assertThat(findings.get(1).pair()).hasValue(0);
        assertThat(findings).allMatch(Finding::isRight);
        assertThat(findings.get(0).citation()).isEqualTo(findings.get(1).citation());
    }

    @Test
    void aFreeRenderingBesideItsVerseIsItsPair() {
        List<Finding> findings = CHECKER.check(Text.plain(
                "﴿إِنَّ مَعَ الْعُسْرِ يُسْرًا﴾ [94:6] means that “every trouble is followed by the relief of it”"));
        assertThat(findings).hasSizeBetween(1, 2);
        assertThat(findings.get(0).isRight()).isTrue();
        assertThat(findings).noneMatch(finding -> finding.severity().compareTo(Severity.SUGGESTION) > 0);
    }

    @Test
    void aPairWithAWrongReferenceIsCorrectedOnce() {
        List<Finding> findings = CHECKER.check(
                Text.plain(
                        "﴿فَذَٰلِكَ الَّذِي يَدُعُّ الْيَتِيمَ﴾ “He is the very one who drives the orphan harshly away” [107:3]"));
        assertThat(findings).hasSize(2).allMatch(finding -> finding.attribution() == Attribution.WRONG);
        assertThat(findings.get(0).corrections()).isNotEmpty();
        assertThat(findings.get(1).corrections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Fathaalika allathee yaduAAu alyateem, SAME_WORDS", "Fathalika allathee yaduAAu alyateema, EXACT"})
    void aTransliterationMaySpellAsItLikes(String words, String wording) {
        assertThat(only("“" + words + "” (107:2)").wording()).hasToString(wording);
    }

    /** Quotations of the user's own prose: what the author declares is no change. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“the strike was ordered after weeks of careful planning.” | -",
                "“The strike was ordered after weeks of careful planning!” | -",
                "“[The officer] said that the strike was ordered after weeks of careful planning” | -",
                "“We will build forty schools in the northern districts … and open the hospital” | -",
                "“We will build forty schools in the northern districts [...] and open the hospital” | -",
                "“We will build forty schools in the northern districts . . . and open the hospital” | -",
                "“We will build forty schools in the northern districts and open the hospital that the war has closed” | OMISSION >repair the bridges that the flood has destroyed, bring clean water to every village along the river",
                "“the strike was ordered after months of careful planning” | WORD months>weeks",
                "“the strike was ordered after long weeks of careful planning” | ADDITION long>",
                "“after weeks of careful planning, and he dont [sic] regret it” | -",
                "“after weeks of careful planning, and he doesnt [sic] regret it” | -",
                "“我们将在明年年底之前在北部地区建造五十所学校” | WORD 五>四",
                "“我们将在明年年底之前在北部地区建造四十所学校” | -",
                "“เราจะสร้างโรงเรียนห้าสิบแห่งในเขตภาคเหนือ” | WORD ห้า>สี่",
                "“เราจะสร้างโรงเรียนสี่สิบแห่งในเขตภาคเหนือ” | -",
            })
    void honoursWhatIsDeclared(String text, String divergences) {
        Finding finding = only(text);
        assertThat(harmful(finding)).isEqualTo(divergences);
        assertThat(finding.isRight()).isEqualTo(divergences.equals("-"));
    }

    @Test
    void wordsThatAreQuotedOnceMoreNearbyAreFoundOnceMore() {
        List<Finding> findings = CHECKER.check(Text.plain(
                "“Nobody in this house should pretend that the deficit is [...] ours, and we shall repay every penny of"
                        + " it before the end of the decade.”\n\n“We shall repay every penny before the end of the"
                        + " decade.”"));
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).isRight()).isTrue();
        assertThat(harmful(findings.get(1))).isEqualTo("OMISSION >of it");
    }

    private static final QuotationChecker HARBOUR = new QuotationChecker(
            Library.build(
                    List.of(
                            new EditionText(
                                    edition(
                                            "en-test",
                                            new Work("quran", "Qur'an", Work.Kind.QURAN),
                                            "en",
                                            "Harbour",
                                            false),
                                    List.of(
                                            Passage.of(
                                                    "1:1",
                                                    "Nobody counted the heavy copper jars of the northern harbour"),
                                            Passage.of(
                                                    "1:2",
                                                    "My uncle painted the heavy copper jars of the northern harbour"),
                                            Passage.of(
                                                    "1:3",
                                                    "Merchants unload their olives and almonds beside the granary before sunset and he said"
                                                            + " to the boatmen who had waited since the early morning that no sack was lost"))))),
            new CitationParser());

    /** Of two verses with the same words, that one is altered which goes on beyond the changed word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We heard that my uncle carried the heavy copper jars of the northern harbour. | 1:2 | WORD carried>painted | SUGGESTION",
                "We heard that my uncle painted the heavy copper jars of the northern harbour. | 1:2 | - | NONE",
                // what goes on by chance beyond the end of a sentence is no part of it
                "We heard that merchants unload their olives and almonds beside the granary. And he said nothing. | 1:3 | - | NONE",
                // so many words of a translation are no echo
                "Merchants unload their olives and walnuts beside the granary before sunset and he said to the boatmen. | 1:3 | WORD walnuts>almonds | WARNING",
                // and marked ones are said to be a quotation
                "“My uncle carried the heavy copper jars of the northern harbour.” | 1:2 | WORD carried>painted | ERROR",
            })
    void wordsThatNothingMarksGoOnInTheirVerse(String text, String verse, String divergences, String severity) {
        List<Finding> findings = HARBOUR.check(Text.plain(text));
        assertThat(findings).as(text).hasSize(1);
        assertThat(findings.get(0).quotation().orElseThrow().locus().first()).isEqualTo(verse);
        assertThat(harmful(findings.get(0))).isEqualTo(divergences);
        assertThat(findings.get(0).severity()).hasToString(severity);
    }
}
