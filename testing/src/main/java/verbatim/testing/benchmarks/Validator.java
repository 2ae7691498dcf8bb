package verbatim.testing.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** npm's {@code quran-validator} in a Node.js that stays open: its {@code process} on one text, again and again. */
final class Validator implements AutoCloseable {
    private static final String PROGRAM = """
            const fs = require('fs');
            const { LLMProcessor } = require(process.argv[2]);
            const text = fs.readFileSync(process.argv[3], 'utf8');
            const processor = new LLMProcessor();
            require('readline').createInterface({ input: process.stdin }).on('line', () => {
              const begun = process.hrtime.bigint();
              const result = processor.process(text);
              console.log(String(process.hrtime.bigint() - begun) + ' ' + result.quotes.length);
            });
            """;

    private final Process node;
    private final BufferedReader in;
    private final BufferedWriter out;

    /** Starts it; it is given the text in a file of {@code folder}. */
    Validator(Path root, Path folder, String text) throws IOException {
        Path program = Files.writeString(folder.resolve("validator.cjs"), PROGRAM);
        Path file = Files.writeString(folder.resolve("validated.txt"), text);
        Path module = root.resolve("sources/node_modules/quran-validator");
        node = new ProcessBuilder("node", program.toString(), module.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** How long one pass over the text took inside it, in nanoseconds. */
    long nanos() throws IOException {
        out.write("\n");
        out.flush();
        String answer = in.readLine();
        if (answer == null) {
            throw new IOException("quran-validator ended");
        }
        return Long.parseLong(answer.substring(0, answer.indexOf(' ')));
    }

    @Override
    public void close() {
        node.destroy();
    }
}
