package verbatim.match;

/**
 * One step of an alignment. {@code quoted} and {@code source} are indices of words; a match or substitution may join two
 * words of one side to one of the other.
 */
public sealed interface Edit {
    /** The first quoted word, or where it would stand. */
    int quoted();

    /** The first source word, or where it would stand. */
    int source();

    /** How many quoted words. */
    int quotedWords();

    /** How many source words. */
    int sourceWords();

    /** The same words, by whatever measure the aligner was given. */
    record Match(int quoted, int source, int quotedWords, int sourceWords) implements Edit {}

    /** Other words in the same place. */
    record Substitution(int quoted, int source, int quotedWords, int sourceWords) implements Edit {}

    /** A source word that is not quoted. */
    record Omission(int quoted, int source) implements Edit {
        @Override
        public int quotedWords() {
            return 0;
        }

        @Override
        public int sourceWords() {
            return 1;
        }
    }

    /** A quoted word that is not in the source. */
    record Addition(int quoted, int source) implements Edit {
        @Override
        public int quotedWords() {
            return 1;
        }

        @Override
        public int sourceWords() {
            return 0;
        }
    }
}
