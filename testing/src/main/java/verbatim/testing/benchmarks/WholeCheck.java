package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import verbatim.check.QuotationChecker;
import verbatim.source.Library;
import verbatim.text.Text;

/** The whole check against the bare loop over the same bytes. */
final class WholeCheck {
    private final Setting setting;

    WholeCheck(Setting setting) {
        this.setting = setting;
    }

    /** Checks all texts until what they have in common is compiled: on two processors that takes half a minute. */
    private void warm(QuotationChecker checker, List<String> texts) {
        List<Text> parts = texts.stream()
                .map(text -> Text.plain(Setting.part(text, 200_000)))
                .toList();
        long end = System.nanoTime() + (setting.quick() ? 50_000_000L : 30_000_000_000L);
        while (System.nanoTime() < end) {
            parts.forEach(checker::check);
        }
    }

    /** The whole check, from bytes on, as a share of the bare loop over the same bytes. */
    void limits(String against, Library library, double[] asked) throws IOException {
        List<String> names = List.of("prose without quotations", "classical book", "quotation-dense answers");
        List<String> texts = List.of(
                String.join("\n\n", setting.inputs().prose()),
                setting.inputs().book(),
                String.join("\n\n", setting.inputs().answers()));
        QuotationChecker checker = Setting.checker(library);
        warm(checker, texts);
        for (int i = 0; i < texts.size(); i++) {
            String figure = "whole check, share of the bare loop: " + against + ", " + names.get(i);
            String chars = Setting.part(texts.get(i), setting.quick() ? 60_000 : 1_000_000);
            if (chars.isEmpty()) {
                setting.table().missing(figure, "the text is not in ../shared");
                continue;
            }
            byte[] bytes = chars.getBytes(StandardCharsets.UTF_8);
            BareLoop loop = new BareLoop();
            Rounds measured = setting.rounds(300);
            int decode = measured.add(() -> loop.decode(bytes));
            int bare = measured.add(() -> loop.run(bytes));
            int whole = measured.add(() -> checker.check(Text.plain(new String(bytes, StandardCharsets.UTF_8)))
                    .size());
            measured.run();
            double megabytes = bytes.length / 1e6;
            setting.table()
                    .atLeast(
                            figure,
                            asked[i],
                            1 / measured.ratio(whole, bare),
                            "",
                            Table.number(megabytes * 1e9 / measured.nanos(whole)) + " MB/s; the loop "
                                    + Table.number(megabytes * 1e9 / measured.nanos(bare)) + ", decoding alone "
                                    + Table.number(megabytes * 1e9 / measured.nanos(decode)));
        }
    }
}
