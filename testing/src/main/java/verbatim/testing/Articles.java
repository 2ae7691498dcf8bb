package verbatim.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import verbatim.source.Library;
import verbatim.testing.Article.Kind;
import verbatim.testing.Article.Quoted;
import verbatim.testing.Article.Verdict;
import verbatim.text.Normalizer;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/**
 * Makes articles at random from a seed: sentences of a language, in them quotations of installed editions with references in the
 * forms of the language, right or with one fault. What is true of each is known from how it was made.
 */
final class Articles {
    private static final int MOST_WORDS = 24;
    private static final Span NOWHERE = new Span(0, 0);
    private static final String VOWELS = "\u064E\u064F\u0650";
    private static final List<String> ORNATE = List.of("﴿ ﴾", "﴿ ﴾", "{ }", "« »", "\" \"");
    private static final List<String> STRANGE_ARABIC = List.of("الهاتف", "البرلمان", "الكهرباء", "الجريدة");
    private static final List<String> INVENTED_ARABIC = List.of(
            "وجعلنا الصباح الهادئ حصادا للذين يزنون كلامهم ويتركون الحسد عند الباب",
            "طوبى للمسافر الذي أصلح الجسر قبل أن يسأل عن الطريق فإن النهر لا ينساه أبدا");
    private static final String INVENTED_SAYING =
            "من غرس شجرة توت بجانب المدرسة أعطي بكل ورقة منها فانوسا مضيئا في الشارع";

    private final Library library;
    private final Map<String, String> plain;
    private final Map<String, Integer> editions = new HashMap<>();
    private final List<String[]> repeated = new ArrayList<>();
    private final Map<String, Set<String>> runs = new HashMap<>();
    private final Map<String, String> verses = new HashMap<>();

    /**
     * @param library the sources quoted from
     * @param plain verses in plain spelling by their numbers, or none
     */
    Articles(Library library, Map<String, String> plain) {
        this.library = library;
        this.plain = Map.copyOf(plain);
        for (int e = 0; e < library.editions().size(); e++) {
            editions.put(library.editions().get(e).id(), e);
        }
    }

