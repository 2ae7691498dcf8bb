// The page against a running server, in a real browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { docx, launch, missing, pages, startGate, startServer } from './harness.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WRONG_WORD = 'God asks: ﴿أليبتغون عندهم العزة فإن العزة لله جميعا﴾ (an-Nisa\' 4:139)';
const WRONG_REFERENCE = 'for God says: ﴿إن بعض الظن إثم﴾ (Al-Hujurat 49:21).';
const RIGHT = 'A heart at rest: ﴿ألا بذكر الله تطمئن القلوب﴾ (13:28).';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the page', { skip: missing() || false }, () => {
  let server;
  let browser;
  let gate;
  let troubles = [];

  before(async () => {
    server = await startServer();
    gate = await startGate(server.address);
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await gate?.close();
    server?.stop();
  });

  /** Opens the page and lets a test use it. What the browser complains of is an error, unless the test expects it. */
  async function use(options, act, expected = /^$/) {
    troubles = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', locale: 'en', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'blob:' && `${origin}/` !== gate.address) {
        troubles.push(`asked ${request.url()}`);
      }
    });
    try {
      await page.goto(gate.address);
      await page.waitForFunction(() => document.title.startsWith('Verbatim:'));
      await act(page);
      assert.deepEqual(troubles.filter((each) => !expected.test(each)), []);
    } finally {
      await context.close();
    }
  }

  async function type(page, words) {
    await page.locator('#text').focus();
    await page.keyboard.insertText(words);
  }

  /** The words that a highlight of the page lies on. */
  const marked = (page, name) => page.evaluate((n) => [...CSS.highlights.get(n)].map((range) => range.toString()), name);

  const until = (page, name, n) => page.waitForFunction(([key, size]) => CSS.highlights.get(key).size === size, [name, n]);

  const text = (page) => page.locator('#text').evaluate((element) => element.innerText);

  async function violations(page) {
    if (!(await page.evaluate(() => 'axe' in globalThis))) {
      await page.evaluate(await readFile(AXE, 'utf8'));
    }
    const found = await page.evaluate(() =>
      globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }

  test('underlines what is typed: the wrong word, the wrong reference, the right quotation', () => use({}, async (page) => {
    await type(page, `${WRONG_WORD}\n${WRONG_REFERENCE}\n${RIGHT}`);
    await until(page, 'word', 1);
    assert.deepEqual(await marked(page, 'word'), ['أليبتغون']);
    assert.deepEqual(await marked(page, 'reference'), ['(Al-Hujurat 49:21)']);
    assert.ok((await marked(page, 'right')).includes('ألا بذكر الله تطمئن القلوب'));
    assert.equal(await page.locator('#list > li').count(), 3);
    assert.match(await page.locator('#counts').innerText(), /2 to look at\s+of 3 quotations/);
    assert.deepEqual(await page.locator('.gloss:not([hidden])').allInnerTexts(), ['أيبتغون', '49:12']);
  }));

  test('keeps underlines in their places while the text before them grows', () => use({}, async (page) => {
    await type(page, `\n${WRONG_WORD}`);
    await until(page, 'word', 1);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Some words before it. ');
    assert.deepEqual(await marked(page, 'word'), ['أليبتغون']);
    await page.waitForTimeout(300);
    assert.deepEqual(await marked(page, 'word'), ['أليبتغون']);
  }));

  test('never reads a text as markup', () => use({}, async (page) => {
    const hostile = `<img src=x onerror="document.title='gone'"> ${WRONG_WORD} <script>document.title='gone'</script>`;
    await type(page, hostile);
    await until(page, 'word', 1);
    await page.keyboard.press('F8');
    assert.equal(await text(page), hostile);
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.match(await page.title(), /^Verbatim/);
  }));

  test('takes twenty pages from the clipboard', () => use({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const long = pages(20);
    await page.evaluate((words) => navigator.clipboard.writeText(words), long);
    await page.locator('#text').focus();
    await page.keyboard.press('Control+V');
    await until(page, 'word', 20);
    assert.equal(await text(page), long);
    assert.equal((await marked(page, 'reference')).length, 20);
    // An edit in the middle is seen, and what stands around it stays, also when the whole was checked again.
    await page.locator('.item.kind-wording .line').nth(9).click();
    await page.getByRole('button', { name: 'Replace with' }).click();
    await until(page, 'word', 19);
    await page.waitForTimeout(1_500);
    assert.equal((await marked(page, 'word')).length, 19);
    assert.equal((await marked(page, 'reference')).length, 20);
  }));

  test('opens a Word document that is dropped on it, and gives it back corrected', () => use({ acceptDownloads: true }, async (page) => {
    const file = docx(['A chapter.', WRONG_WORD, RIGHT]);
    await page.evaluate((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'مقال.docx'));
      const fire = (name) => document.body.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      fire('dragover');
      if (document.getElementById('dropzone').hidden) {
        throw new Error('no place to drop');
      }
      fire('drop');
    }, [...file]);
    await until(page, 'word', 1);
    assert.match(await text(page), /A chapter\.\n+God asks/);
    await page.locator('#download-button').click();
    const wanted = page.waitForEvent('download');
    await page.getByRole('button', { name: /Corrected document/ }).click();
    const download = await wanted;
    assert.equal(download.suggestedFilename(), 'مقال.docx');
    const corrected = await readFile(await download.path());
    assert.equal(corrected.subarray(0, 2).toString(), 'PK');
    assert.notDeepEqual(corrected, file);
    // A document that was changed here is not the document that was opened.
    await page.locator('#text').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('!');
    await page.locator('#download-button').click();
    assert.equal(await page.locator('#download-document').isVisible(), false);
    assert.equal(await page.locator('#download-note').isVisible(), true);
  }));

  test('says why a file could not be opened', () => use({}, async (page) => {
    await page.setInputFiles('#file', { name: 'broken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\x03\x04 nothing') });
    await page.locator('#banner', { hasText: 'broken.docx' }).waitFor();
  }, /status of 4\d\d/));

  test('replaces, and takes it back', () => use({}, async (page) => {
    await type(page, `${RIGHT}\n${WRONG_WORD}`);
    await until(page, 'word', 1);
    await page.locator('.item.kind-wording .line').click();
    await page.getByRole('button', { name: 'Replace with' }).click();
    await until(page, 'word', 0);
    assert.match(await text(page), /﴿أيبتغون عندهم/);
    await page.locator('.verdict-right').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.classList.contains('line')), true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(page, 'word', 1);
    assert.equal(await text(page), `${RIGHT}\n${WRONG_WORD}`);
  }));

  test('copies the right text', () => use({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await type(page, WRONG_WORD);
    await until(page, 'word', 1);
    await page.locator('.item.kind-wording .line').click();
    await page.getByRole('button', { name: 'Copy right text' }).click();
    await page.locator('#toast', { hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^أَيَبْتَغُونَ عِندَهُمُ/);
  }));

  test('ignores what it is told to ignore, until it is asked for', () => use({}, async (page) => {
    await type(page, `${WRONG_WORD}\n${WRONG_REFERENCE}`);
    await until(page, 'word', 1);
    await page.locator('.item.kind-wording .line').click();
    await page.getByRole('button', { name: 'Ignore' }).click();
    await until(page, 'word', 0);
    assert.match(await page.locator('#counts').innerText(), /1 ignored/);
    await page.locator('#text').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' and more');
    await page.waitForTimeout(400);
    assert.deepEqual(await marked(page, 'word'), []);
    await page.getByRole('button', { name: 'Show again' }).click();
    await until(page, 'word', 1);
  }));

  test('shows one kind at a time', () => use({}, async (page) => {
    await type(page, `${WRONG_WORD}\n${WRONG_REFERENCE}\n${RIGHT}`);
    await until(page, 'word', 1);
    await page.locator('#filters').getByRole('button', { name: 'Reference' }).click();
    assert.deepEqual(await page.locator('#list .where').allInnerTexts(), ['Qur’an 49:12']);
  }));

  test('needs no mouse', () => use({}, async (page) => {
    await page.waitForFunction(() => document.activeElement.id === 'text');
    await page.keyboard.insertText(`${RIGHT}\n${WRONG_WORD}\n${WRONG_REFERENCE}`);
    await until(page, 'word', 1);
    const open = () => page.locator('.item.open .what').innerText();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    assert.equal(await open(), 'The wording differs');
    await page.keyboard.press('F8');
    assert.equal(await open(), 'The reference is off');
    await page.keyboard.press('Shift+F8');
    assert.equal(await open(), 'The wording differs');
    await page.keyboard.press('Control+Enter');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Replace with/);
    await page.keyboard.press('Enter');
    await until(page, 'word', 0);
    assert.match(await text(page), /﴿أيبتغون عندهم/);
    await page.keyboard.press('F8');
    assert.equal(await open(), 'The reference is off');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
    assert.equal(await page.locator('.item.open').count(), 0);
  }));

  test('speaks Arabic from right to left, and lets every line have its own direction', () => use({ locale: 'ar' }, async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await type(page, `A line in English.\nسطر بالعربية.\n${WRONG_WORD}`);
    await until(page, 'word', 1);
    const [latin, arabic] = await page.evaluate(() => {
      const box = (words) => {
        const nodes = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const at = nodes.currentNode.data.indexOf(words);
          if (at >= 0) {
            const range = document.createRange();
            range.setStart(nodes.currentNode, at);
            range.setEnd(nodes.currentNode, at + words.length);
            return range.getBoundingClientRect();
          }
        }
        throw new Error(`no ${words}`);
      };
      const { left, right } = document.getElementById('text').getBoundingClientRect();
      return [box('A line').left - left, right - box('سطر').right];
    });
    assert.ok(latin < 60, `a Latin line begins at the left, not ${latin} pixels from it`);
    assert.ok(arabic < 60, `an Arabic line begins at the right, not ${arabic} pixels from it`);
    await page.keyboard.press('F8');
    assert.match(await page.locator('.card .message').innerText(), /صوابه/);
    const [paper, panel] = await page.evaluate(() => ['.paper', '.panel'].map((each) => document.querySelector(each).getBoundingClientRect().left));
    assert.ok(panel < paper, 'the findings stand to the left of the text');
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'ltr');
    await page.locator('.card .message', { hasText: 'should be' }).waitFor();
  }));

  const dresses = { light: {}, dark: { colorScheme: 'dark' }, Arabic: { locale: 'ar' }, phone: PHONE, 'Arabic, dark, phone': { ...PHONE, locale: 'ar', colorScheme: 'dark' } };
  for (const [name, options] of Object.entries(dresses)) {
    test(`can be used by everybody: ${name}`, () => use(options, async (page) => {
      assert.deepEqual(await violations(page), [], 'before there is a text');
      await page.locator('[data-example=arabic]').click();
      await page.locator('.item').first().waitFor();
      assert.deepEqual(await violations(page), [], 'with findings');
      await page.locator('.item.kind-wording .line').first().click();
      await page.locator('.card summary').click();
      assert.deepEqual(await violations(page), [], 'with a card');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} pixels wider than the window`);
      const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, input')]
        .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 24)
        .map(([html]) => html));
      assert.deepEqual(small, [], 'targets smaller than 24 pixels');
    }));
  }

  test('is dark when the system is, or when asked', () => use({ colorScheme: 'dark' }, async (page) => {
    const brightness = () => page.evaluate(() => {
      const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
      return (r + g + b) / 3;
    });
    assert.ok((await brightness()) < 60);
    await page.locator('#theme').click();
    assert.ok((await brightness()) > 200);
    await page.reload();
    assert.ok((await brightness()) > 200, 'the choice is remembered');
  }));

  test('goes on when the server is gone and when it is back', () => use({}, async (page) => {
    await type(page, WRONG_WORD);
    await until(page, 'word', 1);
    await gate.leave();
    try {
      await type(page, `\n${WRONG_REFERENCE}`);
      await page.locator('#banner', { hasText: 'does not answer' }).waitFor();
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await marked(page, 'word'), ['أليبتغون']);
    } finally {
      await gate.comeBack();
    }
    await until(page, 'reference', 1);
    assert.equal(await page.locator('#banner').isVisible(), false);
    assert.equal(await text(page), `${WRONG_WORD}\n${WRONG_REFERENCE}`);
  }, /ERR_/));

  test('says what the server refuses, and waits when it is busy', () => use({}, async (page) => {
    try {
      gate.answer({ status: 413, title: 'too large', detail: 'too many characters' });
      await type(page, WRONG_WORD);
      await page.locator('#banner', { hasText: 'longer than' }).waitFor();
      gate.answer({ status: 400, title: 'wrong', detail: 'a reason that only the server knows' });
      await type(page, ' ');
      await page.locator('#banner', { hasText: 'a reason that only the server knows' }).waitFor();
      gate.answer({ status: 503, title: 'busy', detail: '', headers: { 'Retry-After': '1' } });
      await type(page, ' ');
      await page.locator('#banner', { hasText: 'busy' }).waitFor();
    } finally {
      gate.answer();
    }
    await until(page, 'word', 1);
    assert.equal(await page.locator('#banner').isVisible(), false);
  }, /status of (413|400|503)/));

  test('checks against the sources that are switched on', () => use({}, async (page) => {
    await type(page, WRONG_WORD);
    await until(page, 'word', 1);
    await page.locator('#sources-button').click();
    await page.locator('#sources input').first().waitFor();
    assert.deepEqual(await violations(page), []);
    const boxes = page.locator('#sources input');
    const n = await boxes.count();
    for (let i = 0; i < n; i++) {
      await boxes.nth(i).uncheck();
    }
    assert.equal(await page.locator('#sources [role=alert]').innerText(), 'Switch at least one source on.');
    await until(page, 'word', 0);
    for (let i = 0; i < n; i++) {
      await boxes.nth(i).check();
    }
    await until(page, 'word', 1);
  }));

  test('gives the report as a page, and the text corrected', () => use({ acceptDownloads: true }, async (page) => {
    await type(page, `${WRONG_WORD}\n${RIGHT}`);
    await until(page, 'word', 1);
    const take = async (name) => {
      await page.locator('#download-button').click();
      const wanted = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFile(await (await wanted).path(), 'utf8');
    };
    assert.match(await take('Report as a web page'), /^<!DOCTYPE html>[\s\S]*أليبتغون/);
    assert.equal(await take('Corrected text'), `${WRONG_WORD.replace('أليبتغون', 'أيبتغون')}\n${RIGHT}`);
  }));

  test('has examples that show every kind of finding', () => use({}, async (page) => {
    const kinds = new Set();
    for (const name of ['answer', 'article', 'arabic']) {
      await page.locator(`[data-example=${name}]`).click();
      await page.locator('.item').first().waitFor();
      for (const kind of await page.locator('#filters button').evaluateAll((all) => all.map((each) => each.dataset.kind))) {
        kinds.add(kind);
      }
      await page.locator('#clear').click();
      await page.locator('#results').waitFor({ state: 'hidden' });
    }
    for (const kind of ['wording', 'reference', 'unfound', 'right']) {
      assert.ok(kinds.has(kind), `${kind} is in no example`);
    }
  }));
});
