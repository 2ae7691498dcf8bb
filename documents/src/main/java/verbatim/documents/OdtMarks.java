package verbatim.documents;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verbatim.text.Span;

/** Tracked changes and comments in the XML of an OpenDocument text. */
final class OdtMarks {
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private OdtMarks() {}

    /** The XML with words changed as tracked changes. */
    static String tracked(String xml, List<Edit> words, Instant time) {
        List<Edit> edits = new ArrayList<>();
        StringBuilder regions = new StringBuilder();
        int id = xml.split("changed-region", -1).length * 1000;
        for (Edit edit : words) {
            StringBuilder marks = new StringBuilder();
            String old = edit.span().of(xml);
            if (!old.isEmpty()) {
                regions.append(region(++id, "deletion", time, "<text:p>" + old + "</text:p>"));
                marks.append("<text:change text:change-id=\"verbatim")
                        .append(id)
                        .append("\"/>");
            }
            if (!edit.replacement().isEmpty()) {
                regions.append(region(++id, "insertion", time, ""));
                marks.append("<text:change-start text:change-id=\"verbatim")
                        .append(id)
                        .append("\"/>");
                marks.append(Escapes.xml(edit.replacement(), Encoding.UTF_8));
                marks.append("<text:change-end text:change-id=\"verbatim")
                        .append(id)
                        .append("\"/>");
            }
            edits.add(new Edit(edit.span(), marks.toString()));
        }
        edits.add(register(xml, regions.toString()));
        return WordEdits.apply(xml, WordEdits.sorted(edits));
    }

    private static Edit register(String xml, String regions) {
        int end = xml.indexOf("</text:tracked-changes>");
        if (end >= 0) {
            return new Edit(end, end, regions);
        }
        int forms = xml.indexOf("</office:forms>");
        int start = forms >= 0 ? forms + 15 : xml.indexOf('>', xml.indexOf("<office:text")) + 1;
        return new Edit(start, start, "<text:tracked-changes>" + regions + "</text:tracked-changes>");
    }

    private static String region(int id, String kind, Instant time, String content) {
        return "<text:changed-region xml:id=\"verbatim" + id + "\" text:id=\"verbatim" + id + "\"><text:" + kind
                + "><office:change-info>" + signature(time) + "</office:change-info>" + content + "</text:" + kind
                + "></text:changed-region>";
    }

    private static String signature(Instant time) {
        String date = time.toString().replace("Z", "");
        return "<dc:creator xmlns:dc=\"" + DC + "\">Verbatim</dc:creator><dc:date xmlns:dc=\"" + DC + "\">" + date
                + "</dc:date>";
    }

    /** The entries that change when remarks are added as comments. */
    static Map<String, byte[]> remarks(Document document, List<Remark> remarks, Instant time) throws IOException {
        List<Edit> edits = new ArrayList<>();
        int id = 0;
        for (Remark remark : remarks) {
            Span source = document.map().source(remark.span());
            String name = "verbatim" + ++id;
            String note = "<office:annotation office:name=\"" + name + "\">" + signature(time) + "<text:p>"
                    + Escapes.xml(remark.message(), Encoding.UTF_8) + "</text:p></office:annotation>";
            edits.add(new Edit(source.start(), source.start(), note));
            edits.add(new Edit(source.end(), source.end(), "<office:annotation-end office:name=\"" + name + "\"/>"));
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (Member member : document.members()) {
            List<Edit> own = SourceEdits.in(member, WordEdits.sorted(edits));
            if (!own.isEmpty()) {
                changed.put(member.name(), Fixer.encoded(document, member, WordEdits.apply(member.chars(), own)));
            }
        }
        return changed;
    }
}
