package verbatim.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import verbatim.check.Finding;
import verbatim.check.Rule;

/**
 * Names for findings that stay when lines move: 16 hex digits of the SHA-256 of the rule, the locus and the quoted words,
 * and of a count when a document has the same finding several times. One object is for the findings of one document, which
 * may come in parts; it holds some twenty bytes for each that differs from the others. Used by one thread.
 */
public final class Fingerprints {
    /** What was seen, as a hash, and how often: a table with open addressing. */
    private long[] seen = new long[64];

    private int[] times = new int[64];
    private int size;

    /** The fingerprints of one document's findings, in their order. */
    public static List<String> of(List<Finding> findings) {
        return new Fingerprints().next(findings);
    }

    /** The fingerprints of the document's next findings, in their order. */
    public List<String> next(List<Finding> findings) {
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String what = finding.rule().map(Rule::id).orElse("")
                    + '\n'
                    + finding.quotation().map(q -> q.locus().toString()).orElse("")
                    + '\n'
                    + String.join(" ", Comparison.words(finding.text()));
            int occurrence = count(Long.parseUnsignedLong(hash(what), 16));
            fingerprints.add(hash(what + '\n' + occurrence));
        }
        return fingerprints;
    }

    /** How often something was seen, this time too. */
    private int count(long what) {
        if (2 * size >= seen.length) {
            grow();
        }
        int slot = slot(what);
        if (times[slot] == 0) {
            seen[slot] = what;
            size++;
        }
        return ++times[slot];
    }

    private int slot(long what) {
        int slot = (int) what & (seen.length - 1);
        while (times[slot] > 0 && seen[slot] != what) {
            slot = (slot + 1) & (seen.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] keys = seen;
        int[] counts = times;
        seen = new long[2 * keys.length];
        times = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(keys[i]);
                seen[slot] = keys[i];
                times[slot] = counts[i];
            }
        }
    }

    /** 16 hex digits of the SHA-256 of some words. */
    static String hash(String what) {
        byte[] sum;
        try {
            sum = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        StringBuilder hex = new StringBuilder(16);
        for (int i = 0; i < 8; i++) {
            hex.append(Character.forDigit((sum[i] >> 4) & 15, 16)).append(Character.forDigit(sum[i] & 15, 16));
        }
        return hex.toString();
    }
}