    /** An article, or none when the language or the sources have not what its kind takes. */
    Optional<Article> write(ArticleLanguage language, Kind kind, Random random) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            Optional<Article> article = new Writing(language, kind, random).write();
            if (article.isPresent()) {
                return article;
            }
        }
        return Optional.empty();
    }

    private static List<Span> words(String text) {
        return Tokenizer.words(text, new Span(0, text.length()));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(" ");
        for (Span word : words(text)) {
            folded.append(Normalizer.of(word.of(text)).strict(word.of(text))).append(' ');
        }
        return folded.toString();
    }

    private int edition(String id) {
        Integer edition = editions.get(id);
        if (edition == null) {
            throw new IllegalArgumentException("not installed: " + id);
        }
        return edition;
    }

    /** The runs of five words of all sayings of a collection. */
    private Set<String> runs(String collection) {
        return runs.computeIfAbsent(collection, work -> {
            Set<String> all = new HashSet<>();
            for (int e = 0; e < library.editions().size(); e++) {
                if (library.editions().get(e).work().id().equals(work)) {
                    Span passages = library.passagesOf(e);
                    for (int p = passages.start(); p < passages.end(); p++) {
                        all.addAll(fives(library.text(p)));
                    }
                }
            }
            return all;
        });
    }

    private static List<String> fives(String text) {
        String[] words = folded(text).strip().split(" ", -1);
        List<String> result = new ArrayList<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            result.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return result;
    }

    /** Pairs of verses of different suras with the same words. */
    private List<String[]> repeated() {
        if (repeated.isEmpty()) {
            Map<String, String> seen = new HashMap<>();
            Span passages = library.passagesOf(edition("quran-uthmani"));
            for (int p = passages.start(); p < passages.end(); p++) {
                String number = library.number(p);
                String other = seen.putIfAbsent(folded(library.text(p)), number);
                if (other != null && words(library.text(p)).size() >= 4) {
                    repeated.add(new String[] {other, number});
                }
            }
        }
        return repeated;
    }

    /** Whether words stand in another verse than the one that they were made of. */
    private boolean isElsewhere(String text, Words words) {
        String folded = folded(text);
        return words.arabic()
                && verses().entrySet().stream()
                        .anyMatch(verse -> !verse.getKey().equals(words.numbers())
                                && verse.getValue().contains(folded));
    }

    /** The folded verses by their numbers. */
    private Map<String, String> verses() {
        if (verses.isEmpty()) {
            Span passages = library.passagesOf(edition("quran-uthmani"));
            for (int p = passages.start(); p < passages.end(); p++) {
                verses.put(library.number(p), folded(library.text(p)));
            }
        }
        return verses;
    }

    /** Words to quote, with the number of the verse they stand in. */
    private record Words(String text, String sura, String verse, boolean arabic) {
        String numbers() {
            return sura + ":" + verse;
        }
    }

    /** The making of one article. */
    private final class Writing {
        private final ArticleLanguage language;
        private final Kind kind;
        private final Random random;
        private final ArticleLanguage.Digits digits;

        Writing(ArticleLanguage language, Kind kind, Random random) {
            this.language = language;
            this.kind = kind;
            this.random = random;
            this.digits = random.nextBoolean() ? ArticleLanguage.Digits.OWN : ArticleLanguage.Digits.EUROPEAN;
        }

        Optional<Article> write() {
            return switch (kind) {
                case RIGHT -> verse(5).map(words -> quoted(words, words.text(), NOWHERE, Verdict.RIGHT));
                case RANGE -> range();
                case NOTE -> verse(5).map(this::note);
                case TWO_QUOTATIONS -> pair();
                case TWO_REFERENCES -> twice();
                case WORD_CHANGED, WORD_DROPPED, WORD_ADDED -> verse(9).flatMap(this::changed);
                case VOWEL -> arabic(5).flatMap(this::vowel);
                case WRONG_VERSE -> verse(6).flatMap(this::wrongVerse);
                case WRONG_SURA -> verse(6).flatMap(this::wrongSura);
                case CONTRADICTION -> verse(6).flatMap(this::contradiction);
                case INVENTED -> invented();
                case OWN_WORDS -> ownWords();
                case HADITH -> hadith().map(this::saying);
                case HADITH_CHANGED -> hadith().flatMap(this::changedSaying);
                case HADITH_ELSEWHERE -> elsewhere();
                case HADITH_INVENTED -> Optional.of(credited(INVENTED_SAYING, "", Verdict.NOT_FOUND));
                case HADITH_OWN_WORDS ->
                    language.all("saying").isEmpty()
                            ? Optional.empty()
                            : Optional.of(credited(
                                    language.one(random.nextBoolean() ? "saying" : "invented.hadith", random),
                                    "",
                                    Verdict.UNKNOWN));
                case NOTHING -> Optional.of(article(language.one("nothing", random), List.of()));
            };
        }

        /** The sentences with others of the language around them. */
        private Article article(String sentences, List<Quoted> quotations) {
            String before = language.one("prose", random);
            String after = language.one("prose", random);
            String gap = random.nextBoolean() ? " " : "\n\n";
            return new Article(language.id(), kind, before + gap + sentences + gap + after + "\n", quotations);
        }

        private Optional<Words> verse(int least) {
            return language.edition().isPresent() && random.nextBoolean()
                    ? from(language.edition().get(), least + 3)
                    : arabic(least);
        }

        private Optional<Words> arabic(int least) {
            return from("quran-uthmani", least);
        }

        private Optional<Words> from(String id, int least) {
            List<String> suras = language.suras();
            String sura = suras.get(random.nextInt(suras.size()));
            int edition = edition(id);
            int first = library.passage(edition, sura + ":1");
            int verses = 1;
            while (library.passage(edition, sura + ":" + (verses + 1)) >= 0) {
                verses++;
            }
            String verse = String.valueOf(1 + random.nextInt(verses));
            int passage = library.passage(edition, sura + ":" + verse);
            if (first < 0 || passage < 0) {
                return Optional.empty();
            }
            boolean arabic = id.equals("quran-uthmani");
            String text = library.text(passage);
            if (arabic) {
                int script = random.nextInt(3);
                text = script == 0 || kind == Kind.VOWEL ? text : plain.getOrDefault(sura + ":" + verse, text);
                text = script == 2 && kind != Kind.VOWEL ? text.replaceAll("[\u064B-\u0652]", "") : text;
            }
            return part(text, least).map(words -> new Words(words, sura, verse, arabic));
        }

        /** A run of whole words of a text, all of it when it is short. */
        private Optional<String> part(String text, int least) {
            List<Span> words = words(text);
            if (words.size() < least) {
                return Optional.empty();
            }
            int length = words.size() <= MOST_WORDS && random.nextInt(3) > 0
                    ? words.size()
                    : least + random.nextInt(Math.min(MOST_WORDS, words.size()) - least + 1);
            int first = random.nextInt(words.size() - length + 1);
            String part = text.substring(
                    words.get(first).start(), words.get(first + length - 1).end());
            return isClean(part) && !part.endsWith(" يا") && !part.endsWith(" يَا")
                    ? Optional.of(part)
                    : Optional.empty();
        }

        /** Whether words have no marks, brackets or numbers in them. */
        private static boolean isClean(String part) {
            return part.chars().noneMatch(c -> "“”\"«»()[]{}‘’„*_<>\n".indexOf(c) >= 0 || Character.isDigit(c));
        }

        private String marked(String words, boolean arabic) {
            String marks = arabic ? ORNATE.get(random.nextInt(ORNATE.size())) : language.one("marks", random);
            int gap = marks.indexOf(' ');
            return marks.substring(0, gap) + words + marks.substring(marks.lastIndexOf(' ') + 1);
        }

        private Article quoted(Words words, String text, Span change, Verdict verdict) {
            return referred(
                    new Words(text, words.sura(), words.verse(), words.arabic()),
                    words.sura(),
                    words.verse(),
                    new Quoted(text, verdict, words.numbers(), change));
        }

        /** Words with a reference to a verse, in one of the sentences of the language or in a block of their own. */
        private Article referred(Words words, String sura, String verse, Quoted quoted) {
            String marked = marked(words.text(), words.arabic());
            int form = random.nextInt(6);
            if (form == 0) {
                String naming = language.one("naming", random);
                return article(
                        language.filled(naming, sura, verse, verse, digits).replace("{q}", marked), List.of(quoted));
            }
            String reference = language.filled(language.one("ref", random), sura, verse, verse, digits);
            if (form == 1) {
                String begin = language.all("quoting").get(0);
                return article(
                        begin.substring(0, begin.indexOf('{')).stripTrailing() + "\n\n> " + words.text() + "\n> "
                                + reference + "\n\n" + language.one("prose", random),
                        List.of(quoted));
            }
            return article(
                    language.one("quoting", random).replace("{q}", marked).replace("{r}", reference), List.of(quoted));
        }

        private Article note(Words words) {
            String sentence = language.one("quoting", random).replace("{q}", marked(words.text(), words.arabic()));
            Article article = article(
                    sentence.replace(" {r}", "[^1]"),
                    List.of(new Quoted(words.text(), Verdict.RIGHT, words.numbers())));
            String note =
                    language.filled(language.one("note", random), words.sura(), words.verse(), words.verse(), digits);
            return new Article(
                    language.id(), kind, article.markdown() + "\n[^1]: " + note + "\n", article.quotations());
        }

        private Optional<String[]> neighbours(String id) {
            Optional<Words> first = from(id, 5);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int edition = edition(id);
            String next = String.valueOf(Integer.parseInt(first.get().verse()) + 1);
            String sura = first.get().sura();
            int here = library.passage(edition, first.get().numbers());
            int there = library.passage(edition, sura + ":" + next);
            if (there < 0
                    || words(library.text(here)).size() > MOST_WORDS
                    || words(library.text(there)).size() > MOST_WORDS
                    || words(library.text(there)).size() < 5
                    || library.text(here).equals(library.text(there))
                    || !isClean(library.text(here))
                    || !isClean(library.text(there))) {
                return Optional.empty();
            }
            return Optional.of(new String[] {
                sura, first.get().verse(), next, stripped(library.text(here)), stripped(library.text(there))
            });
        }

        private static String stripped(String text) {
            List<Span> words = words(text);
            return text.substring(
                    words.get(0).start(), words.get(words.size() - 1).end());
        }

        private String editionId() {
            return language.edition().isPresent() && random.nextBoolean()
                    ? language.edition().get()
                    : "quran-uthmani";
        }

        private Optional<Article> range() {
            String id = editionId();
            return neighbours(id).map(verses -> {
                boolean arabic = id.equals("quran-uthmani");
                String between = arabic ? " " : ". ";
                String text = verses[3] + between + verses[4];
                String reference =
                        language.filled(language.one("range", random), verses[0], verses[1], verses[2], digits);
                return article(
                        language.one("quoting", random)
                                .replace("{q}", marked(text, arabic))
                                .replace("{r}", reference),
                        List.of(new Quoted(text, Verdict.RIGHT, verses[0] + ":" + verses[1])));
            });
        }

        private Optional<Article> pair() {
            String id = editionId();
            return neighbours(id).map(verses -> {
                boolean arabic = id.equals("quran-uthmani");
                String comma = arabic || language.all("digits").isEmpty() ? " … " : " ";
                String both = marked(verses[3], arabic) + comma + marked(verses[4], arabic);
                String reference =
                        language.filled(language.one("pair", random), verses[0], verses[1], verses[2], digits);
                return article(
                        language.one("quoting", random).replace("{q}", both).replace("{r}", reference),
                        List.of(
                                new Quoted(verses[3], Verdict.RIGHT, verses[0] + ":" + verses[1]),
                                new Quoted(verses[4], Verdict.RIGHT, verses[0] + ":" + verses[2])));
            });
        }

        private Optional<Article> twice() {
            String[] verses = repeated().get(random.nextInt(repeated().size()));
            String[] one = verses[0].split(":", -1);
            String[] other = verses[1].split(":", -1);
            if (!language.suras().contains(one[0]) || !language.suras().contains(other[0])) {
                return Optional.empty();
            }
            String text = stripped(library.text(library.passage(edition("quran-uthmani"), verses[0])));
            String form = language.one("ref", random);
            String references = language.filled(form, one[0], one[1], one[1], digits) + " "
                    + language.filled(form, other[0], other[1], other[1], digits);
            return Optional.of(article(
                    language.one("quoting", random)
                            .replace("{q}", marked(text, true))
                            .replace("{r}", references),
                    List.of(new Quoted(text, Verdict.RIGHT, verses[0]))));
        }

        private Optional<Article> changed(Words words) {
            List<Span> spans = words(words.text());
            int at = 3 + random.nextInt(spans.size() - 6);
            Span word = spans.get(at);
            String text = words.text();
            String before = text.substring(0, word.start());
            String after = text.substring(word.end());
            String stranger = words.arabic()
                    ? STRANGE_ARABIC.get(random.nextInt(STRANGE_ARABIC.size()))
                    : language.one("stranger", random).split(" \\| ", -1)[random.nextInt(4)];
            String next = spans.get(at + 1).of(text);
            boolean same = isElsewhere(before.stripTrailing() + " " + after.stripLeading(), words)
                    || folded(word.of(text)).equals(folded(next))
                    || folded(word.of(text)).equals(folded(spans.get(at - 1).of(text)));
            String kept = before.stripTrailing();
            Span written = new Span(word.start(), word.start() + stranger.length());
            return switch (kind) {
                case WORD_CHANGED -> Optional.of(quoted(words, before + stranger + after, written, Verdict.ALTERED));
                case WORD_ADDED ->
                    Optional.of(
                            quoted(words, before + stranger + " " + word.of(text) + after, written, Verdict.ALTERED));
                default ->
                    same
                            ? Optional.empty()
                            : Optional.of(quoted(
                                    words,
                                    kept + " " + after.stripLeading(),
                                    new Span(kept.length(), kept.length() + 1),
                                    Verdict.ALTERED));
            };
        }

        private Optional<Article> vowel(Words words) {
            String text = words.text();
            List<Span> spans = words(text);
            Span word = spans.get(1 + random.nextInt(spans.size() - 2));
            int last = word.end() - 1;
            int index = VOWELS.indexOf(text.charAt(last));
            if (index < 0) {
                return Optional.empty();
            }
            char other = VOWELS.charAt((index + 1 + random.nextInt(2)) % VOWELS.length());
            String changed = text.substring(0, last) + other + text.substring(last + 1);
            return Optional.of(quoted(words, changed, word, Verdict.ALTERED));
        }

        private Optional<Article> wrongVerse(Words words) {
            StringBuilder digits = new StringBuilder(words.verse());
            int at = random.nextInt(digits.length());
            int number = Integer.parseInt(words.verse());
            String wrong = switch (random.nextInt(4)) {
                case 0 -> digits.length() > 1 ? digits.deleteCharAt(at).toString() : "0";
                case 1 -> digits.length() > 1 ? digits.reverse().toString() : "0";
                case 2 -> String.valueOf(number + 1);
                default -> String.valueOf(number - 1);
            };
            return elsewhere(words, words.sura(), wrong);
        }

        private Optional<Article> wrongSura(Words words) {
            String sura = language.suras().get(random.nextInt(language.suras().size()));
            return sura.equals(words.sura()) ? Optional.empty() : elsewhere(words, sura, words.verse());
        }

        /** The words with the number of another verse, which has not got them. */
        private Optional<Article> elsewhere(Words words, String sura, String verse) {
            if (verse.startsWith("0") || verse.equals(words.verse()) && sura.equals(words.sura())) {
                return Optional.empty();
            }
            String id = words.arabic() ? "quran-uthmani" : language.edition().orElseThrow();
            int cited = library.passage(edition(id), sura + ":" + verse);
            if (cited < 0 || folded(library.text(cited)).contains(folded(words.text()))) {
                return Optional.empty();
            }
            if (words.arabic()) {
                // the spelling may differ: the verses must not share any run of words
                Set<String> there = new HashSet<>(fives(library.text(cited)));
                int here = library.passage(edition(id), words.numbers());
                if (fives(library.text(here)).stream().anyMatch(there::contains)) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    referred(words, sura, verse, new Quoted(words.text(), Verdict.WRONG_REFERENCE, words.numbers())));
        }

        private Optional<Article> contradiction(Words words) {
            String form = language.one("ref", random);
            String other = language.suras().get(random.nextInt(language.suras().size()));
            if (!form.contains("{name}")
                    || !form.contains("{s}")
                    || other.equals(words.sura())
                    || library.passage(edition("quran-uthmani"), other + ":" + words.verse()) < 0) {
                return Optional.empty();
            }
            String reference = language.filled(
                    form.replace("{name}", language.name(other)), words.sura(), words.verse(), "", digits);
            return Optional.of(article(
                    language.one("quoting", random)
                            .replace("{q}", marked(words.text(), words.arabic()))
                            .replace("{r}", reference),
                    List.of(new Quoted(words.text(), Verdict.CONTRADICTORY, words.numbers()))));
        }

        private Optional<Article> invented() {
            boolean arabic = language.edition().isEmpty() || random.nextBoolean();
            String text = arabic
                    ? INVENTED_ARABIC.get(random.nextInt(INVENTED_ARABIC.size()))
                    : language.one("invented", random);
            return arabic(5)
                    .map(place -> referred(
                            new Words(text, place.sura(), place.verse(), arabic),
                            place.sura(),
                            place.verse(),
                            new Quoted(text, Verdict.NOT_FOUND, "")));
        }

        /** A rendering of a language whose translations are not there: any words will do. */
        private Optional<Article> ownWords() {
            if (language.edition().isPresent() || language.id().equals("ar")) {
                return Optional.empty();
            }
            String text = language.one("invented", random);
            return arabic(5)
                    .map(place -> referred(
                            new Words(text, place.sura(), place.verse(), false),
                            place.sura(),
                            place.verse(),
                            new Quoted(text, Verdict.UNKNOWN, "")));
        }

        /** A saying of a collection: its number in print, or nothing. */
        private record Saying(String words, String collection, String number, boolean arabic) {}

        private Optional<Saying> hadith() {
            List<String> collections = language.all("collection.tirmidhi").isEmpty()
                    ? List.of("bukhari")
                    : List.of("bukhari", "muslim", "ibnmajah", "tirmidhi", "abudawud", "nasai");
            String collection = collections.get(random.nextInt(collections.size()));
            boolean arabic = !language.id().equals("en") || kind == Kind.HADITH_ELSEWHERE || random.nextBoolean();
            String source = collection.equals("bukhari") ? "bukhari-lk" : collection;
            Integer edition = editions.get(source + (arabic ? "-ar" : "-en"));
            if (edition == null) {
                return Optional.empty();
            }
            Span passages = library.passagesOf(edition);
            int passage = passages.start() + random.nextInt(passages.length());
            String saying = library.quoted(passage).of(library.text(passage));
            Map<String, String> numbers = library.numbers(passage);
            String number = numbers.getOrDefault("abd-al-baqi", "");
            List<Span> words = words(saying);
            if (words.size() < 8 || words.size() > 30 || collection.equals("bukhari") && !number.matches("\\d+")) {
                return Optional.empty();
            }
            String text = stripped(saying);
            return isClean(text) && !folded(text).contains("مثل")
                    ? Optional.of(new Saying(text, collection, number, arabic))
                    : Optional.empty();
        }

        private Article saying(Saying saying) {
            return credited(saying, saying.words(), NOWHERE, Verdict.RIGHT, saying.collection());
        }

        private Article credited(Saying saying, String text, Span change, Verdict verdict, String collection) {
            String reference = language.one("collection." + collection, random);
            if (verdict == Verdict.WRONG_REFERENCE) {
                reference = reference.contains("{n}")
                        ? language.all("collection.muslim").get(0)
                        : reference;
            }
            return article(
                    language.one("hadith", random)
                            .replace(
                                    "{q}",
                                    marked(
                                            text,
                                            saying.arabic() && !language.id().equals("ar")))
                            .replace("{r}", reference.replace("{n}", digits.of(language, saying.number()))),
                    List.of(new Quoted(text, verdict, "", change)));
        }

        private Article credited(String text, String number, Verdict verdict) {
            boolean arabic = text.equals(INVENTED_SAYING);
            return credited(new Saying(text, "muslim", number, arabic), text, NOWHERE, verdict, "muslim");
        }

        private Optional<Article> changedSaying(Saying saying) {
            List<Span> spans = words(saying.words());
            Span word = spans.get(3 + random.nextInt(spans.size() - 6));
            String stranger = saying.arabic()
                    ? STRANGE_ARABIC.get(random.nextInt(STRANGE_ARABIC.size()))
                    : language.one("stranger", random).split(" \\| ", -1)[random.nextInt(4)];
            String text = saying.words().substring(0, word.start())
                    + stranger
                    + saying.words().substring(word.end());
            Span written = new Span(word.start(), word.start() + stranger.length());
            return Optional.of(credited(saying, text, written, Verdict.ALTERED, saying.collection()));
        }

        private Optional<Article> elsewhere() {
            Optional<Saying> saying = hadith();
            if (saying.isEmpty() || saying.get().collection().matches("bukhari|muslim")) {
                return Optional.empty();
            }
            List<String> words = fives(saying.get().words());
            if (words.stream().anyMatch(runs("muslim")::contains) || words.size() < 8) {
                return Optional.empty();
            }
            return Optional.of(
                    credited(saying.get(), saying.get().words(), NOWHERE, Verdict.WRONG_REFERENCE, "muslim"));
        }
    }
}
