package verbatim.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of a Word file's XML: a run is cut where a tracked change or a comment begins, and both halves keep its properties.
 * Offsets are UTF-16 units of the XML.
 */
final class DocxRuns {
    private static final Pattern ID = Pattern.compile("<(?:\\w+:)?(?:ins|del)\\b[^>]*\\b(?:\\w+:)?id=\"(\\d{1,9})\"");

    private final String prefix;
    private final String properties;

    private DocxRuns(String prefix, String properties) {
        this.prefix = prefix;
        this.properties = properties;
    }

    /** The run whose text holds the character at {@code position}, or ends there. */
    static DocxRuns at(String xml, int position) {
        int tag = xml.lastIndexOf('<', Math.max(0, position - 1));
        int nameEnd = tag + 1;
        while (nameEnd < xml.length() && xml.charAt(nameEnd) != '>' && !Markup.isSpace(xml.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = xml.substring(tag + 1, nameEnd);
        String prefix = name.substring(0, name.indexOf(':') + 1);
        int plain = xml.lastIndexOf("<" + prefix + "r>", tag);
        int dressed = xml.lastIndexOf("<" + prefix + "r ", tag);
        int run = Math.max(plain, dressed);
        int from = xml.indexOf('>', run) + 1;
        String properties = "";
        if (run >= 0 && xml.startsWith("<" + prefix + "rPr>", from)) {
            String end = "</" + prefix + "rPr>";
            int close = xml.indexOf(end, from);
            properties = close < 0 ? "" : xml.substring(from, close + end.length());
        }
        return new DocxRuns(prefix, properties);
    }

    /** Ends the run and its text. */
    String close() {
        return "</" + prefix + "t></" + prefix + "r>";
    }

    /** Begins a run like this one, and its text. */
    String open() {
        return "<" + prefix + "r>" + properties + "<" + prefix + "t xml:space=\"preserve\">";
    }

    /** An empty element with an id. */
    String point(String name, int id) {
        return "<" + prefix + name + " " + prefix + "id=\"" + id + "\"/>";
    }

    /** A run that holds nothing but an element with an id. */
    String run(String name, int id) {
        return "<" + prefix + "r>" + point(name, id) + "</" + prefix + "r>";
    }

    private String deleted(String old, String stamp) {
        return "<" + prefix + "del " + stamp.replace("w:", prefix) + "><" + prefix + "r>" + properties + "<" + prefix
                + "delText xml:space=\"preserve\">" + old + "</" + prefix + "delText></" + prefix + "r></" + prefix
                + "del>";
    }

    private String inserted(String words, String stamp) {
        return "<" + prefix + "ins " + stamp.replace("w:", prefix) + ">" + open() + words + close() + "</" + prefix
                + "ins>";
    }

    /** The XML with words changed as tracked changes. */
    static String tracked(String xml, List<Edit> words, Instant time) {
        int id = largestId(xml);
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : words) {
            DocxRuns run = at(xml, Math.max(edit.span().start(), 1));
            String old = edit.span().of(xml);
            StringBuilder changed = new StringBuilder(run.close());
            if (!old.isEmpty()) {
                changed.append(run.deleted(old, stamp(++id, time)));
            }
            if (!edit.replacement().isEmpty()) {
                changed.append(run.inserted(Escapes.xml(edit.replacement(), Encoding.UTF_8), stamp(++id, time)));
            }
            edits.add(new Edit(edit.span(), changed.append(run.open()).toString()));
        }
        return WordEdits.apply(xml, keepingCutSpaces(xml, edits));
    }

    private static String stamp(int id, Instant time) {
        return "w:id=\"" + id + "\" w:author=\"Verbatim\" w:date=\"" + time + "\"";
    }

    private static int largestId(String xml) {
        int largest = 0;
        Matcher matcher = ID.matcher(xml);
        while (matcher.find()) {
            largest = Math.max(largest, Integer.parseInt(matcher.group(1)));
        }
        return largest + 1000;
    }

    /**
     * The edits, and with them the attribute that keeps spaces, on each text that has one at an end because of them; without it
     * Word drops them.
     */
    static List<Edit> keepingSpaces(String xml, List<Edit> edits) {
        List<Edit> all = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < edits.size(); i++) {
            int tag = xml.lastIndexOf('<', edits.get(i).span().start() - 1);
            int from = xml.indexOf('>', tag) + 1;
            int to = xml.indexOf('<', from);
            if (tag != last && tag >= 0 && to >= 0 && !xml.substring(tag, from).contains("space=\"preserve\"")) {
                StringBuilder content = new StringBuilder();
                int at = from;
                for (Edit edit : edits.subList(i, edits.size())) {
                    if (edit.span().end() <= to) {
                        content.append(xml, at, edit.span().start()).append(edit.replacement());
                        at = edit.span().end();
                    }
                }
                content.append(xml, at, to);
                if (!content.toString().equals(content.toString().strip())) {
                    all.add(new Edit(from - 1, from - 1, " xml:space=\"preserve\""));
                }
            }
            last = tag;
            all.add(edits.get(i));
        }
        return all;
    }

    /** The same for texts that are cut into two. */
    static List<Edit> keepingCutSpaces(String xml, List<Edit> edits) {
        List<Edit> all = new ArrayList<>();
        int last = -1;
        for (Edit edit : edits) {
            int start = edit.span().start();
            int tag = xml.lastIndexOf('<', start - 1);
            int from = xml.indexOf('>', tag) + 1;
            boolean space = start > from && Markup.isSpace(xml.charAt(start - 1));
            if (tag != last && tag >= 0 && space && !xml.substring(tag, from).contains("space=\"preserve\"")) {
                all.add(new Edit(from - 1, from - 1, " xml:space=\"preserve\""));
            }
            last = tag;
            all.add(edit);
        }
        return all;
    }
}
