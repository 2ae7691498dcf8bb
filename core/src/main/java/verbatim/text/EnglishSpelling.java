package verbatim.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** British spellings as the American ones. The rules may change other words too, but never make two words one. */
final class EnglishSpelling {
    /** realise, realised, realising, realisation, analyse; shorter words (rise, prise) are left alone. */
    private static final Pattern ISE = Pattern.compile("(\\w{3,}[iy])s(e|ed|er|ers|es|ing|ation|ations)");

    /** favour, honoured, neighbourhood; not four, hour, course. */
    private static final Pattern OUR =
            Pattern.compile("(\\w{2,}o)u(r(?:|s|ed|er|ers|ing|able|ably|ful|fully|less|hood|hoods|ite|ites|y|ly))");

    /** traveller, counselled, worshipping: a consonant doubled after an unstressed vowel. */
    private static final Pattern DOUBLED = Pattern.compile(
            "((?:travel|counsel|cancel|label|level|quarrel|marvel|model|signal|dial|jewel|revel|rival|equal|worship"
                    + "|kidnap|total|channel|funnel|fuel|duel|shovel|tunnel))([lp])"
                    + "(ed|er|ers|ing|ings|or|ors|ous|ously)");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("centre", "center"),
            Map.entry("centres", "centers"),
            Map.entry("theatre", "theater"),
            Map.entry("metre", "meter"),
            Map.entry("metres", "meters"),
            Map.entry("litre", "liter"),
            Map.entry("litres", "liters"),
            Map.entry("fibre", "fiber"),
            Map.entry("fibres", "fibers"),
            Map.entry("lustre", "luster"),
            Map.entry("sabre", "saber"),
            Map.entry("sepulchre", "sepulcher"),
            Map.entry("sepulchres", "sepulchers"),
            Map.entry("spectre", "specter"),
            Map.entry("meagre", "meager"),
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("offences", "offenses"),
            Map.entry("pretence", "pretense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("practised", "practiced"),
            Map.entry("practises", "practices"),
            Map.entry("practising", "practicing"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("fulfils", "fulfills"),
            Map.entry("fulfilment", "fulfillment"),
            Map.entry("enrol", "enroll"),
            Map.entry("instil", "instill"),
            Map.entry("distil", "distill"),
            Map.entry("skilful", "skillful"),
            Map.entry("skilfully", "skillfully"),
            Map.entry("wilful", "willful"),
            Map.entry("wilfully", "willfully"),
            Map.entry("jewellery", "jewelry"),
            Map.entry("grey", "gray"),
            Map.entry("plough", "plow"),
            Map.entry("ploughed", "plowed"),
            Map.entry("mould", "mold"),
            Map.entry("moulded", "molded"),
            Map.entry("sceptic", "skeptic"),
            Map.entry("sceptics", "skeptics"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("judgement", "judgment"),
            Map.entry("judgements", "judgments"),
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("ageing", "aging"),
            Map.entry("axe", "ax"),
            Map.entry("programme", "program"),
            Map.entry("dialogue", "dialog"),
            Map.entry("catalogue", "catalog"),
            Map.entry("pyjamas", "pajamas"),
            Map.entry("gaol", "jail"),
            Map.entry("encyclopaedia", "encyclopedia"),
            Map.entry("mediaeval", "medieval"),
            Map.entry("manoeuvre", "maneuver"),
            Map.entry("oesophagus", "esophagus"));

    private EnglishSpelling() {}

    /** The American spelling of a word in small letters. */
    static String american(String word) {
        String listed = WORDS.get(word);
        if (listed != null) {
            return listed;
        }
        Matcher ise = ISE.matcher(word);
        if (ise.matches()) {
            return ise.group(1) + 'z' + ise.group(2);
        }
        Matcher our = OUR.matcher(word);
        if (our.matches()) {
            return our.group(1) + our.group(2);
        }
        Matcher doubled = DOUBLED.matcher(word);
        return doubled.matches() ? doubled.group(1) + doubled.group(3) : word;
    }
}
