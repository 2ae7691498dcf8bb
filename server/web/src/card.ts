import { compare, letters, type Piece } from './compare';
import { directionOf, h, icon } from './dom';
import { chapterOf, digits, language, placeOf, say } from './language';
import { kindOf, type Correction, type Edition, type Finding } from './report';

/** What a reader can do with a finding. */
export interface CardActions {
  replace(): void;
  copy(): void;
  ignore(): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** All about one finding: the words on both sides, the passage, where it stands, and what to do. */
export function card(finding: Finding, edition: Edition | undefined, actions: CardActions): HTMLElement {
  const kind = kindOf(finding);
  return h('div', { class: 'card', role: 'group', 'aria-label': say(`one.${kind}`) },
    h('p', { class: 'message', dir: directionOf(finding.message) }, finding.message),
    finding.source ? comparison(finding, edition) : null,
    reference(finding),
    narrators(finding),
    twins(finding),
    passage(finding, edition),
    buttons(finding, actions),
    h('div', { class: 'foot' },
      h('p', { class: 'edition' },
        finding.locus ? h('bdi', {}, fullPlace(finding)) : null,
        finding.locus && edition ? ' · ' : null,
        edition ? h('bdi', {}, edition.title) : null,
        edition?.sha256 ? ' · ' : null,
        edition?.sha256 ? h('code', { title: `SHA-256 ${edition.sha256}`, dir: 'ltr' }, edition.sha256.slice(0, 8)) : null),
      steps(actions)));
}

function fullPlace(finding: Finding): string {
  const place = placeOf(finding.work, finding.locus ?? '');
  const chapter = finding.work === 'quran' ? chapterOf(finding.locus ?? '') : '';
  return chapter ? `${place} (${chapter})` : place;
}

/** The class of a text's letters: the Qur'an has a face of its own. */
function faceOf(finding: Finding, edition: Edition | undefined): string {
  if (edition?.language !== 'ar') {
    return 'latin';
  }
  return finding.work === 'quran' ? 'quran' : 'naskh';
}

function comparison(finding: Finding, edition: Edition | undefined): HTMLElement {
  const { quoted, source } = compare(finding);
  const face = faceOf(finding, edition);
  const differs = finding.wording === 'ALTERED';
  const left = h('dd', { class: `${face} side`, lang: edition?.language, dir: directionOf(finding.quotation.text) }, ...sides(quoted, 'del'));
  const right = h('dd', { class: `${face} side`, lang: edition?.language, dir: directionOf(finding.source ?? '') }, ...sides(source, 'ins'));
  if (differs) {
    requestAnimationFrame(() => pointOut(finding, left, right));
  }
  const harmless = !differs && finding.divergences.length > 0;
  return h('dl', { class: 'compare' },
    h('div', {}, h('dt', {}, say('quoted')), left),
    h('div', {}, h('dt', {}, say('source')), right),
    harmless && h('div', { class: 'note' }, h('dt', { class: 'unseen' }, say('source')), h('dd', {}, say('source.spelling'))));
}

function sides(pieces: readonly Piece[], tag: 'del' | 'ins'): Node[] {
  return pieces.map((piece) => (piece.differs ? h(tag, {}, piece.text) : document.createTextNode(piece.text)));
}

/** Marks the very letters that differ inside words that differ, without cutting the words into pieces. */
function pointOut(finding: Finding, left: HTMLElement, right: HTMLElement): void {
  if (typeof Highlight === 'undefined') {
    return;
  }
  const layers = [new Highlight(), new Highlight()] as const;
  const [quoted, source] = [[...left.querySelectorAll('del')], [...right.querySelectorAll('ins')]];
  const pairs = finding.divergences.filter((each) => each.kind === 'LETTER' || each.kind === 'VOWEL');
  for (const pair of pairs) {
    const a = quoted.find((each) => each.textContent === pair.quoted)?.firstChild;
    const b = source.find((each) => each.textContent === pair.source)?.firstChild;
    if (a && b) {
      const spans = letters(pair.quoted ?? '', pair.source ?? '', pair.kind === 'VOWEL');
      [a, b].forEach((node, side) => {
        for (const [from, to] of spans[side as 0 | 1]) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          layers[side as 0 | 1].add(range);
        }
      });
    }
  }
  CSS.highlights.set('letters-quoted', layers[0]);
  CSS.highlights.set('letters-source', layers[1]);
}

