package verbatim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes a zip again with some entries changed or added; all others are copied as packed, bit by bit, in their order. */
final class ZipRewriter {
    private ZipRewriter() {}

    static byte[] rewrite(byte[] original, Map<String, byte[]> changed) throws IOException {
        SeekableInMemoryByteChannel target = new SeekableInMemoryByteChannel();
        Map<String, byte[]> added = new LinkedHashMap<>(changed);
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(original))
                        .get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] content = added.remove(entry.getName());
                if (content == null) {
                    try (InputStream packed = zip.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(entry, packed);
                    }
                } else {
                    ZipArchiveEntry fresh = new ZipArchiveEntry(entry.getName());
                    fresh.setTime(entry.getTime());
                    fresh.setMethod(entry.getMethod());
                    put(out, fresh, content);
                }
            }
            for (Map.Entry<String, byte[]> entry : added.entrySet()) {
                ZipArchiveEntry fresh = new ZipArchiveEntry(entry.getKey());
                // The first moment a zip can tell: the same files give the same zip.
                fresh.setTime(315_532_800_000L);
                put(out, fresh, entry.getValue());
            }
        }
        return Arrays.copyOf(target.array(), (int) target.size());
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content) throws IOException {
        if (entry.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }
}
