// Measures the page in a real browser and writes testing/benchmarks/page.md: npm run --silent measure
// The figure is the time from a keystroke in a text of ten pages to the frame in which its underlines are drawn anew.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { weight } from './built.mjs';
import { launch, missing, pages, startServer } from './harness.mjs';

const REPORT = fileURLToPath(new URL('../../../testing/benchmarks/page.md', import.meta.url));
const KEYS = 60;
const PAUSE = 200;

if (missing()) {
  console.error(missing());
  process.exit(2);
}

const server = await startServer();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en' });
await page.addInitScript(() => {
  globalThis.keys = [];
  globalThis.paints = [];
  let waiting = false;
  const { clear } = Highlight.prototype;
  // The page clears its highlights when it draws new ones; the task after the next frame begins when that is rendered.
  Highlight.prototype.clear = function () {
    clear.call(this);
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => setTimeout(() => {
        waiting = false;
        globalThis.paints.push(performance.now());
      }));
    }
  };
  addEventListener('keydown', () => globalThis.keys.push(performance.now()), true);
});
await page.goto(server.address);

const text = pages(10);
await page.locator('#text').focus();
await page.evaluate((words) => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', words);
  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
}, text);
await page.waitForFunction(() => CSS.highlights.get('word').size === 10);
await page.waitForTimeout(1_000);
await page.evaluate((at) => {
  const { firstChild } = document.getElementById('text');
  getSelection().collapse(firstChild, at);
}, text.indexOf('أليبتغون', text.length / 2) + 3);

/** Milliseconds from each of n keystrokes to the frame that shows what became of it, from the shortest. */
async function strokes(n) {
  await page.evaluate(() => {
    globalThis.keys.length = 0;
    globalThis.paints.length = 0;
  });
  for (let i = 0; i < n; i++) {
    await page.keyboard.press(i % 2 ? 'Backspace' : 'a');
    await page.waitForTimeout(PAUSE);
  }
  const times = await page.evaluate(() => globalThis.keys.map((key) => (globalThis.paints.find((paint) => paint > key) ?? Infinity) - key));
  return times.sort((a, b) => a - b);
}

await strokes(20);
const times = await strokes(KEYS);
const chromium = browser.version().split('.')[0];
await browser.close();
server.stop();

const share = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))]);
const report = `# The page in the browser

Written by \`npm run --silent measure\` in \`server/web\`, ${new Date().toISOString().slice(0, 10)}: Chromium ${chromium} without a display, Node.js ${process.versions.node.split('.')[0]}, ${availableParallelism()} processors.
From a keystroke to the end of the frame that draws its underlines: the browser's work and the check by the server.

| figure | measured |
|---|---|
| keystroke to underline, ${text.length.toLocaleString('en')} characters (10 pages), ${KEYS} keys inside a quotation | median ${share(0.5)} ms, 9 in 10 within ${share(0.9)} ms, longest ${share(1)} ms |
| page without fonts, gzip | ${(weight(/\.(html|css|js|svg)$/) / 1000).toFixed(1)} kB |
| fonts, each fetched when its letters are needed | ${(weight(/\.woff2$/) / 1000).toFixed(0)} kB |
`;
writeFileSync(REPORT, report);
console.log(report);
