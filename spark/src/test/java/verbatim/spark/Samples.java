package verbatim.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.sources.LibraryFile;

/** A library of four verses, texts that quote them rightly and wrongly, and a session on this machine. */
final class Samples {
    static final String RIGHT =
            "قال تعالى: ﴿أَيَبْتَغُونَ عِندَهُمُ ٱلْعِزَّةَ فَإِنَّ ٱلْعِزَّةَ لِلَّهِ جَمِيعًا﴾ [النساء: 139]";
    static final String ALTERED = "مقدمة\n\nقال تعالى: ﴿أليبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: 139]";
    static final String MISPLACED =
            "قال تعالى: ﴿كُتِبَ عَلَيْكُمُ ٱلصِّيَامُ كَمَا كُتِبَ عَلَى ٱلَّذِينَ مِن قَبْلِكُمْ﴾ [البقرة: 138]";
    static final String NOTHING = "لا شيء هنا يشبه شيئا معروفا";

    private Samples() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    static Library library() {
        Work quran = new Work("quran", "Qur'an", Work.Kind.QURAN);
        Edition edition =
                new Edition("quran-test", quran, "ar", "Four verses", "1", "test", "", "", "00ff", true, true);
        return Library.build(List.of(new EditionText(
                edition,
                List.of(
                        Passage.of(
                                "2:183",
                                "يَـٰٓأَيُّهَا ٱلَّذِينَ ءَامَنُوا۟ كُتِبَ عَلَيْكُمُ ٱلصِّيَامُ كَمَا كُتِبَ عَلَى"
                                        + " ٱلَّذِينَ مِن قَبْلِكُمْ لَعَلَّكُمْ تَتَّقُونَ"),
                        Passage.of(
                                "4:139",
                                "ٱلَّذِينَ يَتَّخِذُونَ ٱلْكَـٰفِرِينَ أَوْلِيَآءَ مِن دُونِ ٱلْمُؤْمِنِينَ ۚ"
                                        + " أَيَبْتَغُونَ عِندَهُمُ ٱلْعِزَّةَ فَإِنَّ ٱلْعِزَّةَ لِلَّهِ جَمِيعًا"),
                        Passage.of("55:13", "فَبِأَىِّ ءَالَآءِ رَبِّكُمَا تُكَذِّبَانِ"),
                        Passage.of("55:16", "فَبِأَىِّ ءَالَآءِ رَبِّكُمَا تُكَذِّبَانِ")))));
    }

    /** The library as a file. */
    static Path libraryFile(Path folder) throws IOException {
        Path file = folder.resolve("sample.vlib");
        LibraryFile.write(file, "00".repeat(32), library().sections());
        return file;
    }
}
