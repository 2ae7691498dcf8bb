package verbatim.source;

import org.jspecify.annotations.Nullable;

/**
 * Where in a work: one passage or a run of them. Its canonical form is {@code quran 4:139}, {@code quran 1:7-2:1},
 * {@code bukhari 6018}.
 *
 * @param work the work's id
 * @param first the first passage's number
 * @param last the last passage's number; equal to {@code first} for one passage
 */
public record Locus(String work, String first, String last) {
    public static Locus of(String work, String number) {
        return new Locus(work, number, number);
    }

    /** The numbers alone, a shared chapter written once: {@code 4:139}, {@code 112:1-4}, {@code 1:7-2:1}. */
    public String numbers() {
        if (first.equals(last)) {
            return first;
        }
        int colon = first.lastIndexOf(':');
        boolean sameChapter = colon > 0 && last.startsWith(first.substring(0, colon + 1));
        return first + "-" + (sameChapter ? last.substring(colon + 1) : last);
    }

    // Written out: generated ones are put together when first called, which costs a starting program as much as a page.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Locus locus
                && work.equals(locus.work)
                && first.equals(locus.first)
                && last.equals(locus.last);
    }

    @Override
    public int hashCode() {
        return (work.hashCode() * 31 + first.hashCode()) * 31 + last.hashCode();
    }

    @Override
    public String toString() {
        return work + " " + numbers();
    }
}
