package verbatim.text;

import static verbatim.text.MarkedLetters.OPTIONAL;
import static verbatim.text.MarkedLetters.SPACE;
import static verbatim.text.MarkedLetters.VOWELS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The closed list of words that no rule leads from the Uthmani to the plain spelling. Each line: the letters that the
 * rules give, the letters of the plain spelling, the reason. {@code ~} before a word allows و ف ب ل ك أ س before it;
 * {@code +} before a letter says that the plain spelling adds it, {@code .} that it leaves out the letter that stands
 * there, {@code _} is a space; all other letters answer each other in order. A vowel in the first column must be written for
 * the word to be meant.
 */
final class Spellings {
    private static final String TABLE = """
            ~اليل ا+لليل one lam stands for the article's and the word's
            ~الاتي ا+للاتي one lam
            ~الائي ا+للائي one lam
            ~الذان ا+للذان one lam; the dual
            الذَين ا+للذين one lam; the dual, not الَّذِين
            أولوا أولو. alef after a waw that is no plural verb's
            وأولوا وأولو. the same
            يتلوا يتلو. alef after the waw of the verb itself
            تتلوا تتلو. the same
            أتلوا أتلو. the same
            نتلوا نتلو. the same
            سأتلوا سأتلو. the same
            لتتلوا لتتلو. the same
            يدعوا يدعو. the same
            أدعوا أدعو. the same
            وأدعوا وأدعو. the same
            ندعوا ندعو. the same
            أندعوا أندعو. the same
            يرجوا يرجو. the same
            ويرجوا ويرجو. the same
            ترجوا ترجو. the same
            أشكوا أشكو. the same
            ويعفوا ويعفو. the same
            يعفوا يعفو. the same
            تبلوا تبلو. the same
            ونبلوا ونبلو. the same
            ليبلوا ليبلو. the same
            ليربوا ليربو. the same
            يربوا يربو. the same
            يمحوا يمحو. the same
            باسطوا باسطو. alef after the waw of a noun's plural
            بنُوا بنو. the same
            صالوا صالو. the same
            لصالوا لصالو. the same
            كاشفوا كاشفو. the same
            لتاركوا لتاركو. the same
            لذائقوا لذائقو. the same
            مرسلوا مرسلو. the same
            ملاقوا ملاقو. the same
            مهلكوا مهلكو. the same
            ناكسوا ناكسو. the same
            ~جاءو جاءو+ا no alef after the waw of a plural verb
            ~باءو باءو+ا the same
            فاءو فاءو+ا the same
            تبوءو تبوءو+ا the same
            سعو سعو+ا the same
            وعتو وعتو+ا the same
            ~يحي يحي+ي one ya for two
            ~تحي تحي+ي one ya for two
            ~نحي نحي+ي one ya for two
            ~أحي أحي+ي one ya for two
            ~محي محي+ي one ya for two
            ~رآ رأ+ى a long a that plain spelling writes with ya
            ونآ ونأ+ى the same
            أقصا أقصى the same
            الأقصا الأقصى the same
            تترا تترى the same
            تراءا تراءى the same
            لدَا لدى the same; لدا with tanwin is another word
            طغا طغى the same
            ~ملإيه ملئ.ه a ya that is not spoken
            ~ملإيهم ملئ.هم the same
            أفإين أفإ.ن the same
            نبإي نبإ. the same
            بأييد بأي.د the same
            سأوريكم سأ.ريكم a waw that is not spoken
            استيئس استيأس hamza without a seat
            استيئسوا استيأسوا the same
            تيئسوا تيأسوا the same
            ييئس ييأس the same
            ~سموات سم+اوات a long a that many hands leave out
            ~السموات السم+اوات the same
            ~لسموات لسم+اوات the same
            ~إسحق إسح+اق the same
            ~إسمعيل إسم+اعيل the same
            ~هرون ه+ارون the same
            ~عثمن عثم+ان the same
            ~الزنا الزنى alef for ya at the end
            ~مئة م+ائة an alef that is not spoken, which many leave out
            ~مئتين م+ائتين the same
            ~مئتان م+ائتان the same
            ~ثلاثمئة ثلاثم+ائة the same
            ~أربعمئة أربعم+ائة the same
            ~خمسمئة خمسم+ائة the same
            ~ستمئة ستم+ائة the same
            ~سبعمئة سبعم+ائة the same
            ~ثمانمئة ثمانم+ائة the same
            ~تسعمئة تسعم+ائة the same
            ~معوية مع+اوية the same
            ليسئوا ليس+وءوا a waw is not written
            لأيكة +الأيكة the wasla is not written
            فاداراءتم فادار.أتم hamza written as a mark on a dagger alef
            لتخذت ل+اتخذت the wasla is not written
            ويبصط ويبسط sad that is read as seen
            بصطة بسطة the same
            آعجمي +أأعجمي a hamza that is read half
            يبنؤم ي+ا+_+ابن+_أم three words in one
            وألو وأ+ن+_لو two words in one""";

    /** Up to this many letters may stand before a stem. */
    private static final int LONGEST_PREFIX = 3;

    private static final String PREFIXES = "وفبلكأس";

    private static final Map<String, Spelling> WORDS = new HashMap<>();
    private static final Map<String, Spelling> STEMS = new HashMap<>();

    /** One line of the table: the vowels that a word must have to be meant, and what to write. */
    private record Spelling(MarkedLetters word, String plain) {}

    static {
        for (String line : TABLE.split("\n", -1)) {
            read(line);
        }
    }

    private Spellings() {}

    private static void read(String line) {
        String[] fields = line.split(" ", 3);
        boolean stem = fields[0].charAt(0) == '~';
        String word = fields[0].substring(stem ? 1 : 0);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (Letters.of(word.charAt(i)) != Letters.MARK) {
                letters.append(word.charAt(i));
            }
        }
        (stem ? STEMS : WORDS).put(letters.toString(), new Spelling(MarkedLetters.of(word), fields[1]));
    }

    /** Rewrites the word that begins at {@code first} and ends {@code words}, if it is in the table. */
    static void apply(MarkedLetters words, int first) {
        String word = new String(words.letters, first, words.size - first);
        Spelling spelling = WORDS.get(word);
        if (spelling != null) {
            rewrite(words, first, spelling);
            return;
        }
        for (int i = 0; i < Math.min(LONGEST_PREFIX + 1, word.length()); i++) {
            Spelling stem = STEMS.get(word.substring(i));
            if (stem != null) {
                rewrite(words, first + i, stem);
            }
            if (stem != null || PREFIXES.indexOf(word.charAt(i)) < 0) {
                return;
            }
        }
    }

    private static void rewrite(MarkedLetters words, int from, Spelling spelling) {
        int[] marks = Arrays.copyOfRange(words.marks, from, words.size);
        for (int i = 0; i < marks.length; i++) {
            if ((spelling.word.marks[i] & VOWELS & ~marks[i]) != 0) {
                return;
            }
        }
        words.size = from;
        int next = 0;
        String plain = spelling.plain;
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '+' -> {
                    char added = plain.charAt(++i);
                    words.add(added == '_' ? SPACE : added, OPTIONAL);
                }
                case '.' -> next++;
                default -> words.add(plain.charAt(i), marks[next++]);
            }
        }
    }
}