function reference(finding: Finding): HTMLElement | null {
  if (!finding.citation) {
    return null;
  }
  const given = h('bdi', {}, finding.citation.text);
  const right = finding.attribution === 'CORRECT';
  const wrong = finding.attribution === 'WRONG' || finding.attribution === 'INEXACT';
  return h('p', { class: `row ${right ? 'good' : wrong ? 'bad' : ''}` },
    h('span', { class: 'name' }, say('reference')), ' ',
    wrong ? h('del', {}, given) : given,
    right ? icon('right') : null,
    right ? h('span', { class: 'unseen' }, say('reference.right')) : null,
    wrong && finding.locus ? h('span', { class: 'unseen' }, ` ${say('reference.should')} `) : null,
    wrong && finding.locus ? icon('arrow') : null,
    wrong && finding.locus ? h('ins', {}, h('bdi', {}, placeOf(finding.work, finding.locus))) : null);
}

function narrators(finding: Finding): HTMLElement | null {
  if (finding.narrators?.attribution !== 'WRONG') {
    return null;
  }
  return h('p', { class: 'row bad' }, h('span', { class: 'name' }, say('narrators')), ' ',
    h('bdi', {}, finding.narrators.text), ' · ', say('narrators.wrong'));
}

function twins(finding: Finding): HTMLElement | null {
  const others = finding.twins ?? [];
  if (others.length === 0) {
    return null;
  }
  const shown = others.slice(0, 6).map((each) => digits(each.replace(/^[a-z]+:/, '')));
  return h('p', { class: 'row' }, h('span', { class: 'name' }, say('twins')), ' ',
    h('bdi', {}, shown.join(language() === 'ar' ? '، ' : ', ') + (others.length > shown.length ? ' …' : '')));
}

/** The whole passage with the answering words in full ink. */
function passage(finding: Finding, edition: Edition | undefined): HTMLElement | null {
  const whole = finding.passage ?? '';
  if (whole === '' || whole === finding.source) {
    return null;
  }
  const face = faceOf(finding, edition);
  const text = face === 'quran' ? withVerseEnds(whole, finding.locus ?? '') : whole;
  const at = finding.source ? text.indexOf(finding.source) : -1;
  const length = finding.source?.length ?? 0;
  return h('details', {},
    h('summary', {}, say('passage')),
    h('blockquote', { class: `${face} passage`, lang: edition?.language, dir: directionOf(text) },
      at < 0 ? text : text.slice(0, at),
      at < 0 ? null : h('strong', {}, text.slice(at, at + length)),
      at < 0 ? null : text.slice(at + length)));
}

/** Verses stand on lines of their own in the report; a reader knows them by the sign at their end. */
function withVerseEnds(passage: string, locus: string): string {
  const first = Number(/:(\d+)/.exec(locus)?.[1] ?? Number.NaN);
  const verses = passage.split('\n');
  if (Number.isNaN(first) || /-.*:/.test(locus)) {
    return verses.join(' ');
  }
  const digit = (n: number): string => String(n).replace(/\d/g, (each) => String.fromCharCode(0x660 + Number(each)));
  return verses.map((verse, i) => `${verse} \u06DD${digit(first + i)}`).join(' ');
}

function buttons(finding: Finding, actions: CardActions): HTMLElement {
  const label = replaceLabel(finding);
  return h('div', { class: 'actions' },
    label && h('button', { type: 'button', class: 'main', onclick: () => actions.replace() }, label),
    finding.source && h('button', { type: 'button', 'data-do': 'copy', onclick: () => actions.copy() }, icon('copy'), say('copy')),
    finding.rule && h('button', { type: 'button', onclick: () => actions.ignore() }, say('ignore')));
}

function steps(actions: CardActions): HTMLElement {
  const round = (name: 'previous' | 'next' | 'close', picture: string, action: () => void): HTMLElement =>
    h('button', { type: 'button', class: 'round', 'aria-label': say(name), title: say(name), onclick: action }, icon(picture));
  return h('span', { class: 'steps' },
    round('previous', 'up', () => actions.step(-1)),
    round('next', 'down', () => actions.step(1)),
    round('close', 'close', () => actions.close()));
}

/** What the button says: the one word it puts in, when it is one. */
function replaceLabel(finding: Finding): string | null {
  const [first, ...rest] = finding.corrections;
  if (!first) {
    return null;
  }
  if (rest.length > 0 || first.replacement.length > 40) {
    return say('replace');
  }
  return first.replacement.trim() === ''
    ? say('replace.remove', { words: removed(finding, first) })
    : say('replace.with', { words: isolate(first.replacement.trim()) });
}

function removed(finding: Finding, correction: Correction): string {
  const { start, text } = finding.quotation;
  return isolate(text.slice(Math.max(0, correction.start - start), correction.end - start).trim());
}

/** Keeps the direction of words from spilling over into the sentence around them. */
function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}
