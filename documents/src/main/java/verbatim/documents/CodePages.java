package verbatim.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Character sets from before Unicode. Loaded only for a file that is not UTF-8. */
final class CodePages {
    private static final int SAMPLE = 1 << 18;

    private CodePages() {}

    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * The Arabic code page under which the bytes show the article {@code ال} most often. The pages agree on alef and differ on
     * lam, so the wrong one shows next to none; and no other language's bytes make every twentieth pair that one.
     */
    static Optional<Charset> arabic(byte[] bytes) {
        Optional<Charset> best = Optional.empty();
        int most = 0;
        for (String name : List.of("windows-1256", "ISO-8859-6")) {
            Optional<Charset> charset = named(name);
            if (charset.isEmpty()) {
                continue;
            }
            String chars = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset.get());
            int articles = 0;
            int letters = 0;
            int others = 0;
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                letters += c >= 0x620 && c <= 0x64A ? 1 : 0;
                others += c > 0x7F && Character.isLetter(c) && !(c >= 0x600 && c <= 0x6FF) ? 1 : 0;
                // alef, lam
                articles += c == '\u0644' && i > 0 && chars.charAt(i - 1) == '\u0627' ? 1 : 0;
            }
            if (articles > most && articles * 40 >= letters && letters > others * 4) {
                most = articles;
                best = charset;
            }
        }
        return best;
    }

    static Optional<Charset> guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : named(name).filter(c -> !c.equals(StandardCharsets.UTF_8));
    }
}
