package verbatim.text;

/** Temporary. */
public final class Normalizers {
    private Normalizers() {}

    public static Normalizer of(CharSequence word) {
        return new Normalizer() {
            @Override
            public String skeleton(CharSequence words) {
                return strict(words);
            }

            @Override
            public String strict(CharSequence words) {
                StringBuilder s = new StringBuilder();
                for (int i = 0; i < words.length(); i++) {
                    char c = words.charAt(i);
                    if (Character.isLetter(c) && c != 0x640) {
                        s.append("أإآٱ".indexOf(c) >= 0 ? 'ا' : c == 'ى' ? 'ي' : c);
                    }
                }
                return s.toString();
            }

            @Override
            public Likeness compare(CharSequence quoted, CharSequence source) {
                return quoted.toString().contentEquals(source)
                        ? Likeness.IDENTICAL
                        : strict(quoted).equals(strict(source)) ? Likeness.MARK : Likeness.LETTER;
            }

            @Override
            public String write(CharSequence source, CharSequence model) {
                return source.toString();
            }
        };
    }
}
