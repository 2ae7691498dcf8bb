package verbatim.check;

/**
 * A likely place: passages and the positions between which the words are expected, or -1 for anywhere in them.
 *
 * @param weight what speaks for it: bits, or words in common
 * @param unbroken whether all words stand there one by one
 */
record Place(int firstPassage, int lastPassage, int from, int to, int weight, boolean unbroken) {
    /** Another for each place: what a record has for a map takes a starting program tens of milliseconds. */
    long key() {
        long passages = (long) firstPassage << Integer.SIZE | lastPassage;
        return from < 0 ? -1 - passages : ((long) from << Integer.SIZE - 1 | to) << 1 | (unbroken ? 1 : 0);
    }
}
