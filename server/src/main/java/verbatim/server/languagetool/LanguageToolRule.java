package verbatim.server.languagetool;

import verbatim.check.Rule;

/** A rule as LanguageTool's clients know rules: its id, its category, which decides the colour, and its issue type. */
enum LanguageToolRule {
    QUOTE_WORDING(Rule.ALTERED_WORDING, "TYPOS", "Wording of quotations", "misspelling"),
    QUOTE_VOWELS(Rule.ALTERED_VOWELS, "TYPOS", "Wording of quotations", "misspelling"),
    QUOTE_REFERENCE(Rule.WRONG_REFERENCE, "QUOTE_REFERENCES", "References of quotations", "inconsistency"),
    QUOTE_REFERENCE_INEXACT(Rule.INEXACT_REFERENCE, "QUOTE_REFERENCES", "References of quotations", "inconsistency"),
    QUOTE_NOT_FOUND(Rule.NOT_FOUND, "QUOTE_SOURCES", "Sources of quotations", "inconsistency"),
    QUOTE_REFERENCE_MISSING(Rule.MISSING_REFERENCE, "STYLE", "Advice on quotations", "style"),
    QUOTE_UNREADABLE(Rule.UNREADABLE_TEXT, "QUOTE_SOURCES", "Sources of quotations", "characters");

    private final Rule rule;
    private final String categoryId;
    private final String categoryName;
    private final String issueType;

    LanguageToolRule(Rule rule, String categoryId, String categoryName, String issueType) {
        this.rule = rule;
        this.categoryId = categoryId;
        this.categoryName = categoryName;
        this.issueType = issueType;
    }

    static LanguageToolRule of(Rule rule) {
        for (LanguageToolRule own : values()) {
            if (own.rule == rule) {
                return own;
            }
        }
        throw new IllegalArgumentException("no rule for " + rule);
    }

    String id() {
        return name();
    }

    /** The report's own name of the rule. */
    Rule rule() {
        return rule;
    }

    String categoryId() {
        return categoryId;
    }

    String categoryName() {
        return categoryName;
    }

    String issueType() {
        return issueType;
    }

    /** What LanguageTool calls the type of a match. */
    String typeName() {
        return issueType.equals("misspelling") ? "UnknownWord" : issueType.equals("style") ? "Hint" : "Other";
    }
}
