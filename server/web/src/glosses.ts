import { directionOf, h } from './dom';
import type { Editor } from './editor';
import { isHarmful, type Finding, type Span } from './report';
import { around } from './marks';
import { digits } from './language';

/** The right words, small, above the wrong ones, as a corrector writes them between the lines. */
interface Gloss {
  readonly at: Span;
  readonly words: string;
  readonly kind: 'word' | 'gap' | 'reference';
}

/** Draws the glosses over the text; they are for the eye, the cards say the same to everybody. */
export class Glosses {
  private drawn: { range: Range; element: HTMLElement; width: number; place: string }[] = [];
  private waiting = 0;

  constructor(
    private readonly layer: HTMLElement,
    private readonly editor: Editor,
  ) {
    new ResizeObserver(() => this.place()).observe(editor.element);
    document.fonts.addEventListener('loadingdone', () => {
      this.drawn.forEach((gloss) => (gloss.width = 0));
      this.place();
    });
  }

  paint(findings: readonly Finding[]): void {
    const glosses = findings.flatMap((finding) => glossesOf(finding, this.editor.text));
    this.drawn = glosses.map((gloss) => ({
      range: this.editor.range(gloss.at),
      width: 0,
      place: '',
      // The box is laid out from the left whatever its words are.
      element: h('span', { class: `gloss gloss-${gloss.kind}`, dir: 'ltr' }, h('bdi', { dir: directionOf(gloss.words) }, gloss.words)),
    }));
    this.layer.replaceChildren(...this.drawn.map((each) => each.element));
    this.place();
  }

  /** Puts every gloss above its words, at the next frame; one that would cover another stays away. */
  place(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => {
      const base = this.layer.getBoundingClientRect();
      // All is measured before anything is moved; one that is hidden keeps the width it had.
      const boxes = this.drawn.map((gloss) => {
        gloss.width ||= gloss.element.offsetWidth;
        return firstLine(gloss.range);
      });
      let last = { line: -1, from: 0, to: 0 };
      this.drawn.forEach((gloss, i) => {
        const { element, width } = gloss;
        const over = boxes[i];
        if (!over || over.width === 0) {
          element.hidden = true;
          return;
        }
        const middle = over.left + over.width / 2 - base.left;
        const from = Math.max(0, Math.min(middle - width / 2, base.width - width));
        const to = from + width;
        const line = Math.round(over.top - base.top);
        const hidden = Math.abs(line - last.line) < 8 && from < last.to + 4 && to > last.from - 4;
        element.hidden = hidden;
        // Writing where it is already would have the browser lay out the page once more.
        const place = `${Math.round(from)} ${line}`;
        if (place !== gloss.place) {
          gloss.place = place;
          element.style.setProperty('inset-inline-start', `${Math.round(from)}px`);
          element.style.setProperty('inset-block-start', `${line}px`);
        }
        if (!hidden) {
          last = { line, from, to };
        }
      });
    });
  }
}

/** The box of a range's words on the line where it begins; runs of either direction have boxes of their own. */
function firstLine(range: Range): { top: number; left: number; width: number } | undefined {
  const [first, ...others] = range.getClientRects();
  if (!first) {
    return undefined;
  }
  const line = [first, ...others.filter((each) => each.top < first.bottom && each.bottom > first.top)];
  const left = Math.min(...line.map((each) => each.left));
  return { top: first.top, left, width: Math.max(...line.map((each) => each.right)) - left };
}

function glossesOf(finding: Finding, text: string): Gloss[] {
  const glosses: Gloss[] = [];
  if (finding.wording === 'ALTERED') {
    for (const each of finding.divergences.filter(isHarmful)) {
      if (each.source && each.kind === 'OMISSION') {
        glosses.push({ at: around(each.start, text), words: short(each.source), kind: 'gap' });
      } else if (each.source) {
        glosses.push({ at: each, words: correctionOf(finding, each) ?? short(each.source), kind: 'word' });
      }
    }
  }
  if (finding.attribution === 'WRONG' && finding.citation && finding.locus) {
    glosses.push({ at: finding.citation, words: digits(finding.locus.replace(/^[a-z]+:/, '')), kind: 'reference' });
  }
  return glosses;
}

/** The right word in the author's own spelling, when there is a correction for just this place. */
function correctionOf(finding: Finding, span: Span): string | undefined {
  return finding.corrections.find((each) => each.start === span.start && each.end === span.end)?.replacement;
}

/** Not more than a few words: the card has them all. */
function short(words: string): string {
  const all = words.split(' ');
  return all.length <= 4 ? words : `${all.slice(0, 3).join(' ')} …`;
}
