package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Text.Kind;
import verbatim.text.Text.Part;

/** What a document's format says of its parts is heeded: words not to be checked, and notes with their marks. */
class PartsTest {
    private static final String VERSE = "“أيبتغون عندهم العزة فإن العزة لله جميعا”";
    private static final String DAMAGED = "“أليبتغون عندهم العزة فإن العزة لله جميعا”";

    private static List<String> said(Text text) {
        List<String> said = new ArrayList<>();
        for (Finding finding : SmallLibrary.checker().check(text)) {
            assertThat(finding.text()).isEqualTo(finding.span().of(text.chars()));
            said.add(finding.rule().map(Rule::id).orElse("ok") + " " + finding.attribution());
        }
        return said;
    }

    private static Text skipping(String before, String skipped, String after) {
        Span span = new Span(before.length(), before.length() + skipped.length());
        return new Text(before + skipped + after, List.of(new Part(Kind.SKIPPED, span, "off")));
    }

    @Test
    void whatIsSwitchedOffIsNotChecked() {
        assertThat(said(Text.plain(DAMAGED + " (4:139)"))).containsExactly("altered-wording CORRECT");
        assertThat(said(skipping("", DAMAGED + " (4:139)", ""))).isEmpty();
        assertThat(said(skipping(VERSE + " (4:139)\n\n", DAMAGED + " (4:39)", "\n\n" + VERSE + " (4:139)")))
                .containsExactly("ok CORRECT", "ok CORRECT");
    }

    @Test
    void aQuotationMarkInSkippedWordsOpensNothing() {
        assertThat(said(skipping("Code ", "“", " and " + VERSE + " (4:139)"))).containsExactly("ok CORRECT");
    }

    /** A document: running text with a mark at each {@code ^}, then its notes, labelled 1, 2, 3 in order. */
    private static Text noted(String running, String... notes) {
        StringBuilder chars = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (String stretch : running.split("\\^", -1)) {
            if (!chars.isEmpty()) {
                parts.add(new Part(Kind.NOTE_MARK, new Span(chars.length(), chars.length()), "" + (parts.size() + 1)));
            }
            chars.append(stretch);
        }
        for (int i = 0; i < notes.length; i++) {
            int start = chars.append("\n\n").length();
            chars.append(notes[i]);
            parts.add(new Part(Kind.NOTE, new Span(start, chars.length()), "" + (i + 1)));
        }
        return new Text(chars.toString(), parts);
    }

    @Test
    void theReferenceMayStandInTheNote() {
        String other = "“فبأي آلاء ربكما تكذبان”";
        assertThat(said(noted(
                        "He quotes " + VERSE + ".^ Then he says " + other + "^ and ends here, as was his custom.",
                        "Qur'an 4:139.",
                        "Qur'an 55:13.")))
                .containsExactly("ok CORRECT", "ok CORRECT");
        assertThat(said(noted(
                        "He quotes " + VERSE + ".^ Then he says " + other + "^ and ends here, as was his custom.",
                        "Qur'an 4:39.",
                        "See Qur'an 55:16.")))
                .containsExactly("wrong-reference WRONG", "ok CORRECT");
    }

    @Test
    void aNotesOwnQuotationKeepsItsReference() {
        assertThat(said(noted("A sentence of the author.^ More of his words here.", VERSE + " (4:139)")))
                .containsExactly("ok CORRECT");
        assertThat(said(noted("He quotes " + VERSE, "Qur'an 2:183 has another subject.")))
                .as("no mark leads to the note")
                .containsExactly("missing-reference ABSENT");
    }
}
