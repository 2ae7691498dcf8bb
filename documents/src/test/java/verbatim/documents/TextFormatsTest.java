package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Span;

class TextFormatsTest {
    private static Document read(String name, String source) throws IOException {
        return Documents.read(name, source.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    /** In both columns a bar stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a.srt§1|00:00:01,000 --> 00:00:02,000|{\\an8}<i>one</i> two|three||2|00:00:03,000 --> 00:00:04,000|four§[block one two|three|four]",
                "a.vtt§WEBVTT||NOTE no||00:01.000 --> 00:02.000 align:end|a <c.x>b</c> &amp; c§[block a b & c]",
                "a.tex§a % no|b  c§[block a b c]",
                "a.tex§\\section{Head}a\\\\b||c§[heading Head]||[block a|b]||[block c]",
                "a.tex§he said \\enquote{so \\emph{it} is}.§[block he said [quotation so [emphasis it] is].]",
                "a.tex§x\\begin{quote}y\\end{quote}z§[block x]||[quotation [block y]]||[block z]",
                "a.tex§a\\footnote{note \\textbf{n}} b\\cite[3]{key}.§[block a[note_mark:1] b.]||[note:1 [block note [emphasis n]]]",
                "a.tex§``a'' --- 50\\% \\& \\'e \\d{h} \\=a $x^2$ \\ldots{} \\textarabic{ا}§[block “a” — 50% & é ḥ ā … [language:ar ا]]",
                "a.tex§\\documentclass{x} no \\begin{document}yes\\end{document} no§[block yes]",
                "a.tex§\\begin{verbatim}no\\end{verbatim}a \\unknown[o]{b} c§[block a b c]",
                "a.xml§<TEI><teiHeader>no</teiHeader><text><head>H</head><p>a <q>b</q> <hi>c</hi></p></text></TEI>§[heading H]||[block a [quotation b] [emphasis c]]",
                "a.xml§<text><cit><quote xml:lang='ar'>ا|  ب</quote><bibl>2:3</bibl></cit></text>§[quotation [language:ar [block ا ب]]2:3]",
                "a.xml§<text><p>a<note n='5'><p>x</p></note> b</p></text>§[block a[note_mark:5] b]||[note:5 [block x]]",
                "a.xml§<text><p><choice><sic>x</sic><corr>y</corr></choice><lb/>z <![CDATA[<q>]]></p></text>§[block y|z <q>]",
                "a.json§{'text': 'a\\u0627', 'n': 1, 'tags': ['b', 'c']}§[cell:text aا]||[cell:tags b]||[cell:tags c]",
                "a.ipynb§{'nbformat': 4, 'cells': [{'cell_type': 'code', 'source': ['no']}, {'cell_type': 'markdown', 'source': ['# H\\n', '> q']}]}§"
                        + "[heading H]||[quotation [block q]]",
                "a.csv§a,b|x,'y, ''z'''|§[cell:a a]|[cell:b b]||[cell:a x]|[cell:b y, 'z']",
                "a.tsv§a\tb§[cell:a a]|[cell:b b]",
            })
    void readsWords(String name, String source, String shown) throws IOException {
        boolean quotes = name.matches("a\\.(json|ipynb|csv)");
        String file = source.replace('|', '\n');
        String expected = quotes ? shown.replace('\'', '"') : shown;
        assertThat(Shown.of(read(name, quotes ? file.replace('\'', '"') : file)))
                .isEqualTo(expected);
    }

    @Test
    void readsTheColumnsThatAreNamed() throws IOException {
        byte[] table = "id;Text;more\n1;one;x\n2;two;y\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Shown.of(Documents.read("a.csv", table, Limits.DEFAULT, List.of("text"))))
                .isEqualTo("[cell:text one]||[cell:text two]");
        byte[] lines =
                "{\"id\":\"1\",\"answer\":\"a\"}\n{\"id\":\"2\",\"answer\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
        Document document = Documents.read("a.jsonl", lines, Limits.DEFAULT, List.of("answer"));
        assertThat(Shown.of(document)).isEqualTo("[cell:answer a]||[cell:answer b]");
        assertThat(document.place(3).line()).isEqualTo(2);
    }

    @Test
    void leadsBackThroughTheStringsOfANotebook() throws IOException {
        String file =
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"one *t\\u0077o*\\n\", \"three\"]}]}";
        Document document = read("a.ipynb", file);
        assertThat(document.text().chars()).isEqualTo("one two\nthree");
        assertThat(document.source(new Span(4, 7)).of(file)).isEqualTo("t\\u0077o");
        assertThat(document.source(new Span(8, 13)).of(file)).isEqualTo("three");
    }

    @Test
    void switchesCheckingOffInLatex() throws IOException {
        assertThat(Shown.of(read("a.tex", "a\n% verbatim off\nb\n% verbatim on\nc")))
                .contains("[skipped:off");
    }
}
