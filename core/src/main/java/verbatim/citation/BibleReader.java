package verbatim.citation;

import verbatim.citation.Citation.Part;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Scan.Kind;

/** Reads references to the Bible in their usual English forms, so that they are not taken for the Qur'an's. */
final class BibleReader {
    private static final int MAX = 200;
    private static final int VERSE = Role.any(Role.VERSE, Role.VERSE_WEAK);

    private final Gloss gloss;

    BibleReader(Gloss gloss) {
        this.gloss = gloss;
    }

    /** Reads the reference at token {@code i} into {@code out}; the token after it, or -1 if there is none. */
    int read(int i, Draft out) {
        Found book = gloss.find(i, Role.BIBLE.bit());
        if (book == null || (!Character.isUpperCase(gloss.scan.first(i)) && gloss.is(i, Kind.WORD))) {
            return -1;
        }
        String id = book.meaning().works().get(0);
        int chapter = gloss.past(gloss.past(book.end(), Kind.DOT), Role.CHAPTER);
        if (!gloss.isCount(chapter, MAX)) {
            return -1;
        }
        String in = id + "." + gloss.scan.value(chapter);
        int verse = verse(chapter + 1);
        if (verse < 0) {
            boolean psalm = id.equals("ps") && chapter == book.end();
            if (psalm) {
                out.add(Reference.chapter("bible", in));
            }
            return psalm ? chapter + 1 : -1;
        }
        String first = Integer.toString(gloss.scan.value(verse));
        out.slot(Part.NAME, gloss.span(i, book.end()));
        out.slot(Part.CHAPTER, gloss.span(chapter, chapter + 1));
        out.slot(Part.FIRST, gloss.span(verse, verse + 1));
        boolean run = gloss.is(verse + 1, Kind.DASH) && gloss.isCount(verse + 2, MAX);
        String last = run ? Integer.toString(gloss.scan.value(verse + 2)) : first;
        if (run) {
            out.slot(Part.LAST, gloss.span(verse + 2, verse + 3));
        }
        out.add(new Reference("bible", in, first, last, ""));
        return run ? verse + 3 : verse + 1;
    }

    /** The number of the verse behind ":", "." or "verse", or -1. */
    private int verse(int i) {
        boolean tight = gloss.scan.touches(i) && gloss.scan.touches(i + 1);
        int number = i;
        if ((gloss.is(i, Kind.COLON) || gloss.is(i, Kind.DOT)) && tight) {
            number = i + 1;
        } else if (gloss.is(gloss.gap(i), VERSE)) {
            number = gloss.past(gloss.past(gloss.gap(i), VERSE), Kind.DOT);
        }
        return number > i && gloss.isCount(number, MAX) ? number : -1;
    }
}
