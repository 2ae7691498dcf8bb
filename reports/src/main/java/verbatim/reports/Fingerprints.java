package verbatim.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.check.Finding;
import verbatim.check.Rule;

/**
 * Names for findings that stay when lines move: 16 hex digits of the SHA-256 of the rule, the locus and the quoted words,
 * and of a count when a document has the same finding several times.
 */
public final class Fingerprints {
    private Fingerprints() {}

    /** The fingerprints of one document's findings, in their order. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String what = finding.rule().map(Rule::id).orElse("")
                    + '\n'
                    + finding.quotation().map(q -> q.locus().toString()).orElse("")
                    + '\n'
                    + String.join(" ", Comparison.words(finding.text()));
            int occurrence = seen.merge(what, 1, Integer::sum);
            fingerprints.add(hash(what + '\n' + occurrence));
        }
        return fingerprints;
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
