import type { Editor } from './editor';
import { isHarmful, kindOf, type Finding, type Span } from './report';

/**
 * The names of the highlights that style.css draws: one for each kind, and finer ones for what differs. They are drawn over
 * the text without touching it, so that Arabic letters stay joined.
 */
const NAMES = ['right', 'wording', 'word', 'added', 'gap', 'reference', 'unfound', 'hint', 'active'] as const;
type Name = (typeof NAMES)[number];

/** Whether this browser can underline at all; the list of findings says the same without. */
export const canUnderline = typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Underlines findings in the text. */
export class Marks {
  private readonly layers = new Map<Name, Highlight>();

  constructor(private readonly editor: Editor) {
    if (canUnderline) {
      NAMES.forEach((name, priority) => {
        const layer = new Highlight();
        layer.priority = priority;
        this.layers.set(name, layer);
        CSS.highlights.set(name, layer);
      });
    }
  }

  /** Draws these findings and no others. */
  paint(findings: readonly Finding[], selected: Finding | undefined): void {
    if (!canUnderline) {
      return;
    }
    this.layers.forEach((layer) => layer.clear());
    for (const finding of findings) {
      this.paintOne(finding);
    }
    if (selected) {
      this.add('active', selected.quotation);
      if (selected.citation) {
        this.add('active', selected.citation);
      }
    }
  }

  private paintOne(finding: Finding): void {
    const kind = kindOf(finding);
    if (kind === 'reference') {
      this.add(finding.wording === 'ALTERED' ? 'wording' : 'right', finding.quotation);
      this.add('reference', finding.citation ?? finding.quotation);
    } else {
      this.add(kind, finding.quotation);
      if (finding.citation && (finding.attribution === 'WRONG' || finding.attribution === 'INEXACT')) {
        this.add('reference', finding.citation);
      }
    }
    if (finding.wording === 'ALTERED') {
      this.paintDifferences(finding);
    }
  }

  private paintDifferences(finding: Finding): void {
    for (const each of finding.divergences.filter(isHarmful)) {
      if (each.kind === 'OMISSION') {
        this.add('gap', around(each.start, this.editor.text));
      } else {
        this.add(each.kind === 'ADDITION' ? 'added' : 'word', each);
      }
    }
  }

  private add(name: Name, span: Span): void {
    if (span.end > span.start) {
      this.layers.get(name)?.add(this.editor.range(span));
    }
  }
}

/** The white space at a place and a letter on either side of it, where words are missing. */
export function around(position: number, text: string): Span {
  let start = position;
  let end = position;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) {
    start--;
  }
  while (end < text.length && /\s/.test(text.charAt(end))) {
    end++;
  }
  return { start: Math.max(0, start - 1), end: Math.min(text.length, end + 1) };
}
