// What of the page can be said without a browser: its arithmetic, its strings, its weight.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { built, weight } from './built.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

describe('the parts of the page', () => {
  let vite;
  let shift;
  let compare;

  before(async () => {
    vite = await createServer({
      root: here('..'),
      logLevel: 'error',
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, ws: false, watch: null },
    });
    shift = await vite.ssrLoadModule('/src/shift.ts');
    compare = await vite.ssrLoadModule('/src/compare.ts');
  });

  after(() => vite?.close());

  test('an edit is the smallest that makes one text of the other', () => {
    const table = [
      ['', '', { start: 0, removed: 0, added: 0 }],
      ['abc', 'abc', { start: 3, removed: 0, added: 0 }],
      ['abc', 'abXc', { start: 2, removed: 0, added: 1 }],
      ['abc', 'ac', { start: 1, removed: 1, added: 0 }],
      ['aaa', 'aaaa', { start: 3, removed: 0, added: 1 }],
      ['abcd', 'aXYd', { start: 1, removed: 2, added: 2 }],
    ];
    for (const [from, to, edit] of table) {
      assert.deepEqual(shift.editBetween(from, to), edit, `${from} -> ${to}`);
    }
  });

  test('a span that an edit does not touch keeps its words, wherever it goes', () => {
    const random = seeded(7);
    for (let round = 0; round < 2_000; round++) {
      const old = Array.from({ length: 1 + random(30) }, () => 'ab \n'[random(4)]).join('');
      const from = random(old.length + 1);
      const to = from + random(old.length + 1 - from);
      const now = old.slice(0, from) + 'xyz'.slice(0, random(4)) + old.slice(to);
      const edit = shift.editBetween(old, now);
      const start = random(old.length);
      const span = { start, end: start + 1 + random(old.length - start) };
      const moved = shift.moveSpan(span, edit);
      assert.ok(0 <= moved.start && moved.start <= moved.end && moved.end <= now.length, `round ${round}`);
      if (span.end <= edit.start || span.start >= edit.start + edit.removed) {
        assert.equal(now.slice(moved.start, moved.end), old.slice(span.start, span.end), `round ${round}`);
      }
    }
  });

  test('the window around an edit is of whole paragraphs', () => {
    const text = 'one\n\ntwo\n\nthree\n\nfour';
    const { core, context } = shift.windowAround(text, { start: text.indexOf('two') + 1, removed: 0, added: 1 }, 4);
    assert.equal(text.slice(core.start, core.end), 'two');
    assert.equal(text.slice(context.start, context.end), 'one\n\ntwo\n\nthree');
  });

  test('a comparison marks what differs on either side, and nothing that only is spelt otherwise', () => {
    const { quoted, source } = compare.compare({
      quotation: { start: 10, end: 25, text: 'one TWO three x' },
      source: 'one two thrée',
      divergences: [
        { kind: 'WORD', start: 14, end: 17, quoted: 'TWO', source: 'two' },
        { kind: 'SPELLING', start: 18, end: 23, quoted: 'three', source: 'thrée' },
        { kind: 'ADDITION', start: 24, end: 25, quoted: 'x' },
      ],
    });
    const different = (pieces) => pieces.filter((piece) => piece.differs).map((piece) => piece.text);
    assert.deepEqual(different(quoted), ['TWO', 'x']);
    assert.deepEqual(different(source), ['two']);
    assert.equal(quoted.map((piece) => piece.text).join(''), 'one TWO three x');
    assert.equal(source.map((piece) => piece.text).join(''), 'one two thrée');
  });

  test('the very letter that differs is found, whatever marks the words bear', () => {
    assert.deepEqual(compare.letters('أليبتغون', 'أَيَبْتَغُونَ', false), [[[1, 2]], []]);
    const [left, right] = compare.letters('اللَّهُ', 'ٱللَّهَ', true);
    assert.equal(left.length, 1);
    assert.equal(right.length, 1);
  });

  test('both languages say everything, in all their plural forms', () => {
    const read = (name) => JSON.parse(readFileSync(here(`../src/strings/${name}.json`), 'utf8'));
    const [en, ar] = [read('en'), read('ar')];
    assert.deepEqual(Object.keys(ar).sort(), Object.keys(en).sort());
    const holes = (value) => [...new Set([...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].filter((name) => name !== 'n').sort();
    for (const key of Object.keys(en)) {
      assert.equal(typeof ar[key], typeof en[key], key);
      assert.deepEqual(holes(ar[key]), holes(en[key]), key);
      if (typeof en[key] === 'object') {
        assert.deepEqual(Object.keys(ar[key]).sort(), ['few', 'many', 'one', 'other', 'two'], key);
      }
    }
  });

  test('the page weighs no more than 60 kB without its fonts', { skip: built().length === 0 && 'missing: the built page' }, () => {
    assert.ok(weight(/\.(html|css|js|svg)$/) <= 60_000, `${weight(/\.(html|css|js|svg)$/)} bytes`);
  });

  test('nothing in the page is inline, no address is another machine’s, and every font has its licence', { skip: built().length === 0 && 'missing: the built page' }, () => {
    const read = (pattern) => built().filter((name) => pattern.test(name)).map((name) => readFileSync(name, 'utf8')).join('');
    assert.doesNotMatch(read(/\.html$/), /<style|style=|<script(?![^>]* src=)|\son\w+=/);
    assert.doesNotMatch(read(/\.html$/), /(?:href|src)="(?:https?:)?\/\//);
    assert.doesNotMatch(read(/\.css$/), /url\((?!\/assets\/)/);
    for (const font of built().filter((name) => name.endsWith('.woff2'))) {
      const licence = font.replace(/-(latin|arabic)-.*$/, '-LICENSE.txt').replace('noto-naskh-LICENSE', 'noto-naskh-arabic-LICENSE');
      assert.ok(existsSync(licence), licence);
    }
  });
});

/** Numbers below a bound that are the same at every run. */
function seeded(seed) {
  let state = seed;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * bound);
  };
}
