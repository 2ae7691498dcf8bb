package verbatim.check;

import java.util.List;
import verbatim.citation.CitationParser;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;

/** A few verses and sayings for tests. */
final class SmallLibrary {
    private SmallLibrary() {}

    private static Edition edition(String id, Work work, boolean continuous) {
        return new Edition(id, work, "ar", id, "1", "test", "", "", "00", true, continuous);
    }

    static Library library() {
        return Library.build(texts());
    }

    private static List<EditionText> texts() {
        Work quran = new Work("quran", "Qur'an", Work.Kind.QURAN);
        Work bukhari = new Work("bukhari", "Sahih al-Bukhari", Work.Kind.HADITH);
        Work muslim = new Work("muslim", "Sahih Muslim", Work.Kind.HADITH);
        return List.of(
                new EditionText(
                        edition("quran-test", quran, true),
                        List.of(
                                Passage.of(
                                        "2:183",
                                        "يَـٰٓأَيُّهَا ٱلَّذِينَ ءَامَنُوا۟ كُتِبَ عَلَيْكُمُ ٱلصِّيَامُ كَمَا كُتِبَ عَلَى ٱلَّذِينَ مِن قَبْلِكُمْ لَعَلَّكُمْ تَتَّقُونَ"),
                                Passage.of(
                                        "4:139",
                                        "ٱلَّذِينَ يَتَّخِذُونَ ٱلْكَـٰفِرِينَ أَوْلِيَآءَ مِن دُونِ ٱلْمُؤْمِنِينَ ۚ أَيَبْتَغُونَ عِندَهُمُ ٱلْعِزَّةَ فَإِنَّ ٱلْعِزَّةَ لِلَّهِ جَمِيعًا"),
                                Passage.of("5:8", "ٱعْدِلُوا۟ هُوَ أَقْرَبُ لِلتَّقْوَىٰ ۖ وَٱتَّقُوا۟ ٱللَّهَ"),
                                Passage.of(
                                        "35:28",
                                        "وَمِنَ ٱلنَّاسِ وَٱلدَّوَآبِّ وَٱلْأَنْعَـٰمِ مُخْتَلِفٌ أَلْوَٰنُهُۥ كَذَٰلِكَ ۗ إِنَّمَا يَخْشَى ٱللَّهَ مِنْ عِبَادِهِ ٱلْعُلَمَـٰٓؤُا۟ ۗ إِنَّ ٱللَّهَ عَزِيزٌ غَفُورٌ"),
                                Passage.of("55:13", "فَبِأَىِّ ءَالَآءِ رَبِّكُمَا تُكَذِّبَانِ"),
                                Passage.of("55:14", "خَلَقَ ٱلْإِنسَـٰنَ مِن صَلْصَـٰلٍ كَٱلْفَخَّارِ"),
                                Passage.of("55:16", "فَبِأَىِّ ءَالَآءِ رَبِّكُمَا تُكَذِّبَانِ"),
                                Passage.of("112:1", "قُلْ هُوَ ٱللَّهُ أَحَدٌ"),
                                Passage.of("112:2", "ٱللَّهُ ٱلصَّمَدُ"),
                                Passage.of("112:3", "لَمْ يَلِدْ وَلَمْ يُولَدْ"),
                                Passage.of("112:4", "وَلَمْ يَكُن لَّهُۥ كُفُوًا أَحَدٌۢ"))),
                new EditionText(
                        edition("bukhari-test", bukhari, false),
                        List.of(Passage.of("6018", "من كان يؤمن بالله واليوم الآخر فليقل خيرا أو ليصمت"))),
                new EditionText(
                        edition("muslim-test", muslim, false),
                        List.of(Passage.of(
                                "55", "الدين النصيحة قلنا لمن قال لله ولكتابه ولرسوله ولأئمة المسلمين وعامتهم"))));
    }

    /** A checker that knows the verses alone. */
    static QuotationChecker versesOnly() {
        return new QuotationChecker(Library.build(List.of(texts().get(0))), new CitationParser());
    }

    static QuotationChecker checker() {
        return new QuotationChecker(library(), new CitationParser());
    }
}
