package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation.Part;
import verbatim.citation.Citation.Slot;
import verbatim.citation.Lexicon.Work;
import verbatim.citation.SuraNames.Name;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Writes the right reference in the form that the author used: "[Al-Nisa 4:39]" becomes "[Al-Nisa 4:139]" and "[النساء: ٣٩]"
 * becomes "[النساء: ١٣٩]", by the smallest changes. Digits, numerals, script and the language of names stay the author's.
 * Serves all threads.
 */
public final class CitationWriter {
    /** The title of a work that references may name, in Arabic or transliterated; its id when there is no such work. */
    public static String title(String work, boolean arabic) {
        Lexicon.Work known = Lexicon.shared().works.get(work);
        return known == null ? work : arabic ? known.arabicTitle() : known.latinTitle();
    }

    /**
     * The changes that make {@code citation} name {@code right}, in the order of the text. Empty if it does already, and if
     * there is no sure way: it names several places, or another kind of work, or counts in another way.
     */
    public List<Replacement> rewrite(Citation citation, Text text, Reference right) {
        if (citation.references().size() != 1) {
            return List.of();
        }
        Reference written = citation.references().get(0);
        boolean quran = written.work().equals("quran");
        if (quran != right.work().equals("quran") || written.work().equals("bible")) {
            return List.of();
        }
        Changes changes = new Changes(citation, text.chars());
        boolean sure = quran ? verse(changes, written, right) : hadith(changes, written, right);
        return sure ? changes.list() : List.of();
    }

    private boolean verse(Changes changes, Reference written, Reference right) {
        boolean otherSura = !written.chapter().equals(right.chapter());
        Slot name = changes.slot(Part.NAME);
        Slot chapter = changes.slot(Part.CHAPTER);
        if (name != null && otherSura) {
            changes.put(name, suraName(changes.of(name), Integer.parseInt(right.chapter())));
        }
        if (chapter != null) {
            changes.number(chapter, right.chapter());
        }
        boolean sayChapter = otherSura && name == null && chapter == null;
        return changes.range(right, sayChapter ? right.chapter() + ":" : "");
    }

    private boolean hadith(Changes changes, Reference written, Reference right) {
        Slot name = changes.slot(Part.NAME);
        boolean otherWork = !written.work().equals(right.work());
        Work work = Lexicon.shared().works.get(right.work());
        if (!written.numbering().isEmpty() || (otherWork && (name == null || work == null))) {
            return false;
        }
        boolean wrongNumber =
                otherWork && right.first().isEmpty() && !written.first().isEmpty();
        if (wrongNumber) {
            return false;
        }
        if (otherWork && name != null && work != null) {
            changes.put(name, workName(changes.of(name), work));
        }
        return written.first().isEmpty() || right.first().isEmpty() || changes.range(right, "");
    }

    /** The sura's name in the script and language of {@code model}. */
    private String suraName(String model, int sura) {
        String folded = Fold.joined(model);
        if (isArabic(model)) {
            String prefix = Lexicon.shared().suras.isPrefixed(folded) ? model.substring(0, 1) : "";
            return prefix + Suras.arabicName(sura);
        }
        Name found = Lexicon.shared().suras.find(folded);
        String name = found == null ? Suras.latinName(sura) : suraName(model, found, sura);
        boolean article = name.indexOf('-') > 0;
        return article && Character.isLowerCase(model.charAt(0)) ? lowerFirst(name) : name;
    }

    private String suraName(String model, Name written, int sura) {
        boolean translated = written.strength() == SuraNames.Strength.RARE;
        String language =
                written.language().isEmpty() ? Lexicon.shared().languageOf(written.sura(), model) : written.language();
        return Lexicon.shared().suraName(language, sura, translated).orElse(Suras.latinName(sura));
    }

    private static String workName(String model, Work work) {
        boolean titled = model.strip().indexOf(' ') > 0 && !Fold.joined(model).equals(Fold.joined(work.latinName()));
        boolean whole =
                titled && KINDS.stream().anyMatch(kind -> Fold.joined(model).startsWith(kind));
        if (isArabic(model)) {
            return whole ? work.arabicTitle() : work.arabicName();
        }
        return whole ? work.latinTitle() : work.latinName();
    }

    /** What titles of books begin with, folded. */
    private static final List<String> KINDS =
            List.of("sahih", "sunan", "musnad", "jami", "muwata", "muwatta", "صحيح", "سنن", "مسند", "جامع", "موطا");

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isArabic(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= '\u0620' && words.charAt(i) <= '\u06FF') {
                return true;
            }
        }
        return false;
    }

    /** The changes to one citation while they are gathered. */
    private static final class Changes {
        private final Citation citation;
        private final String chars;
        private final List<Replacement> made = new ArrayList<>();

        Changes(Citation citation, String chars) {
            this.citation = citation;
            this.chars = chars;
        }

        @Nullable
        Slot slot(Part part) {
            for (Slot slot : citation.slots()) {
                if (slot.part() == part) {
                    return slot;
                }
            }
            return null;
        }

        String of(Slot slot) {
            return slot.span().of(chars);
        }

        void put(Slot slot, String words) {
            if (!of(slot).equals(words)) {
                made.add(new Replacement(slot.span(), words));
            }
        }

        /** Puts a number in the numerals that stand there. */
        void number(Slot slot, String number) {
            String old = of(slot);
            if (Scan.isDigit(old.charAt(0))) {
                put(slot, Numerals.inDigitsOf(old, number));
            } else if (Numerals.roman(old, 0, old.length()) > 0) {
                String roman = Numerals.roman(Integer.parseInt(number));
                put(slot, Character.isUpperCase(old.charAt(0)) ? roman.toUpperCase(Locale.ROOT) : roman);
            }
        }

        /** Makes the numbers those of {@code right}; says whether that could be done. */
        boolean range(Reference right, String before) {
            Slot first = slot(Part.FIRST);
            Slot last = slot(Part.LAST);
            boolean single = right.first().equals(right.last()) || right.last().isEmpty();
            if (right.first().isEmpty()) {
                return first == null;
            }
            if (first == null) {
                return append(single ? right.first() : right.first() + "-" + right.last());
            }
            if (last == null) {
                number(first, before + right.first() + (single ? "" : "-" + right.last()));
                return true;
            }
            if (single) {
                Span both = new Span(first.span().start(), last.span().end());
                put(new Slot(Part.FIRST, 0, both), Numerals.inDigitsOf(of(first), before + right.first()));
                return true;
            }
            number(first, before + right.first());
            boolean shortened = citation.references().get(0).last().equals(right.last()) && before.isEmpty();
            if (!shortened || !right.last().endsWith(Numerals.inDigitsOf("0", of(last)))) {
                number(last, right.last());
            }
            return true;
        }

        /** Puts numbers behind a name or a sura's number that had none. */
        private boolean append(String numbers) {
            Optional<Slot> behind = citation.slots().stream()
                    .max((a, b) -> Integer.compare(a.span().end(), b.span().end()));
            if (behind.isEmpty()) {
                return false;
            }
            int at = behind.get().span().end();
            boolean enclosed = at < citation.span().end() - 1 && ")]".indexOf(chars.charAt(at)) >= 0;
            String sign = behind.get().part() == Part.CHAPTER && !enclosed ? ":" : ": ";
            int place = enclosed ? at + 1 : at;
            made.add(new Replacement(
                    new Span(place, place),
                    sign + Numerals.inDigitsOf(citation.span().of(chars), numbers)));
            return true;
        }

        List<Replacement> list() {
            made.sort((a, b) -> a.span().compareTo(b.span()));
            return List.copyOf(made);
        }
    }
}
