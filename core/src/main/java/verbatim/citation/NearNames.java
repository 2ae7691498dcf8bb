package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are one letter off: one other, missing or added. Immutable. */
final class NearNames<T> {
    /** Shorter names have neighbours among everyday words. */
    private static final int SHORTEST = 5;

    private record Named<T>(String name, T value) {}

    private final List<Named<T>> names = new ArrayList<>();

    /** Of {@code all}, only names in Arabic letters are taken, and only long ones. */
    NearNames(Map<String, T> all) {
        for (Map.Entry<String, T> entry : all.entrySet()) {
            String name = entry.getKey();
            if (name.length() >= SHORTEST && name.charAt(0) >= '\u0620') {
                names.add(new Named<>(name, entry.getValue()));
            }
        }
    }

    /** What the one name is called that is a letter off {@code folded}; null if there is none, or more than one. */
    @Nullable
    T find(String folded) {
        T found = null;
        for (Named<T> named : names) {
            if (isNear(named.name, folded)) {
                if (found != null && !found.equals(named.value)) {
                    return null;
                }
                found = named.value;
            }
        }
        return found;
    }

    /** Whether two different words are one letter apart. */
    static boolean isNear(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        boolean ends = a.charAt(0) == b.charAt(0) || a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        if (!ends) {
            return false; // two letters differ
        }
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end == 1;
    }
}
