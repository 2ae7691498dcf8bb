package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.match.Alignment;
import verbatim.match.Edit;
import verbatim.text.Likeness;
import verbatim.text.Span;

/** Turns an alignment into divergences and corrections. One instance serves all threads. */
final class Judge {
    /** Letters that two words may differ in and still be the same word miswritten: this share of the longer. */
    private static final double MISWRITTEN = 0.4;

    /** The most words that an insertion of the author's stands for. */
    private static final int MOST_REPLACED = 4;

    /** Words that share less than this with the source are not mended word by word. */
    private static final double LEAST_SHARE = 0.6;

    /** The letters of يا as the Uthmani spelling writes them before the word that they call. */
    private static final List<String> JOINED_CALL = List.of("\u064A\u064E\u0670", "\u064A\u064E\u0640\u0670");

    /** The differences that an alignment shows, in the order of the text. */
    List<Divergence> divergences(QuotedWords quoted, SourceWindow window, Alignment alignment, Comparison comparison) {
        List<Change> changes = changes(quoted, window.words(), alignment.edits(), comparison);
        changes.removeIf(change -> change.kind() == Divergence.Kind.ADDITION && Frames.isFrame(change, quoted));
        changes.removeIf(change -> isBehindCall(change, quoted, window.words()));
        if (!window.isScripture()) {
            changes.removeIf(change -> Frames.isBlessing(change, quoted, window.words()));
            changes.removeIf(change -> window.isSaying() && Frames.isVerbOfSaying(change, window.words()));
            Change.dropTitles(changes, quoted, window.words());
        }
        Change.joinMoves(changes, quoted, window.words());
        Change.joinUnspaced(changes, quoted);
        List<Divergence> result = new ArrayList<>();
        for (Change change : changes) {
            int q = change.quoted();
            Span span;
            if (change.quotedEnd() > q) {
                span = quoted.span(q, change.quotedEnd() - 1);
            } else {
                boolean before = q == 0 || q < quoted.size() && isAfterStop(change, quoted, window.words());
                int at = before ? quoted.span(q).start() : quoted.span(q - 1).end();
                span = new Span(at, at);
            }
            result.add(new Divergence(
                    change.kind(),
                    span,
                    quoted.words(q, change.quotedEnd()),
                    window.source(change.source(), change.sourceEnd())));
        }
        return result;
    }

    /** Whether a stop or a pause stands where words are left out, and the source has one before these words. */
    private static boolean isAfterStop(Change change, QuotedWords quoted, QuotedWords source) {
        int q = change.quoted();
        int s = change.source();
        return s > 0
                && hasStop(
                        quoted.chars(), quoted.span(q - 1).end(), quoted.span(q).start())
                && hasStop(
                        source.chars(), source.span(s - 1).end(), source.span(s).start());
    }

