package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import verbatim.check.Attribution;
import verbatim.check.Divergence.Kind;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Slip;
import verbatim.check.Wording;
import verbatim.citation.Reference;
import verbatim.reports.Samples.Draft;
import verbatim.text.Span;
import verbatim.text.Text;

class SentencesTest {
    private final Messages english = Messages.of(Locale.ENGLISH);
    private final Messages arabic = Messages.of(Locale.forLanguageTag("ar"));

    @Test
    void namesTheChangedWordInTheAuthorsSpelling() {
        CheckedDocument document = Samples.changedWord();
        Finding finding = document.findings().get(0);
        assertThat(english.sentence(finding, document.text()))
                .isEqualTo("Qur'an 4:139: “أليبتغون” should be “أيبتغون”.");
        assertThat(arabic.sentence(finding, document.text())).isEqualTo("القرآن 4:139: «أليبتغون» صوابه «أيبتغون».");
    }

    @Test
    void saysWhatIsMissingAfterWhat() {
        Text text = Text.plain("كتب عليكم الصيام كما كتب من قبلكم");
        Finding finding = new Draft(text, "كما كتب من قبلكم")
                .from(Samples.UTHMANI, "2:183", "كما كتب على الذين من قبلكم")
                .lacks("كما كتب", "على الذين")
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.WARNING)
                .build();
        assertThat(english.sentence(finding, text)).isEqualTo("Qur'an 2:183: “على الذين” is missing after “كتب”.");
        assertThat(arabic.sentence(finding, text)).isEqualTo("القرآن ٢:١٨٣: سقط «على الذين» بعد «كتب».");
    }

    @Test
    void namesTheTranslationAndEachOfItsWords() {
        Text text = Text.plain("“never will Allah grant the disbelievers over the faithful a way” [4:141]");
        Finding finding = new Draft(text, "never will Allah grant the disbelievers over the faithful a way")
                .from(
                        Samples.SAHEEH,
                        "4:141",
                        "never will Allah give the disbelievers over the believers a way",
                        "and never will Allah give the disbelievers over the believers a way [to overcome them].")
                .differs(Kind.WORD, "grant", "give")
                .differs(Kind.WORD, "the faithful", "the believers")
                .is(Wording.ALTERED, Attribution.CORRECT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Qur'an 4:141 in Saheeh International: “grant” should be “give”, “the faithful” should be "
                        + "“the believers”.");
    }

    @Test
    void countsTheDifferencesItDoesNotName() {
        Text text = Text.plain("a b c d e f");
        Draft builder = new Draft(text, "a b c d e f").from(Samples.SAHEEH, "1:1", "1 2 3 4 5 6");
        for (String word : new String[] {"a", "b", "c", "d", "e"}) {
            builder.differs(Kind.WORD, word, word + "'");
        }
        Finding finding = builder.is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.WARNING)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Probably Qur'an 1:1 in Saheeh International: “a” should be “a'”, “b” should be “b'”, "
                        + "“c” should be “c'”, and 2 more differences.");
    }

    @Test
    void explainsExchangedCaseEndings() {
        Text text = Text.plain("إِنَّمَا يَخْشَى اللَّهُ مِنْ عِبَادِهِ الْعُلَمَاءَ");
        Finding finding = new Draft(text, text.chars())
                .from(Samples.UTHMANI, "35:28", "إِنَّمَا يَخْشَى ٱللَّهَ مِنْ عِبَادِهِ ٱلْعُلَمَـٰٓؤُا۟")
                .differs(Kind.VOWEL, "اللَّهُ", "ٱللَّهَ")
                .differs(Kind.VOWEL, "الْعُلَمَاءَ", "ٱلْعُلَمَـٰٓؤُا۟")
                .correct("اللَّهُ", "اللَّهَ")
                .correct("الْعُلَمَاءَ", "الْعُلَمَاءُ")
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_VOWELS, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Qur'an 35:28: the case endings of “الله” and “العلماء” are exchanged, which turns the "
                        + "meaning round; the text has “اللَّهَ … الْعُلَمَاءُ”.");
    }

    @Test
    void saysHowAReferenceWentWrong() {
        Text text = Text.plain("x [Al-Nisa 4:39]");
        Finding finding = new Draft(text, "x")
                .from(Samples.UTHMANI, "4:139", "x")
                .cites("[Al-Nisa 4:39]", new Reference("quran", "4", "39", "39", ""))
                .is(Wording.EXACT, Attribution.WRONG)
                .slip(Slip.DIGIT_MISSING)
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("These words are Qur'an 4:139, not 4:39 (a digit is missing).");
    }

    @Test
    void writesNumbersInTheDigitsOfTheDocument() {
        Text text = Text.plain("x [النساء: ٣٩]");
        Finding finding = new Draft(text, "x")
                .from(Samples.UTHMANI, "4:139", "x")
                .cites("[النساء: ٣٩]", new Reference("quran", "4", "39", "39", ""))
                .is(Wording.EXACT, Attribution.WRONG)
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .build();
        assertThat(arabic.sentence(finding, text)).isEqualTo("هذه الألفاظ من القرآن ٤:١٣٩، لا من ٤:٣٩.");
    }

    @Test
    void namesAChapterOfTheBibleAsItIs() {
        Text text = Text.plain("x (Psalm 23)");
        Finding finding = new Draft(text, "x")
                .from(Samples.UTHMANI, "4:139", "x")
                .cites("(Psalm 23)", new Reference("bible", "ps.23", "", "", ""))
                .is(Wording.EXACT, Attribution.WRONG)
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("These words are Qur'an 4:139; they are not in the Bible as installed.");
    }

    @Test
    void saysWhichCollectionHasTheSaying() {
        Text text = Text.plain("x (Muslim)");
        Finding finding = new Draft(text, "x")
                .from(Samples.SUNAN, "5209", "x")
                .cites("(Muslim)", Reference.work("muslim"))
                .is(Wording.EXACT, Attribution.WRONG)
                .slip(Slip.NOT_IN_WORK)
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("This saying is in Sunan al-Nasa'i (5209); it is not in Sahih Muslim as installed.");
    }

    @Test
    void saysBothFaultsTheGraverFirst() {
        Text text = Text.plain("aa b [4:39]");
        Finding finding = new Draft(text, "aa b")
                .from(Samples.UTHMANI, "4:139", "a b")
                .cites("[4:39]", new Reference("quran", "4", "39", "39", ""))
                .differs(Kind.LETTER, "aa", "a")
                .correct("aa", "a")
                .is(Wording.ALTERED, Attribution.WRONG)
                .slip(Slip.DIGIT_MISSING)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo(
                        "Qur'an 4:139: “aa” should be “a”. The reference gives 4:39, not 4:139 (a digit is missing).");
    }

    /** The checker corrects nothing when it can't tell which passage is meant. */
    @Test
    void isNotSureWhenNothingIsCorrected() {
        Text text = Text.plain("aa b [28:88]");
        Draft draft = new Draft(text, "aa b")
                .from(Samples.UTHMANI, "10:106", "a b")
                .cites("[28:88]", new Reference("quran", "28", "88", "88", ""))
                .differs(Kind.WORD, "aa", "a")
                .is(Wording.ALTERED, Attribution.WRONG)
                .says(Rule.ALTERED_WORDING, Severity.ERROR);
        assertThat(english.sentence(draft.build(), text))
                .isEqualTo("Probably Qur'an 10:106: “aa” should be “a”. The reference gives 28:88.");
    }

    @Test
    void saysWhatToInstallToCompareWords() {
        Text text = Text.plain("x (Bayhaqi)");
        Finding finding = new Draft(text, "x")
                .work("bayhaqi")
                .cites("(Bayhaqi)", Reference.work("bayhaqi"))
                .is(Wording.NOT_FOUND, Attribution.UNKNOWN)
                .missing("bayhaqi")
                .says(Rule.NOT_INSTALLED, Severity.SUGGESTION)
                .build();
        assertThat(english.sentence(finding, text)).isEqualTo("Not compared. Sunan al-Bayhaqi is not installed.");
    }

    @Test
    void saysThatAVerseDoesNotExist() {
        Text text = Text.plain("x (3:210)");
        Finding finding = new Draft(text, "x")
                .cites("(3:210)", new Reference("quran", "3", "210", "210", ""))
                .is(Wording.NOT_FOUND, Attribution.UNKNOWN)
                .slip(Slip.NO_SUCH_VERSE)
                .says(Rule.NOT_FOUND, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo(
                        "Introduced as a verse of the Qur'an, but in no installed source. Qur'an 3:210 does not exist.");
    }

    @Test
    void tellsATooWideRangeFromATooNarrowOne() {
        Text text = Text.plain("x (2:255-257) (2:255) (Qur'an 2)");
        assertThat(english.sentence(inexact(text, "2:255", "(2:255-257)", "255", "257"), text))
                .isEqualTo("The words are 2:255 only; the reference gives 2:255–257.");
        assertThat(english.sentence(inexact(text, "2:255..2:257", "(2:255)", "255", "255"), text))
                .isEqualTo("The words are 2:255–257; the reference gives 2:255.");
        assertThat(english.sentence(inexact(text, "2:255", "(Qur'an 2)", "", ""), text))
                .isEqualTo("The words are 2:255; the reference names sura 2 without a verse.");
    }

    private static Finding inexact(Text text, String numbers, String words, String first, String last) {
        return new Draft(text, "x")
                .from(Samples.UTHMANI, numbers, "x")
                .cites(words, new Reference("quran", "2", first, last, ""))
                .is(Wording.EXACT, Attribution.INEXACT)
                .says(Rule.INEXACT_REFERENCE, Severity.WARNING)
                .build();
    }

    @Test
    void saysBothReadingsOfAReferenceWhoseNameContradictsItsNumber() {
        Text text = Text.plain("x (Aal-Imran 2:286)");
        Draft draft = new Draft(text, "x")
                .cites("(Aal-Imran 2:286)", new Reference("quran", "3", "286", "286", ""))
                .orElse(new Reference("quran", "2", "286", "286", ""));
        Finding one = draft.from(Samples.UTHMANI, "2:286", "x")
                .is(Wording.EXACT, Attribution.INEXACT)
                .says(Rule.INEXACT_REFERENCE, Severity.WARNING)
                .build();
        assertThat(english.sentence(one, text))
                .isEqualTo("The words are 2:286; the name in the reference says sura 3, the number 2:286.");
        assertThat(arabic.sentence(one, text))
                .isEqualTo("الألفاظ من 2:286؛ واسم السورة في الإحالة يدل على السورة 3، والرقم على 2:286.");
        Finding neither = draft.from(Samples.UTHMANI, "4:139", "x")
                .is(Wording.EXACT, Attribution.WRONG)
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .build();
        assertThat(english.sentence(neither, text)).isEqualTo("These words are Qur'an 4:139, not 3:286 or 2:286.");
    }

    @Test
    void namesTheNearestPassageOfAnInventedVerse() {
        Text text = Text.plain("one two three four five six seven eight nine ten eleven");
        Finding finding = new Draft(text, text.chars())
                .nearest(text.chars(), Samples.UTHMANI, "2:195", 3, 11)
                .is(Wording.NOT_FOUND, Attribution.ABSENT)
                .says(Rule.NOT_FOUND, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo(
                        "Introduced as a verse of the Qur'an, but in no installed source. The nearest is 2:195, which "
                                + "shares 3 of 11 words.");
    }

    @Test
    void saysWhichPartOfAClaimIsReal() {
        Text text = Text.plain("one two three and more");
        Finding finding = new Draft(text, text.chars())
                .nearest("one two three", Samples.UTHMANI, "2:255", 3, 3)
                .is(Wording.NOT_FOUND, Attribution.ABSENT)
                .says(Rule.NOT_FOUND, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text))
                .endsWith("The first 3 words are 2:255; the rest stands nowhere after them.");
    }

    @Test
    void saysWhatWordsWerePutTogetherOf() {
        assertThat(english.say(
                        "not-found.parts",
                        java.util.Map.of("n", "3", "passage", "Qur'an 2:255", "m", "1", "other", "3:18")))
                .isEqualTo(
                        "No verse has these words together: the first 3 words are Qur'an 2:255, the last word is 3:18.");
    }

    @Test
    void namesThePageThatCannotBeRead() {
        Text text = new Text("xyz", java.util.List.of(new Text.Part(Text.Kind.PAGE, new Span(0, 3), "3")));
        Finding finding = new Draft(text, "xyz")
                .is(Wording.EXACT, Attribution.UNKNOWN)
                .says(Rule.UNREADABLE_TEXT, Severity.WARNING)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Page 3 stores this passage as glyph codes of a page font; it can't be read as text.");
    }

    @Test
    void aRightQuotationIsOneQuietLine() {
        Text text = Text.plain("a b [4:141]");
        Finding finding = new Draft(text, "a b")
                .from(Samples.UTHMANI, "4:141", "a b", "a b c")
                .cites("[4:141]", new Reference("quran", "4", "141", "141", ""))
                .is(Wording.EXACT, Attribution.CORRECT)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Qur'an 4:141 (part), as in Tanzil Uthmani 1.1; reference right.");
    }

    @Test
    void saysWhatIsNotInstalled() {
        Text text = Text.plain("a b (Ahmad)");
        Finding finding = new Draft(text, "a b")
                .from(Samples.SUNAN, "7", "a b")
                .cites("(Ahmad)", Reference.work("ahmad"))
                .missing("ahmad")
                .is(Wording.EXACT, Attribution.UNKNOWN)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("Sunan al-Nasa'i (7), as in Sunan al-Nasa'i; reference not checked. Musnad Ahmad is not "
                        + "installed: verbatim sources install ahmad.");
    }

    @Test
    void saysThatNoTranslationIsInstalled() {
        Text text = Text.plain("Er sagt: „a b“ (4:139)");
        Finding finding = new Draft(text, "a b")
                .from(Samples.UTHMANI, "4:139", "c")
                .cites("(4:139)", new Reference("quran", "4", "139", "139", ""))
                .missing("quran/de")
                .says(Rule.UNKNOWN_TRANSLATION, Severity.SUGGESTION)
                .is(Wording.FREE, Attribution.UNKNOWN)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo(
                        "Given as Qur'an 4:139, in a language that nothing installed renders it in. No translation of "
                                + "the Qur'an into German is installed: verbatim sources available.");
    }

    /** Of two collections that are named the one without the saying is blamed, and neither is called not installed. */
    @Test
    void saysWhichCollectionLacksASaying() {
        Text text = Text.plain("a b (Nasai, Ahmad)");
        Finding finding = new Draft(text, "a b")
                .from(Samples.SUNAN, "7", "a b")
                .cites("(Nasai, Ahmad)", Reference.work("nasai"), Reference.work("ahmad"))
                .slip(Slip.NOT_IN_WORK)
                .missing("ahmad")
                .says(Rule.WRONG_REFERENCE, Severity.ERROR)
                .is(Wording.EXACT, Attribution.WRONG)
                .build();
        assertThat(english.sentence(finding, text))
                .isEqualTo("This saying is in Sunan al-Nasa'i (7); it is not in Musnad Ahmad as installed.");
    }

    @Test
    void aQuotedWordCannotSteerTheTerminal() {
        Text text = Text.plain("a\u001B[2J\u202Eb c");
        Finding finding = new Draft(text, "a\u001B[2J\u202Eb c")
                .from(Samples.UTHMANI, "1:1", "ab c")
                .differs(Kind.WORD, "a\u001B[2J\u202Eb", "ab")
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        assertThat(english.sentence(finding, text)).isEqualTo("Qur'an 1:1: “a\\u{001B}[2J\\u{202E}b” should be “ab”.");
    }
}
