/** The JSON report, `verbatim-report/1`, as docs/report.md defines it. Offsets are UTF-16 units of the text. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Words extends Span {
  readonly text: string;
}

export type Rule =
  | 'altered-wording'
  | 'altered-vowels'
  | 'wrong-reference'
  | 'inexact-reference'
  | 'not-found'
  | 'missing-reference'
  | 'unknown-translation'
  | 'not-installed'
  | 'unreadable-text';

export interface Divergence extends Span {
  readonly kind: 'SPELLING' | 'MARK' | 'VERSION' | 'VOWEL' | 'LETTER' | 'WORD' | 'OMISSION' | 'ADDITION' | 'ORDER';
  readonly quoted?: string;
  readonly source?: string;
}

export interface Correction extends Span {
  readonly replacement: string;
}

export interface Finding {
  readonly id: string;
  readonly rule?: Rule;
  readonly severity?: 'error' | 'warning' | 'suggestion';
  readonly wording: 'EXACT' | 'SAME_WORDS' | 'ALTERED' | 'FREE' | 'NOT_FOUND';
  readonly attribution: 'CORRECT' | 'INEXACT' | 'WRONG' | 'ABSENT' | 'UNKNOWN';
  readonly work?: string;
  readonly edition?: string;
  readonly locus?: string;
  readonly twins?: readonly string[];
  readonly quotation: Words;
  readonly citation?: Words & { readonly locus?: string };
  readonly narrators?: Words & { readonly attribution?: string };
  readonly divergences: readonly Divergence[];
  readonly source?: string;
  readonly passage?: string;
  readonly corrections: readonly Correction[];
  readonly message: string;
}

export interface Edition {
  readonly id: string;
  readonly work: string;
  readonly language: string;
  readonly title: string;
  readonly sha256?: string;
  readonly licence?: string;
}

export interface Note {
  readonly kind: string;
  readonly where?: string;
  readonly message: string;
}

export interface Report {
  readonly library: { readonly fingerprint: string; readonly editions: readonly Edition[] };
  readonly documents: readonly CheckedDocument[];
}

export interface CheckedDocument {
  readonly findings: readonly Finding[];
  readonly notes?: readonly Note[];
  /** What was read, when a document was sent. */
  readonly text?: string;
}

/** What a reader sorts findings by; one word for each list, underline and sign of the page. */
export type Kind = 'wording' | 'reference' | 'unfound' | 'hint' | 'right';

export const KINDS: readonly Kind[] = ['wording', 'reference', 'unfound', 'hint', 'right'];

export function kindOf(finding: Finding): Kind {
  switch (finding.rule) {
    case undefined:
      return 'right';
    case 'altered-wording':
    case 'altered-vowels':
      return 'wording';
    case 'wrong-reference':
    case 'inexact-reference':
      return 'reference';
    case 'not-found':
      return 'unfound';
    default:
      return 'hint';
  }
}

/** Whether a divergence is a difference that a reader is to see. */
export function isHarmful(divergence: Divergence): boolean {
  return !['SPELLING', 'MARK', 'VERSION'].includes(divergence.kind);
}

/** Whether a correction can do no harm, by the rule of `verbatim fix`: the source is certain and the difference small. */
export function isSafe(finding: Finding): boolean {
  if (finding.severity !== 'error') {
    return false;
  }
  return finding.wording === 'ALTERED'
    ? finding.divergences.filter(isHarmful).every((each) => each.kind === 'LETTER' || each.kind === 'VOWEL')
    : finding.rule === 'wrong-reference';
}
