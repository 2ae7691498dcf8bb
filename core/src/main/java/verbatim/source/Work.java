package verbatim.source;

/**
 * A text in the abstract, whatever its wording: the Qur'an, Sahih al-Bukhari, a speech.
 *
 * @param id short and stable: {@code quran}, {@code bukhari}
 * @param title as people call it, in English
 * @param kind what sort of text it is
 */
public record Work(String id, String title, Kind kind) {
    public Work {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a work's id: " + id);
        }
    }

    /** Whether a word may name a work or an edition: small letters and digits, then full stops, hyphens and underscores too. */
    static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || "._-".indexOf(c) < 0)) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /** What sort of text a work is: decides how it is divided and how a finding speaks of it. */
    public enum Kind {
        /** The Qur'an: suras and verses. */
        QURAN,
        /** A collection of hadith: numbered reports, each a chain of narrators and a saying. */
        HADITH,
        /** A Bible: books, chapters and verses. */
        BIBLE,
        /** Anything else: a speech, a contract, a book. */
        OTHER
    }
}
