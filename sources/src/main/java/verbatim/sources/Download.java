package verbatim.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches files whose size and SHA-256 are known beforehand, by HTTPS or from a folder, and goes on where it was cut off.
 * What has another size or checksum is never kept. Immutable; one download at a time per folder.
 *
 * @param from a folder that has the files under the same paths, for machines without a network
 * @param proxy the proxy to use; the environment's {@code https_proxy} by default
 * @param progress is told how far it is
 */
public record Download(Optional<Path> from, Optional<ProxySelector> proxy, Progress progress) {
    private static final int ATTEMPTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Is told how far a download is. */
    public interface Progress {
        /** {@code done} of {@code all} bytes are there; {@code file} is being fetched. */
        void at(String file, long done, long all);
    }

    /** From the network, by the proxy of the environment, in silence. */
    public static Download standard() {
        return new Download(Optional.empty(), proxy(System.getenv()), (file, done, all) -> {});
    }

    /** From a folder. */
    public static Download from(Path folder) {
        return new Download(Optional.of(folder), Optional.empty(), (file, done, all) -> {});
    }

    /**
     * The same by a proxy.
     *
     * @param address {@code http://host:port}
     * @throws IllegalArgumentException when it is none
     */
    public Download by(String address) {
        return new Download(from, proxy(Map.of("https_proxy", address)), progress);
    }

    /** The same, telling how far it is. */
    public Download telling(Progress listener) {
        return new Download(from, proxy, listener);
    }

    /** The proxy that {@code https_proxy} names, {@code http://host:port}. */
    static Optional<ProxySelector> proxy(Map<String, String> environment) {
        String address = environment.getOrDefault("https_proxy", environment.getOrDefault("HTTPS_PROXY", ""));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(address.contains("://") ? address : "http://" + address);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("not the address of a proxy: " + address);
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return Optional.of(ProxySelector.of(new InetSocketAddress(uri.getHost(), port)));
    }

    /**
     * One file to fetch.
     *
     * @param path below the address and below the folder it is put into
     * @param bytes its size
     * @param sha256 lower-case hex
     */
    public record Item(String path, long bytes, String sha256) {
        public Item {
            if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || path.contains("..")) {
                throw new IllegalArgumentException("not a path of a file to fetch: " + path);
            }
            if (bytes < 0 || bytes > SourceFile.MOST_BYTES || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a size and SHA-256: " + bytes + " " + sha256);
            }
        }
    }

    /**
     * Puts the files into the folder; those that are there already are not fetched again.
     *
     * @param address the beginning of all addresses, with a slash at its end; HTTPS, or any on this machine
     * @throws SourceException when a file cannot be had whole and right after three attempts
     */
    void fetch(String address, List<Item> items, Path folder) throws IOException {
        long all = items.stream().mapToLong(Item::bytes).sum();
        long done = 0;
        for (Item item : items) {
            Path file = folder.resolve(item.path());
            long before = done;
            if (!isRight(file, item)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                progress.at(item.path(), before, all);
                if (from.isPresent()) {
                    copy(from.get().resolve(item.path()), item, file);
                } else {
                    fetch(secure(address, item), item, file, bytes -> progress.at(item.path(), before + bytes, all));
                }
            }
            done += item.bytes();
            progress.at(item.path(), done, all);
        }
    }

    private static boolean isRight(Path file, Item item) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == item.bytes()
                && (item.bytes() == 0 || SourceFile.read(file).sha256().equals(item.sha256()));
    }

    private static URI secure(String address, Item item) throws SourceException {
        URI uri = URI.create(address + item.path());
        boolean secure = "https".equals(uri.getScheme());
        if (!secure && !LOOPBACK.contains(String.valueOf(uri.getHost()))) {
            throw new SourceException(Path.of(item.path()), "is not fetched from " + uri + ": only HTTPS is");
        }
        return uri;
    }

    private static void copy(Path source, Item item, Path file) throws IOException {
        if (!Files.isRegularFile(source)) {
            throw new SourceException(source, "there is no such file");
        }
        Path part = part(file);
        Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
        keep(source.toString(), part, item, file);
    }

    private interface Count {
        void at(long bytes);
    }

    private void fetch(URI uri, Item item, Path file, Count count) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL);
        proxy.ifPresent(builder::proxy);
        HttpClient client = builder.build();
        for (int attempt = 1; ; attempt++) {
            try {
                Path part = part(file);
                receive(client, uri, item, part, count);
                keep(uri.toString(), part, item, file);
                return;
            } catch (SourceException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new SourceException(
                            file,
                            "could not be fetched from " + uri + ": " + e
                                    + "; what is there is kept for the next time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceException(file, "was not fetched: interrupted");
            }
        }
    }

    /** Receives what the part still lacks. A server that ignores the range is taken from the beginning. */
    private static void receive(HttpClient client, URI uri, Item item, Path part, Count count)
            throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have >= item.bytes()) {
            Files.deleteIfExists(part);
            have = 0;
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(ANSWER).header("User-Agent", "verbatim");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            boolean goesOn = response.statusCode() == 206 && have > 0;
            if (response.statusCode() == 416) {
                Files.deleteIfExists(part);
                throw new IOException("the server has no such range");
            }
            if (response.statusCode() != 200 && !goesOn) {
                throw new SourceException(part, uri + " answers " + response.statusCode());
            }
            long at = goesOn ? have : 0;
            try (OutputStream out =
                    goesOn ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    at += read;
                    if (at > item.bytes()) {
                        break;
                    }
                    out.write(buffer, 0, read);
                    count.at(at);
                }
            }
            if (at > item.bytes()) {
                Files.deleteIfExists(part);
                throw new SourceException(part, uri + " sends more than the " + item.bytes() + " bytes the file has");
            }
            if (at < item.bytes()) {
                throw new IOException("cut off after " + at + " of " + item.bytes() + " bytes");
            }
        }
    }

    /** Moves a part to its place when it is right, deletes it when it is not. */
    private static void keep(String source, Path part, Item item, Path file) throws IOException {
        if (isRight(part, item)) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        String found = Files.size(part) == 0 ? "nothing" : SourceFile.read(part).sha256();
        Files.deleteIfExists(part);
        throw new SourceException(
                file, "is not installed: " + source + " has the SHA-256 " + found + " instead of " + item.sha256());
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
