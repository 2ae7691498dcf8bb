package verbatim.server;

import java.time.Duration;

/**
 * How much is asked of the server before it says no. All are on by default.
 *
 * @param bodyBytes a body of JSON or of a form
 * @param documentBytes an uploaded document
 * @param characters UTF-16 units of one text, sent or read from a document
 * @param annotations items of LanguageTool's {@code data}
 * @param depth JSON inside JSON
 * @param requests requests in work at once
 * @param uploads documents in work at once
 * @param checks checks at once
 * @param queue checks that wait for others to end
 * @param deadline how long one check may take, with its waiting
 * @param rate requests a second of one address; ten seconds' worth may come at once
 * @param selections different choices of sources that are kept ready
 */
public record ServerLimits(
        int bodyBytes,
        int documentBytes,
        int characters,
        int annotations,
        int depth,
        int requests,
        int uploads,
        int checks,
        int queue,
        Duration deadline,
        int rate,
        int selections) {
    public ServerLimits {
        int least = Math.min(Math.min(bodyBytes, documentBytes), Math.min(characters, annotations));
        int most = Math.min(Math.min(requests, uploads), Math.min(checks, rate));
        if (least < 1 || most < 1 || depth < 1 || queue < 0 || selections < 0 || deadline.toMillis() < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** For one person's machine: 8 MB, 32 MB, a million characters, 20 seconds, 5,000 requests a second. */
    public static ServerLimits standard() {
        return new Builder().build();
    }

    /** These limits, to be changed. */
    public Builder with() {
        Builder builder = new Builder();
        builder.bodyBytes = bodyBytes;
        builder.documentBytes = documentBytes;
        builder.characters = characters;
        builder.annotations = annotations;
        builder.depth = depth;
        builder.requests = requests;
        builder.uploads = uploads;
        builder.checks = checks;
        builder.queue = queue;
        builder.deadline = deadline;
        builder.rate = rate;
        builder.selections = selections;
        return builder;
    }

    /** Limits while they are being set. For one thread. */
    public static final class Builder {
        private int bodyBytes = 8 << 20;
        private int documentBytes = 32 << 20;
        private int characters = 1_000_000;
        private int annotations = 20_000;
        private int depth = 16;
        private int requests = 128;
        private int uploads = 4;
        private int checks = Runtime.getRuntime().availableProcessors();
        private int queue = 64;
        private Duration deadline = Duration.ofSeconds(20);
        private int rate = 5_000;
        private int selections = 16;

        private Builder() {}

        public Builder bodyBytes(int bytes) {
            bodyBytes = bytes;
            return this;
        }

        public Builder documentBytes(int bytes) {
            documentBytes = bytes;
            return this;
        }

        public Builder characters(int count) {
            characters = count;
            return this;
        }

        public Builder annotations(int count) {
            annotations = count;
            return this;
        }

        public Builder depth(int levels) {
            depth = levels;
            return this;
        }

        public Builder requests(int count) {
            requests = count;
            return this;
        }

        public Builder uploads(int count) {
            uploads = count;
            return this;
        }

        public Builder checks(int count) {
            checks = count;
            return this;
        }

        public Builder queue(int count) {
            queue = count;
            return this;
        }

        public Builder deadline(Duration time) {
            deadline = time;
            return this;
        }

        public Builder rate(int perSecond) {
            rate = perSecond;
            return this;
        }

        public Builder selections(int count) {
            selections = count;
            return this;
        }

        public ServerLimits build() {
            return new ServerLimits(
                    bodyBytes,
                    documentBytes,
                    characters,
                    annotations,
                    depth,
                    requests,
                    uploads,
                    checks,
                    queue,
                    deadline,
                    rate,
                    selections);
        }
    }
}
