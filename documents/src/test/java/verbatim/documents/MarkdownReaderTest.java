package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
    private static Document read(String source) throws IOException {
        return Documents.read("a.md", source.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    /** In both columns a bar stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b§[block a b]",
                "a|b§[block a|b]",
                "a||b§[block a]||[block b]",
                "# Head #|text§[heading Head]||[block text]",
                "Head|===|text§[heading Head]||[block text]",
                "> a *b|> c* d§[quotation [block a [emphasis b|c] d]]",
                "> a|lazy||b§[quotation [block a|lazy]]||[block b]",
                "- one|- two|  more§[block one]||[block two|more]",
                "1. one|2) two§[block one]||[block two]",
                "a **b**c `d*` e§[block a [emphasis b]c [skipped:code d*] e]",
                "snake_case_word 2*3*4§[block snake_case_word 2[emphasis 3]4]",
                "[a link](http://x 'title') here§[block a link here]",
                "[a *link*][x] [x] [y]||[x]: /u§[block a [emphasis link] x [y]]",
                "said[^1] so||[^1]: the note|    goes on§[block said[note_mark:1] so]||[note:1 [block the note|goes on]]",
                "![an image](x.png) after§[block  after]",
                "<http://a.b/c> x§[block http://a.b/c x]",
                "a &amp; b \\* c &copy; &#1575; &nosuch d§[block a & b * c © ا &nosuch d]",
                "a <b>bold</b><br>c <!-- x --> d§[block a [emphasis bold]|c  d]",
                "a <q>quoted</q> b§[block a [quotation quoted] b]",
                "~~gone~~ ~ x§[block gone ~ x]",
                "---|title: x|---|text§[block text]",
                "```|code|```|text§[skipped:code code]||[block text]",
                "    code|text§[skipped:code code]||[block text]",
                "<blockquote>||in it||</blockquote>|out§[quotation [block in it]]||[block out]",
                "<div>|a <i>b</i>|</div>||c§[block a [emphasis b]]||[block c]",
                "<script>|var a = '*b*'|</script>|c§[block c]",
                "a||<!-- verbatim off -->||b||<!-- verbatim on -->||c§[block a]||[skipped:off [block b]]||[block c]",
            })
    void readsWords(String source, String shown) throws IOException {
        assertThat(Shown.of(read(source.replace('|', '\n')))).isEqualTo(shown);
    }

    @Test
    void readsTables() throws IOException {
        assertThat(Shown.of(read("| a | *b* |\n|---|:-:|\n| c \\| d | e | f |\n| g\n\nh")))
                .isEqualTo("[cell a]|[cell [emphasis b]]||[cell c | d]|[cell e]||[cell g]||[block h]");
    }

    @Test
    void leadsBackOverPrefixesAndEscapes() throws IOException {
        Document document = read("# T\r\n\r\n> one *two*\r\n> three &amp; four\r\n");
        String text = document.text().chars();
        int start = text.indexOf("two");
        int end = text.indexOf(" four");
        assertThat(document.source(new verbatim.text.Span(start, end)).of(document.chars()))
                .isEqualTo("two*\r\n> three &amp;");
        assertThat(document.place(text.indexOf("three"))).isEqualTo(new Place(4, 3, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a **b* c**",
                "***a** b*",
                "a*\"b\"*c",
                "_a_b_ __c__",
                "**a*b**c*",
                "*[a*](b)",
                "[a [b](c) d](e)",
                "![a [b](c)](d) e",
                "`` a`b `` c`",
                "\\`a` b`",
                "[a](<b c> \"d\") e",
                "[a](b c) d",
                "<a href=\"*\">b*c*</a>",
                "a\n- b\n  c\n\n   d\n- e",
                "1. a\n\n   b\n2. c\n> d\ne\n***\nf",
                "- - a\n  - b\n\n    c",
                ">>> a\n> b\nc",
                "\ta\n\n-\tb\n\n\tc",
                "a  \nb\\\nc",
                "#not\n# yes\n####### no",
                "> ```\n> code\nnot code",
                "[a]: /b 'c'\n[a] [d]",
                "* a\n+ b\n- c\n10) d",
                "a\n    b\n\n    c",
                "Setext\nline\n---\nx",
                "***\n---\n___\na",
                "- a\n\n\n  b",
                "*foo`*`",
                "**foo [bar](/u) baz**",
                "foo***",
                "*a*a*a*a*",
                "**a *b **c** d* e**",
                "<b\nx='y'> z",
                "a <c d",
                "&#0; &#x41; &#99999999; &lt",
                "a![b",
                "[[a]] [a]",
            })
    void agreesWithCommonmark(String source) throws IOException {
        assertThat(words(read(source))).isEqualTo(commonmarkWords(source));
    }

    @Test
    void agreesWithCommonmarkOnRandomText() throws IOException {
        String[] atoms = {
            "a", "b ", " ", "\n", "\n\n", "*", "**", "_", "> ", "- ", "1. ", "`", "```\n", "[", "](u)", "]", "![", "\\",
            "# ", "    ", "كلمة", "<i>", "</i>", "&amp;", "!", "---\n", "(", ")", "\t", "=", "\r\n"
        };
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                source.append(atoms[random.nextInt(atoms.length)]);
            }
            assertThat(words(read(source.toString())))
                    .as("seed %s: %s", seed, source)
                    .isEqualTo(commonmarkWords(source.toString()));
        }
    }

    private static List<String> words(Document document) {
        return split(document.text().chars());
    }

    private static List<String> split(String chars) {
        return new ArrayList<>(Arrays.asList(chars.strip().split("\\s+")));
    }

    private static List<String> commonmarkWords(String source) {
        StringBuilder words = new StringBuilder();
        Node root = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(source);
        root.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                boolean block = parent instanceof org.commonmark.node.Block;
                words.append(block ? "\n" : "");
                super.visitChildren(parent);
                words.append(block ? "\n" : "");
            }

            @Override
            public void visit(org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                words.append('\n').append(code.getLiteral()).append('\n');
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                words.append('\n').append(code.getLiteral()).append('\n');
            }

            @Override
            public void visit(org.commonmark.node.HtmlBlock html) {
                words.append(html.getLiteral().replaceAll("</?i>", "").replace("&amp;", "&"))
                        .append('\n');
            }

            @Override
            public void visit(Image image) {
                // Its words are not shown.
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak softLineBreak) {
                words.append('\n');
            }

            @Override
            public void visit(org.commonmark.node.HardLineBreak hardLineBreak) {
                words.append('\n');
            }
        });
        return split(words.toString());
    }
}
