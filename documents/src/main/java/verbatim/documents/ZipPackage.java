package verbatim.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import verbatim.documents.UnreadableDocumentException.Reason;

/**
 * The entries of a zip, each unpacked when asked for. Bytes are counted while they come out, whatever the zip says of its sizes;
 * an entry's name is only a name and never becomes a path. For one thread.
 */
final class ZipPackage implements AutoCloseable {
    /** Below this size an entry may be as dense as it likes. */
    private static final int SMALL = 1 << 20;

    private final String document;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long unpacked;

    private ZipPackage(String document, Limits limits, ZipFile zip) throws UnreadableDocumentException {
        this.document = document;
        this.limits = limits;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entries.putIfAbsent(entry.getName(), entry) != null) {
                throw damaged("has two entries of the name " + printable(entry.getName()));
            }
        }
    }

    static ZipPackage open(String document, byte[] bytes, Limits limits) throws UnreadableDocumentException {
        int announced = announcedEntries(bytes);
        if (announced > limits.entries()) {
            throw new UnreadableDocumentException(
                    document, Reason.LIMIT, "has " + announced + " entries; the limit is " + limits.entries());
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new ZipPackage(document, limits, zip);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(
                    document, Reason.DAMAGED, "is a damaged zip file; it may have been cut off");
        }
    }

    /** Central directory headers, counted by their signature before anything is built of them. */
    private static int announcedEntries(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Iterable<String> names() {
        return entries.keySet();
    }

    ZipFile zip() {
        return zip;
    }

    /** An entry's characters; empty if there is no such entry. */
    Optional<Decoded> text(String name) throws UnreadableDocumentException {
        Optional<byte[]> bytes = bytes(name);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Decoded.of(document, bytes.get()));
    }

    /** An entry's bytes; empty if there is no such entry. */
    Optional<byte[]> bytes(String name) throws UnreadableDocumentException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableDocumentException(document, Reason.PROTECTED, "is protected with a password");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(unpack(in, entry));
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (ZipException e) {
            throw damaged("has an entry that can't be unpacked, " + printable(name));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("has a damaged entry, " + printable(name));
        }
    }

    private byte[] unpack(InputStream in, ZipArchiveEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, entry.getCompressedSize());
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            unpacked += read;
            if (unpacked > limits.unpackedBytes()) {
                throw limit("unpacks to more than " + limits.unpackedBytes() + " bytes");
            }
            if (out.size() > SMALL && out.size() / packed > limits.ratio()) {
                throw limit("has an entry that unpacks to more than " + limits.ratio() + " times its size");
            }
        }
        return out.toByteArray();
    }

    private UnreadableDocumentException limit(String explanation) {
        return new UnreadableDocumentException(document, Reason.LIMIT, explanation);
    }

    UnreadableDocumentException damaged(String explanation) {
        return new UnreadableDocumentException(document, Reason.DAMAGED, explanation);
    }

    private static String printable(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return shown.replaceAll("\\p{C}", "?").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
