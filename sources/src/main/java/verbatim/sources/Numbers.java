package verbatim.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives each passage of an edition a number of its own: the first that claims a number keeps it, the next ones get a
 * letter, {@code 1228}, {@code 1228b}, {@code 1228c} …, and after 26 of them a count, {@code 1228.27}. Not for several
 * threads.
 */
final class Numbers {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    String unique(String number) {
        String candidate = number;
        while (!taken.add(candidate)) {
            int copy = copies.merge(number, 2, (last, two) -> last + 1);
            candidate = number + (copy <= 26 ? String.valueOf((char) ('a' + copy - 1)) : "." + copy);
        }
        return candidate;
    }
}
