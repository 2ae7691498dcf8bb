package verbatim.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.check.Rule;
import verbatim.check.Severity;

/**
 * What a team has settled about findings in some of its files.
 *
 * @param levels the severity of a rule's findings; {@link Severity#NONE} switches the rule off
 * @param least findings below this are accepted
 * @param variants other words that are no fault
 * @param checked whether the files are checked at all
 */
record Rules(Map<Rule, Severity> levels, Optional<Severity> least, List<Variant> variants, boolean checked) {
    /** Nothing is settled. */
    static final Rules NONE = new Rules(Map.of(), Optional.empty(), List.of(), true);

    Rules {
        levels = Map.copyOf(levels);
        variants = List.copyOf(variants);
    }

    /**
     * Words that may stand for a source's.
     *
     * @param written the document's
     * @param source the source's
     */
    record Variant(String written, String source) {}

    /** These rules where {@code special} says nothing else. */
    Rules with(Rules special) {
        Map<Rule, Severity> all = new EnumMap<>(Rule.class);
        all.putAll(levels);
        all.putAll(special.levels);
        List<Variant> both = new ArrayList<>(variants);
        both.addAll(special.variants);
        return new Rules(all, special.least.or(() -> least), both, checked && special.checked);
    }

    /** Whether nothing is settled. */
    boolean isEmpty() {
        return levels.isEmpty() && least.isEmpty() && variants.isEmpty() && checked;
    }

    boolean isOff(Rule rule) {
        return levels.get(rule) == Severity.NONE;
    }
}
