import { isHarmful, type Finding } from './report';

/** A run of words of one side of a comparison; `differs` when the other side has something else, or nothing, there. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Quoted words against the source's. */
export interface Comparison {
  readonly quoted: readonly Piece[];
  readonly source: readonly Piece[];
}

/** Compares the words of a finding with its source's, by the differences the report names. */
export function compare(finding: Finding): Comparison {
  const { start, text } = finding.quotation;
  const source = finding.source ?? '';
  const quotedMarks: [number, number][] = [];
  const sourceMarks: [number, number][] = [];
  let at = 0;
  for (const each of [...finding.divergences].sort((a, b) => a.start - b.start)) {
    if (isHarmful(each) && each.end > each.start) {
      quotedMarks.push([each.start - start, each.end - start]);
    }
    const found = each.source ? wordAt(source, each.source, at) : -1;
    if (each.source && found >= 0) {
      at = found + each.source.length;
      if (isHarmful(each)) {
        sourceMarks.push([found, at]);
      }
    }
  }
  return { quoted: pieces(text, quotedMarks), source: pieces(source, sourceMarks) };
}

/** Where whole words stand in a text, from a position on; -1 when they do not. */
function wordAt(text: string, words: string, from: number): number {
  for (let i = text.indexOf(words, from); i >= 0; i = text.indexOf(words, i + 1)) {
    const end = i + words.length;
    if ((i === 0 || /\s/.test(text.charAt(i - 1))) && (end === text.length || /\s/.test(text.charAt(end)))) {
      return i;
    }
  }
  return text.indexOf(words, from);
}

function pieces(text: string, marks: readonly [number, number][]): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from > at) {
      made.push({ text: text.slice(at, from), differs: false });
    }
    if (to > Math.max(at, from)) {
      made.push({ text: text.slice(Math.max(at, from), to), differs: true });
      at = to;
    }
  }
  if (at < text.length) {
    made.push({ text: text.slice(at), differs: false });
  }
  return made;
}

/** The letters of each of two words that the other does not have at that place, as spans of each. */
export function letters(a: string, b: string, marksMatter: boolean): [[number, number][], [number, number][]] {
  const left = clusters(a, marksMatter);
  const right = clusters(b, marksMatter);
  const common: number[][] = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i]![j] = left[i]!.same === right[j]!.same
        ? common[i + 1]![j + 1]! + 1
        : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const spans: [[number, number][], [number, number][]] = [[], []];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i]!.same === right[j]!.same) {
      i++;
      j++;
    } else if (j >= right.length || (i < left.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      spans[0].push([left[i]!.start, left[i]!.end]);
      i++;
    } else {
      spans[1].push([right[j]!.start, right[j]!.end]);
      j++;
    }
  }
  return spans;
}

/** Letters with their marks, and what two of them must share to be the same. */
function clusters(word: string, marksMatter: boolean): { start: number; end: number; same: string }[] {
  return [...new Intl.Segmenter('ar').segment(word)]
    .map(({ segment, index }) => {
      const letter = segment.normalize('NFC').replace(/[\u0671]/g, '\u0627').replace(/\u0640/g, '');
      return { start: index, end: index + segment.length, same: marksMatter ? letter : letter.replace(/\p{M}/gu, '') };
    })
    .filter((each) => each.same !== '');
}
