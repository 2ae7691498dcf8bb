package verbatim.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.check.Correction;

/**
 * Writes corrections into a file and changes nothing else: in a text file every other byte stays, in a zip every other entry. What
 * was written is read again before it is given out, and refused when it does not say what it should. For all threads.
 */
public final class Fixer {
    /** How a correction is written. */
    public enum Mode {
        /** In place of the wrong words. */
        REPLACE,
        /** As a tracked change, which the author accepts or rejects; Word and OpenDocument only. */
        TRACK
    }

    private static final Set<Format> FIXABLE = EnumSet.of(
            Format.PLAIN_TEXT,
            Format.MARKDOWN,
            Format.HTML,
            Format.SUBTITLES,
            Format.TEI,
            Format.FODT,
            Format.LATEX,
            Format.DOCX,
            Format.ODT,
            Format.EPUB);
    private static final Set<Format> TRACKABLE = EnumSet.of(Format.DOCX, Format.ODT, Format.FODT);

    private Fixer() {}

    /** Whether corrections can be written so into files of this format. */
    public static boolean canFix(Format format, Mode mode) {
        return mode == Mode.TRACK ? TRACKABLE.contains(format) : FIXABLE.contains(format);
    }

    /** Whether remarks can be written into files of this format: Word, OpenDocument and PDF. */
    public static boolean canAnnotate(Format format) {
        return TRACKABLE.contains(format) || format == Format.PDF;
    }

    /**
     * The bytes of the file with the corrections made; {@code original} itself if there is nothing to change.
     *
     * @param original the bytes that {@code document} was read from
     * @param corrections what to write, with spans in the document's text; none may overlap another
     * @throws UnfixableDocumentException if that can't be done without touching something else
     */
    public static byte[] fix(Document document, byte[] original, List<Correction> corrections, Mode mode)
            throws IOException {
        if (!canFix(document.format(), mode)) {
            throw new UnfixableDocumentException(
                    document.name(),
                    "corrections can't be written so into " + document.format().id() + " files");
        }
        String text = document.text().chars();
        List<Edit> edits =
                mode == Mode.TRACK ? WordEdits.words(text, corrections) : WordEdits.smallest(text, corrections);
        if (edits.isEmpty()) {
            return original;
        }
        requireSame(document, original);
        List<Edit> changes = new SourceEdits(document).of(edits);
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (Member member : document.members()) {
            List<Edit> own = SourceEdits.in(member, changes);
            if (!own.isEmpty()) {
                changed.put(member.name(), encoded(document, member, changed(document.format(), member, own, mode)));
            }
        }
        byte[] fixed = packed(document, original, changed);
        requireText(document, fixed, WordEdits.apply(text, edits));
        return fixed;
    }

    /**
     * Writes the file again with the corrections made, whole or not at all. A file without a change is not touched.
     *
     * @param target where to write; the document's own path, to fix it in place
     * @param tree the folder that nothing outside of may be written, whatever symbolic links say
     * @return whether anything was written
     */
    public static boolean fix(Document document, List<Correction> corrections, Mode mode, Path target, Path tree)
            throws IOException {
        byte[] original = original(document);
        byte[] fixed = fix(document, original, corrections, mode);
        return write(document, original, fixed, target, tree);
    }

    /** The bytes of the file with a remark beside each span: comments in Word and OpenDocument, highlights in a PDF. */
    public static byte[] annotate(Document document, byte[] original, List<Remark> remarks) throws IOException {
        if (!canAnnotate(document.format())) {
            throw new UnfixableDocumentException(
                    document.name(),
                    "remarks can't be written into " + document.format().id() + " files");
        }
        if (remarks.isEmpty()) {
            return original;
        }
        requireSame(document, original);
        if (document.format() == Format.PDF) {
            return PdfRemarks.add(document, original, remarks);
        }
        Map<String, byte[]> changed = document.format() == Format.DOCX
                ? new DocxRemarks(document, original, now()).add(remarks)
                : OdtMarks.remarks(document, remarks, now());
        return packed(document, original, changed);
    }

    /** Writes a copy of the file with a remark beside each span. */
    public static boolean annotate(Document document, List<Remark> remarks, Path target, Path tree) throws IOException {
        byte[] original = original(document);
        return write(document, original, annotate(document, original, remarks), target, tree);
    }

    private static boolean write(Document document, byte[] original, byte[] fixed, Path target, Path tree)
            throws IOException {
        boolean inPlace = document.path().isPresent() && document.path().get().equals(target);
        if (inPlace && Arrays.equals(original, fixed)) {
            return false;
        }
        AtomicFile.write(target, fixed, tree, document.path().orElse(target));
        return true;
    }

    private static byte[] original(Document document) throws IOException {
        Path path = document.path()
                .orElseThrow(
                        () -> new UnfixableDocumentException(document.name(), "is no file that can be written again"));
        return Documents.bytes(path, Limits.DEFAULT);
    }

    private static String changed(Format format, Member member, List<Edit> words, Mode mode) {
        if (mode == Mode.TRACK) {
            return format == Format.DOCX
                    ? DocxRuns.tracked(member.chars(), words, now())
                    : OdtMarks.tracked(member.chars(), words, now());
        }
        List<Edit> edits = words.stream()
                .map(edit -> new Edit(edit.span(), Escapes.of(format, edit.replacement(), member.encoding())))
                .toList();
        return WordEdits.apply(
                member.chars(), format == Format.DOCX ? DocxRuns.keepingSpaces(member.chars(), edits) : edits);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    static byte[] encoded(Document document, Member member, String chars) throws IOException {
        if (!member.encoding().exact()) {
            throw new UnfixableDocumentException(
                    document.name(),
                    "has invalid bytes, which would not be the same after writing; save it as UTF-8 first");
        }
        if (!member.encoding().canEncode(chars)) {
            throw new UnfixableDocumentException(
                    document.name(),
                    "is in " + member.encoding().charset().name()
                            + ", which has no sign for a letter of the correction");
        }
        return member.encoding().encode(chars);
    }

    private static byte[] packed(Document document, byte[] original, Map<String, byte[]> changed) throws IOException {
        byte[] whole = changed.get("");
        return whole != null && document.format().isText() ? whole : ZipRewriter.rewrite(original, changed);
    }

    /** The file must still be what was read, and come out byte for byte when nothing is changed. */
    private static void requireSame(Document document, byte[] original) throws IOException {
        if (document.format().isText()) {
            Member member = document.members().get(0);
            if (member.encoding().exact() && !Arrays.equals(member.encoding().encode(member.chars()), original)) {
                throw new UnfixableDocumentException(document.name(), "has changed since it was read");
            }
        } else if (!again(document, original)
                .text()
                .chars()
                .equals(document.text().chars())) {
            throw new UnfixableDocumentException(document.name(), "has changed since it was read");
        }
    }

    private static void requireText(Document document, byte[] fixed, String expected) throws IOException {
        String found = again(document, fixed).text().chars();
        if (!words(found).equals(words(expected))) {
            throw new UnfixableDocumentException(
                    document.name(), "the corrections would be read as markup, or change other words");
        }
    }

    private static Document again(Document document, byte[] bytes) throws IOException {
        return Documents.readAs(document.format(), document.name(), bytes);
    }

    private static List<String> words(String chars) {
        return List.of(chars.strip().split("\\s+"));
    }
}