    private static boolean hasStop(String chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordStart(QuotedWords quoted, int at) {
        for (int i = 0; i < quoted.size(); i++) {
            if (quoted.span(i).start() == at) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first quoted word is the source's without the يا before it, with which the Uthmani spelling joins it. */
    private static boolean isBehindCall(Change change, QuotedWords quoted, QuotedWords source) {
        return change.kind() == Divergence.Kind.LETTER
                && change.quoted() == 0
                && isJoinedCall(source.word(change.source()))
                && source.strict(change.source()).endsWith(quoted.strict(0));
    }

    private static boolean isJoinedCall(String word) {
        return word.startsWith(JOINED_CALL.get(0)) || word.startsWith(JOINED_CALL.get(1));
    }

    private static List<Change> changes(
            QuotedWords quoted, QuotedWords source, List<Edit> edits, Comparison comparison) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            int end = i + 1;
            Divergence.@Nullable Kind kind;
            if (edit instanceof Edit.Match match) {
                kind = kind(
                        comparison.likeness(match.quoted(), match.quotedWords(), match.source(), match.sourceWords()));
            } else if (isOtherwiseDivided(edits, i, quoted, source)) {
                kind = Divergence.Kind.SPELLING;
                end++;
            } else if (edit instanceof Edit.Substitution) {
                kind = substitution(edit, quoted, source, comparison);
            } else {
                boolean declared = isDeclared(edit, quoted, comparison);
                boolean omission = edit instanceof Edit.Omission;
                while (end < edits.size()
                        && edits.get(end).getClass() == edit.getClass()
                        && (omission || isDeclared(edits.get(end), quoted, comparison) == declared)) {
                    declared &= isDeclared(edits.get(end), quoted, comparison);
                    end++;
                }
                boolean replaced = omission
                        && end - i <= MOST_REPLACED
                        && (i > 0 && isInsertion(edits.get(i - 1), comparison)
                                || end < edits.size() && isInsertion(edits.get(end), comparison));
                kind = declared || replaced ? null : omission ? Divergence.Kind.OMISSION : Divergence.Kind.ADDITION;
            }
            if (kind != null) {
                Edit last = edits.get(end - 1);
                boolean word = kind == Divergence.Kind.WORD;
                Edit from = word ? edits.get(insertion(edits, i, -1, comparison)) : edit;
                Edit to = word ? edits.get(insertion(edits, end - 1, 1, comparison)) : last;
                changes.add(new Change(
                        kind,
                        edit.quoted(),
                        last.quoted() + last.quotedWords(),
                        from.source(),
                        to.source() + to.sourceWords()));
            }
            i = end - 1;
        }
        return changes;
    }

    /** The farthest edit in a direction that leaves out words which a translator put in together with a replaced one. */
    private static int insertion(List<Edit> edits, int at, int step, Comparison comparison) {
        int i = at;
        if (comparison.isOptional(edits.get(at).source())) {
            while (i + step >= 0
                    && i + step < edits.size()
                    && edits.get(i + step) instanceof Edit.Omission omission
                    && comparison.isOptional(omission.source())) {
                i += step;
            }
        }
        return i;
    }

    /** Whether two words are the source's two with the space elsewhere: ما لهذا for مال هذا. */
    private static boolean isOtherwiseDivided(List<Edit> edits, int i, QuotedWords quoted, QuotedWords source) {
        Edit edit = edits.get(i);
        return edit instanceof Edit.Substitution
                && i + 1 < edits.size()
                && edits.get(i + 1) instanceof Edit.Substitution
                && quoted.strict(edit.quoted(), edit.quoted() + 2)
                        .equals(source.strict(edit.source(), edit.source() + 2));
    }

    private static Divergence.@Nullable Kind substitution(
            Edit edit, QuotedWords quoted, QuotedWords source, Comparison comparison) {
        if (comparison.isKnownError(edit.quoted()) || comparison.isInserted(edit.quoted())) {
            return null;
        }
        if (!isMiswritten(quoted.strict(edit.quoted()), source.strict(edit.source()))) {
            return Divergence.Kind.WORD;
        }
        return comparison.isTransliteration() ? Divergence.Kind.SPELLING : Divergence.Kind.LETTER;
    }

    /** Whether the author says that words are left out or put in, or the translator that he put them in. */
    private static boolean isDeclared(Edit edit, QuotedWords quoted, Comparison comparison) {
        return edit instanceof Edit.Omission
                ? edit.quoted() < quoted.size() && quoted.gapBefore(edit.quoted())
                        || comparison.isOptional(edit.source())
                : comparison.isInserted(edit.quoted());
    }

    /** Whether the author says that a word is put in: beside it he may leave others out, as in "[the general] said". */
    private static boolean isInsertion(Edit edit, Comparison comparison) {
        boolean unmatched = edit instanceof Edit.Addition || edit instanceof Edit.Substitution;
        return unmatched && comparison.isInserted(edit.quoted());
    }

    private static Divergence.@Nullable Kind kind(Likeness likeness) {
        return switch (likeness) {
            case IDENTICAL -> null;
            case MARK -> Divergence.Kind.MARK;
            case VOWEL -> Divergence.Kind.VOWEL;
            default -> Divergence.Kind.SPELLING;
        };
    }

    private static boolean isMiswritten(String quoted, String source) {
        int longer = Math.max(1, Math.max(quoted.length(), source.length()));
        int distance = Letters.distance(quoted, source, longer);
        return distance <= 1 && longer > 1 || distance <= MISWRITTEN * longer;
    }

    /** The smallest changes to the text that make the wording right, written as the author writes; none for a wild one. */
    List<Correction> corrections(Located located) {
        List<Correction> result = new ArrayList<>();
        if (located.share() < LEAST_SHARE) {
            return result;
        }
        QuotedWords quoted = located.quoted();
        String model = quoted.words(0, quoted.size());
        for (Divergence divergence : located.divergences()) {
            if (divergence.kind().isHarmless()) {
                continue;
            }
            Span span = divergence.span();
            String right = divergence.source().isEmpty()
                    ? ""
                    : located.window().words().normalizer(0).write(divergence.source(), model);
            right = span.start() == located.span().start() ? withCapitalOf(model, right) : right;
            if (divergence.kind() == Divergence.Kind.OMISSION) {
                result.add(new Correction(span, isWordStart(quoted, span.start()) ? right + " " : " " + right));
            } else if (divergence.kind() == Divergence.Kind.ADDITION) {
                result.add(new Correction(withSpace(quoted, span), ""));
            } else {
                result.add(new Correction(span, right));
            }
        }
        return result;
    }

    /** Words with a capital where the model has one; a capital of the source's (a name) is never taken away. */
    private static String withCapitalOf(String model, String words) {
        if (words.isEmpty() || !Character.isUpperCase(Character.codePointAt(model, 0))) {
            return words;
        }
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }

    /** A span with the space before it, or after it for the first word, so that cutting it leaves one space. */
    private static Span withSpace(QuotedWords quoted, Span span) {
        for (int i = 0; i < quoted.size(); i++) {
            if (quoted.span(i).start() == span.start() && i > 0) {
                return new Span(quoted.span(i - 1).end(), span.end());
            }
            if (quoted.span(i).start() >= span.end()) {
                return new Span(span.start(), quoted.span(i).start());
            }
        }
        return span;
    }
}
