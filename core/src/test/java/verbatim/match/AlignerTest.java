package verbatim.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignerTest {
    /** Words are letters; a capital is near its small letter; = a match, ~ a substitution, - an omission, + an addition. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, ===, 0",
        "bc, abcd, ==, 1",
        "aBc, abc, =~=, 0",
        "axc, abc, =~=, 0",
        "ac, abc, =-=, 0",
        "abxc, abc, ==+=, 0",
    })
    void aligns(String quoted, String source, String steps, int start) {
        Alignment alignment = new Aligner().align(new LetterPairs(quoted, source));
        StringBuilder made = new StringBuilder();
        for (Edit edit : alignment.edits()) {
            made.append(
                    edit instanceof Edit.Match
                            ? '='
                            : edit instanceof Edit.Substitution ? '~' : edit instanceof Edit.Omission ? '-' : '+');
        }
        assertThat(made).hasToString(steps);
        assertThat(alignment.sourceStart()).isEqualTo(start);
        int quotedWords = 0;
        for (Edit edit : alignment.edits()) {
            assertThat(edit.quoted()).isEqualTo(quotedWords);
            quotedWords += edit.quotedWords();
        }
        assertThat(quotedWords).isEqualTo(quoted.length());
    }

    private record LetterPairs(String words, String text) implements WordPairs {
        @Override
        public int quoted() {
            return words.length();
        }

        @Override
        public int source() {
            return text.length();
        }

        @Override
        public int cost(int q, int s) {
            char a = words.charAt(q);
            char b = text.charAt(s);
            return a == b ? 0 : Character.toLowerCase(a) == b ? 60 : 105;
        }

        @Override
        public boolean joined(int q, int quotedWords, int s, int sourceWords) {
            return false;
        }

        @Override
        public boolean declaredGap(int q) {
            return false;
        }
    }
}
