package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Span;

class HtmlReaderTest {
    private static Document read(String source) throws IOException {
        return Documents.read("a.html", source.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    /** In both columns a bar stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>a<b>b</b>c</p>§[block a[emphasis b]c]",
                "<p>a|  b</p><p>c§[block a b]||[block c]",
                "<p>a<br>b<p>c§[block a|b]||[block c]",
                "<h2>T</h2>x<div>y</div>z§[heading T]||[block x]||[block y]||[block z]",
                "<p>a <q>b</q> <cite>c</cite>§[block a [quotation b] [emphasis:cite c]]",
                "<blockquote>a.<cite>b</cite></blockquote>§[quotation [block a.|[emphasis:cite b]]]",
                "a<cite>b</cite>§[block a[emphasis:cite b]]",
                "<blockquote cite='u'><p>a<p>b</blockquote>c§[quotation:u [block a]||[block b]]||[block c]",
                "<p lang=ar dir=rtl>ا</p>b§[language:ar [block ا]]||[block b]",
                "<title>t</title><script>'<p>'</script><style>p{}</style><p>a§[block a]",
                "<p>a<span hidden>b</span><i style='display: none'>c</i>d§[block ad]",
                "<ul><li>a<li>b <ul><li>c</ul></ul>§[block a]||[block b]||[block c]",
                "<table><tr><th>a<td>b<tr><td>c</table>d§[cell a]|[cell b]||[cell c]||[block d]",
                "<p>a &amp; b &lt;i&gt; &#1575;&nbsp;&bogus; & c§[block a & b <i> ا\u00a0&bogus; & c]",
                "<p>a<sup><a href='#n1'>1</a></sup> b<ol><li id=n1>note</ol>§[block a[note_mark:n1] b]||[note:n1 [block note]]",
                "<pre>a|  b</pre>§[block a|  b]",
                "a <code>x</code> b§[block a [skipped:code x] b]",
                "<p>a<!-- verbatim off --> b<!-- verbatim on --> c§[block a[skipped:off  b] c]",
                "<p>a < b > c <3§[block a < b > c <3]",
                "<p>a</b></div>b<p>c</i§[block ab]||[block c]",
                "<p>a <img alt='x > y'>b <a title=\">\">c</a>§[block a b c]",
                "<p>a<a href=\"cut in mid-tag§[block a]",
                "<!-- cut§",
            })
    void readsWords(String source, String shown) throws IOException {
        assertThat(Shown.of(read(source.replace('|', '\n')))).isEqualTo(shown == null ? "" : shown);
    }

    @Test
    void leadsBackOverTagsAndReferences() throws IOException {
        Document document = read("<p>\r\n one <b>t&#119;o</b>\r\n three</p>");
        assertThat(document.text().chars()).isEqualTo("one two three");
        assertThat(document.source(new Span(4, 7)).of(document.chars())).isEqualTo("t&#119;o");
        assertThat(document.place(8)).isEqualTo(new Place(3, 2, ""));
    }

    @Test
    void obeysTheCharacterSetThatThePageNames() throws IOException {
        String page = "<html><head><meta charset=\"windows-1256\"></head><body>كلام</body>";
        Document document = Documents.read("x", page.getBytes(Charset.forName("windows-1256")), Limits.DEFAULT);
        assertThat(document.format()).isEqualTo(Format.HTML);
        assertThat(document.text().chars()).isEqualTo("كلام");
    }

    @Test
    void knowsAPageByItsContent() throws IOException {
        assertThat(Documents.read("a.txt", "\n<!DOCTYPE HTML><p>a".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)
                        .text()
                        .chars())
                .isEqualTo("a");
    }

    @Test
    void agreesWithJsoupOnRandomPages() throws IOException {
        String[] atoms = {
            "a",
            "b ",
            " ",
            "\n",
            "<p>",
            "</p>",
            "<b>c</b>",
            "<div>",
            "</div>",
            "<li>",
            "<ul>",
            "</ul>",
            "<br>",
            "&amp;",
            "<",
            "كلمة",
            "<blockquote>",
            "</blockquote>",
            "<q>c</q>",
            "<h1>",
            "</h1>"
        };
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            StringBuilder page = new StringBuilder("<html><body>");
            for (int i = random.nextInt(14); i >= 0; i--) {
                page.append(atoms[random.nextInt(atoms.length)]);
            }
            assertThat(words(read(page.toString()).text().chars()))
                    .as("seed %s: %s", seed, page)
                    .isEqualTo(words(Jsoup.parse(page.toString()).body().text()));
        }
    }

    private static List<String> words(String chars) {
        return Arrays.asList(chars.strip().split("[\\s\u00a0]+"));
    }
}
