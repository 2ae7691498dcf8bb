package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import verbatim.check.QuotationChecker;
import verbatim.source.Library;
import verbatim.text.Text;

/** Where the time of a check goes: samples of Java's flight recorder, by the step whose class is nearest on the stack. */
final class Profile {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String OTHER = "everything else";

    /** The step of a check that a class belongs to; a package's name, with a dot at its end, stands for all its classes. */
    private static final Map<String, String> STEPS = steps();

    private final Setting setting;

    Profile(Setting setting) {
        this.setting = setting;
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("verbatim.citation.", "references and introducers");
        for (String name : List.of("text.Tokenizer", "text.WordScanner")) {
            steps.put("verbatim." + name, "words");
        }
        for (String name : List.of("match.Seeder", "match.SeedIndex")) {
            steps.put("verbatim." + name, "seeds");
        }
        steps.put("verbatim.match.Chainer", "chains");
        for (String name : List.of("ClaimFinder", "Introductions", "Joiner", "Linker")) {
            steps.put("verbatim.check." + name, "claims and links");
        }
        for (String name : List.of("match.Aligner", "check.Comparison", "check.Measures", "check.SourceWindow")) {
            steps.put("verbatim." + name, "alignment");
        }
        for (String name : List.of("Locator", "Votes", "CommonWords")) {
            steps.put("verbatim.check." + name, "location");
        }
        for (String name : List.of("Judge", "FindingMaker", "ReferenceJudge", "Twins", "Versions", "FreeRenderings")) {
            steps.put("verbatim.check." + name, "judgement");
        }
        return steps;
    }

    /** The shares of the steps for each kind of text. */
    void profile(String against, Library library) throws IOException {
        QuotationChecker checker = Setting.checker(library);
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("prose without quotations", setting.inputs().prose());
        kinds.put("classical book", List.of(Setting.part(setting.inputs().book(), 1_000_000)));
        kinds.put("quotation-dense answers", setting.inputs().answers());
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            List<Text> texts = kind.getValue().stream().map(Text::plain).toList();
            String figure = "where the time goes: " + against + ", " + kind.getKey();
            if (texts.stream().allMatch(text -> text.chars().isEmpty())) {
                setting.table().missing(figure, "the text is not in ../shared");
                continue;
            }
            run(checker, texts, setting.quick() ? 50 : 10_000);
            setting.table().shares(figure, shares(checker, texts));
        }
    }

    private static void run(QuotationChecker checker, List<Text> texts, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            texts.forEach(checker::check);
        }
    }

    /** The share of each step in percent, the largest first. */
    private Map<String, Double> shares(QuotationChecker checker, List<Text> texts) throws IOException {
        Path file = setting.folder().resolve("profile.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            run(checker, texts, setting.quick() ? 200 : 15_000);
            recording.stop();
            recording.dump(file);
        }
        Map<String, Long> counts = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null)
                .collect(Collectors.groupingBy(Profile::step, Collectors.counting()));
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, step -> 100 * step.getValue() / all, (a, b) -> a, LinkedHashMap::new));
    }

    private static String step(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            int nested = type.indexOf('$');
            String step = STEPS.get(nested < 0 ? type : type.substring(0, nested));
            step = step == null ? STEPS.get(type.substring(0, type.lastIndexOf('.') + 1)) : step;
            if (step != null) {
                return step;
            }
        }
        return OTHER;
    }
}
