package verbatim.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be read. The list of readers: a new format is one line here. */
public enum Format {
    PLAIN_TEXT(true, "txt text"),
    MARKDOWN(true, "md markdown mdown mkd qmd rmd"),
    HTML(true, "html htm xhtml"),
    SUBTITLES(true, "srt vtt"),
    TEI(true, "xml tei"),
    FODT(true, "fodt"),
    LATEX(true, "tex ltx latex"),
    NOTEBOOK(true, "ipynb"),
    TABLE(true, "csv tsv"),
    JSON(true, "json jsonl ndjson"),
    DOCX(false, "docx docm dotx"),
    ODT(false, "odt ott"),
    EPUB(false, "epub"),
    PDF(false, "pdf");

    private static final Format[] ALL = values();
    private static final int HEAD = 4096;

    private final boolean text;
    private final String extensions;

    Format(boolean text, String extensions) {
        this.text = text;
        this.extensions = extensions;
    }

    /** The format's name in reports: {@code plain-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the file itself is text, so that positions in it mean something to a person. */
    public boolean isText() {
        return text;
    }

    /** The ends of file names that say this format, without the dot, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The format that a file's name says, if its extension is one of a format's. */
    public static Optional<Format> ofName(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot < Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))) {
            return Optional.empty();
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : ALL) {
            if (format.extensions().contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that a file's first characters say; empty when they could be any. */
    static Optional<Format> ofContent(String chars) {
        int start = 0;
        while (start < chars.length() && Markup.isSpace(chars.charAt(start))) {
            start++;
        }
        if (start == chars.length()) {
            return Optional.empty();
        }
        return switch (chars.charAt(start)) {
            case '<' -> ofMarkup(chars, start);
            case '{' -> isNotebook(chars) ? Optional.of(NOTEBOOK) : Optional.empty();
            case '\\' -> chars.startsWith("\\documentclass", start) ? Optional.of(LATEX) : Optional.empty();
            case 'W' -> chars.startsWith("WEBVTT", start) ? Optional.of(SUBTITLES) : Optional.empty();
            case '0', '1' -> isSubtitle(chars, start) ? Optional.of(SUBTITLES) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Format> ofMarkup(String chars, int start) {
        if (chars.regionMatches(true, start, "<!doctype html", 0, 14)
                || chars.regionMatches(true, start, "<html", 0, 5)) {
            return Optional.of(HTML);
        }
        boolean xml = chars.startsWith("<?xml", start);
        Markup markup = new Markup(chars, start, Math.min(chars.length(), start + HEAD), Markup.Syntax.XML);
        Markup.Event event = markup.next();
        while (event == Markup.Event.OTHER || event == Markup.Event.COMMENT || (event == Markup.Event.TEXT && xml)) {
            event = markup.next();
        }
        if (event != Markup.Event.OPEN) {
            return Optional.empty();
        }
        return switch (markup.localName()) {
            case "html" -> xml ? Optional.of(HTML) : Optional.empty();
            case "TEI", "TEI.2", "teiCorpus" -> Optional.of(TEI);
            case "document" -> markup.name().equals("office:document") ? Optional.of(FODT) : xmlOf(xml);
            default -> xmlOf(xml);
        };
    }

    private static Optional<Format> xmlOf(boolean declared) {
        return declared ? Optional.of(TEI) : Optional.empty();
    }

    private static boolean isNotebook(String chars) {
        return chars.contains("\"nbformat\"") && chars.contains("\"cells\"");
    }

    private static boolean isSubtitle(String chars, int start) {
        int line = chars.indexOf('\n', start);
        int next = line < 0 ? -1 : chars.indexOf('\n', line + 1);
        String second = line < 0 ? "" : chars.substring(line + 1, next < 0 ? chars.length() : next);
        return line - start < 5 && second.matches("\\d+:\\d\\d:\\d\\d[,.]\\d+ --> .*\\s*");
    }

    /** The packed format that a file's first bytes say; empty when it is text, or a zip that holds something else. */
    static Optional<Format> ofBytes(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")
                || (head.indexOf('\0') >= 0
                        && head.substring(0, Math.min(1024, head.length())).contains("%PDF-"))) {
            return Optional.of(PDF);
        }
        if (!head.startsWith("PK\3\4")) {
            return Optional.empty();
        }
        if (head.contains("mimetypeapplication/epub+zip")) {
            return Optional.of(EPUB);
        }
        if (head.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return Optional.of(ODT);
        }
        String tail = new String(
                bytes, Math.max(0, bytes.length - HEAD), Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.contains("word/") || tail.contains("word/document") ? Optional.of(DOCX) : Optional.empty();
    }

    /** What reads this text format's characters. Made on demand, so that only the classes needed are loaded. */
    DocumentReader reader() {
        return switch (this) {
            case PLAIN_TEXT -> new PlainTextReader();
            case MARKDOWN -> new MarkdownReader();
            case HTML -> new HtmlReader();
            case SUBTITLES -> new SubtitleReader();
            case TEI -> new TeiReader();
            case FODT -> new OdtReader();
            case LATEX -> new LatexReader();
            case NOTEBOOK -> new NotebookReader();
            case TABLE -> new TableReader();
            case JSON -> new JsonReader();
            case DOCX, ODT, EPUB, PDF -> throw new IllegalStateException(this + " is no text format");
        };
    }

    /** What reads this packed format's bytes. */
    PackageReader packageReader() {
        return switch (this) {
            case DOCX -> new DocxReader();
            case ODT -> new OdtReader();
            case EPUB -> new EpubReader();
            case PDF -> new PdfReader();
            default -> throw new IllegalStateException(this + " is a text format");
        };
    }
}
