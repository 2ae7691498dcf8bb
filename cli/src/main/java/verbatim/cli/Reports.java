package verbatim.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.cli.CheckSettings.Target;
import verbatim.reports.CheckedDocument;
import verbatim.reports.ReportHead;
import verbatim.reports.ReportSettings;
import verbatim.reports.ReportWriter;

/**
 * The reports of one run, each with where it goes. A report to a file is written beside it and moved into place when it is
 * whole.
 */
final class Reports implements AutoCloseable {
    private final List<Open> open = new ArrayList<>();

    /** One report being written; {@code file} is empty for standard output. */
    private record Open(ReportWriter report, Writer out, Optional<Path> file, Optional<Path> draft) {}

    /** Opens a target for each of {@code wanted}. */
    Reports(List<Target> wanted, Console console, ReportSettings forScreen, ReportSettings forFiles)
            throws IOException {
        try {
            for (Target target : wanted) {
                if (target.file().isEmpty()) {
                    Writer out = writer(new Pipe(console.out()));
                    ReportWriter report = target.format().writer(out, forScreen);
                    open.add(new Open(report, out, Optional.empty(), Optional.empty()));
                } else {
                    Path file = target.file().get().toAbsolutePath();
                    Path draft = file.resolveSibling("." + file.getFileName() + "."
                            + ProcessHandle.current().pid() + ".part");
                    Writer out = writer(Files.newOutputStream(draft));
                    open.add(new Open(
                            target.format().writer(out, forFiles), out, Optional.of(file), Optional.of(draft)));
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    }

    void begin(ReportHead head) throws IOException {
        for (Open target : open) {
            target.report().begin(head);
        }
    }

    void document(CheckedDocument document) throws IOException {
        for (Open target : open) {
            target.report().document(document);
        }
    }

    /** Ends the reports and moves those to files into place. */
    void end() throws IOException {
        for (Open target : open) {
            target.report().end();
            target.out().flush();
            if (target.file().isPresent() && target.draft().isPresent()) {
                target.out().close();
                Files.move(target.draft().get(), target.file().get(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Open target : open) {
            if (target.draft().isPresent()) {
                target.out().close();
                Files.deleteIfExists(target.draft().get());
            }
        }
    }

    /** Standard output, whose reader may leave at any time: the {@code head} of a pipe. */
    private static final class Pipe extends OutputStream {
        private final OutputStream out;

        Pipe(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new PipeClosed(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new PipeClosed(e);
            }
        }
    }

    /** Nobody reads standard output any more: time to stop without a word. */
    static final class PipeClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PipeClosed(IOException cause) {
            super(cause);
        }
    }
}
