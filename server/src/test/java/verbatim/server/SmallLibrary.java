package verbatim.server;

import java.util.ArrayList;
import java.util.List;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;

/** A few verses and a speech for tests, whose fingerprint can be set. */
final class SmallLibrary implements Sources.Origin {
    private static final Work QURAN = new Work("quran", "Qur'an", Work.Kind.QURAN);
    private static final Work SPEECH = new Work("speech", "A Speech", Work.Kind.OTHER);

    private static final EditionText VERSES = new EditionText(
            new Edition("quran-test", QURAN, "ar", "Verses", "1", "test", "free", "", "00", true, true),
            List.of(
                    Passage.of(
                            "4:139",
                            "ٱلَّذِينَ يَتَّخِذُونَ ٱلْكَـٰفِرِينَ أَوْلِيَآءَ مِن دُونِ ٱلْمُؤْمِنِينَ ۚ أَيَبْتَغُونَ عِندَهُمُ ٱلْعِزَّةَ فَإِنَّ ٱلْعِزَّةَ لِلَّهِ جَمِيعًا"),
                    Passage.of("55:13", "فَبِأَىِّ ءَالَآءِ رَبِّكُمَا تُكَذِّبَانِ"),
                    Passage.of("112:1", "قُلْ هُوَ ٱللَّهُ أَحَدٌ"),
                    Passage.of("112:2", "ٱللَّهُ ٱلصَّمَدُ"),
                    Passage.of("112:3", "لَمْ يَلِدْ وَلَمْ يُولَدْ"),
                    Passage.of("112:4", "وَلَمْ يَكُن لَّهُۥ كُفُوًا أَحَدٌۢ")));

    private static final EditionText WORDS = new EditionText(
            new Edition("speech-en", SPEECH, "en", "A Speech", "1", "test", "free", "", "01", true, true),
            List.of(Passage.of(
                    "1",
                    "Nothing that is worth knowing can be taught by those who have never doubted it themselves.")));

    private volatile String fingerprint = "one";
    private volatile boolean small;

    /** The right words, changed words, and the right ones with a wrong reference. */
    static final String RIGHT = "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: 139]";

    static final String ALTERED = "﴿أليبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: 139]";
    static final String MISPLACED = "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: 39]";
    static final String SPEECH_ALTERED =
            "\"Nothing that is worth knowing can be taught by those who have never denied it themselves.\"";

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** What happens when a source is removed. */
    void removeTheSpeech() {
        small = true;
        fingerprint = "two";
    }

    @Override
    public Library open(List<String> editions) {
        List<EditionText> texts = new ArrayList<>();
        for (EditionText text : small ? List.of(VERSES) : List.of(VERSES, WORDS)) {
            if (editions.isEmpty() || editions.contains(text.edition().id())) {
                texts.add(text);
            }
        }
        return Library.build(texts);
    }
}
