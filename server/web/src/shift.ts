import type { Finding, Span } from './report';

/** One change of a text: at `start`, `removed` UTF-16 units gave way to `added`. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The smallest single edit that makes `after` of `before`. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail++;
  }
  return { start, removed: before.length - start - tail, added: after.length - start - tail };
}

/** Where a span of the text before the edit is after it; one that the edit touches grows or shrinks with it. */
export function moveSpan<T extends Span>(span: T, edit: Edit): T {
  const end = edit.start + edit.removed;
  const by = edit.added - edit.removed;
  if (span.end <= edit.start) {
    return span;
  }
  if (span.start >= end) {
    return { ...span, start: span.start + by, end: span.end + by };
  }
  const start = Math.min(span.start, edit.start);
  return { ...span, start, end: Math.max(start, span.end >= end ? span.end + by : edit.start + edit.added) };
}

/** Where a finding is after the edit. */
export function moveFinding(finding: Finding, edit: Edit): Finding {
  return edit.removed === 0 && edit.added === 0 ? finding : mapSpans(finding, (span) => moveSpan(span, edit));
}

/** A finding of a part of a text, where it is in the whole. */
export function offsetFinding(finding: Finding, by: number): Finding {
  return mapSpans(finding, (span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

function mapSpans(finding: Finding, map: <T extends Span>(span: T) => T): Finding {
  return {
    ...finding,
    quotation: map(finding.quotation),
    ...(finding.citation && { citation: map(finding.citation) }),
    ...(finding.narrators && { narrators: map(finding.narrators) }),
    divergences: finding.divergences.map(map),
    corrections: finding.corrections.map(map),
  };
}

/**
 * The part of a long text to check at once after an edit: the paragraphs that it touched, and around them enough that a
 * reference in the next paragraph is seen.
 */
export function windowAround(text: string, edit: Edit, context: number): { core: Span; context: Span } {
  const core = paragraphs(text, edit.start, edit.start + edit.added);
  return { core, context: paragraphs(text, core.start - context, core.end + context) };
}

/** The whole paragraphs that hold the characters from..to; a paragraph ends at an empty line. */
function paragraphs(text: string, from: number, to: number): Span {
  const before = from <= 0 ? -1 : text.lastIndexOf('\n\n', from - 1);
  const after = to >= text.length ? -1 : text.indexOf('\n\n', to);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}
