import { api, Problem, type Settings } from './api';
import { Checks, type State } from './checks';
import { byId, download, h, linkedBy } from './dom';
import { Editor } from './editor';
import { EXAMPLES } from './examples';
import { Panel, type Entry } from './findings';
import { Glosses } from './glosses';
import { language, preferredLanguage, remember, remembered, say, speak } from './language';
import { canUnderline, Marks } from './marks';
import { isSafe, kindOf, type Edition, type Finding, type Kind, type Report } from './report';
import { Sources } from './sources';
import { Toast } from './toast';

/** Formats of which the page shows the file as it is, marks and all, and says so when it asks again; by the file's name. */
const MARKUP: readonly [RegExp, string][] = [[/\.(md|markdown)$/i, 'markdown'], [/\.x?html?$/i, 'html']];

/** The page: the text on one side, its findings on the other. All that it knows is gone when it is closed. */
class Page {
  private entries: readonly Entry[] = [];
  private editions: readonly Edition[] = [];
  private readonly ignored = new Set<string>();
  private filter: Kind | 'all' = 'all';
  private selected: string | undefined;
  private file: File | undefined;
  private fileText = '';
  private wasGone = false;
  private statusTimer = 0;

  private readonly toast = new Toast(byId('toast'), byId('status'));
  private readonly editor = new Editor(byId('text'), () => this.typed());
  private readonly marks = new Marks(this.editor);
  private readonly glosses = new Glosses(byId('glosses'), this.editor);
  private readonly sources = new Sources(byId('sources-button'), byId('sources-list'), () => this.checks.again());
  private readonly checks = new Checks(() => this.settings(), {
    found: (findings, report) => this.found(findings, report),
    state: (state) => this.show(state),
  });
  private readonly panel = new Panel({ counts: byId('counts'), filters: byId('filters'), list: byId('list') }, {
    choose: (key) => this.choose(key === this.selected ? undefined : key, 'list'),
    show: (filter) => {
      this.filter = filter;
      this.render();
    },
    restore: () => {
      this.ignored.clear();
      this.found(this.checks.current(), undefined);
    },
    replace: () => this.replace(),
    copy: () => void this.copy(),
    ignore: () => this.ignore(),
    step: (by) => this.step(by, 'list'),
    close: () => this.close(),
  });

  start(): void {
    this.listen();
    this.turn(preferredLanguage());
    this.dress(remembered('theme'));
    this.loadSources();
    if (!canUnderline) {
      this.banner(say('state.nounderline'));
    }
    this.editor.element.focus({ preventScroll: true });
  }

  private loadSources(): void {
    this.sources.load().catch(() => setTimeout(() => this.loadSources(), 2_000));
  }

  private settings(): Settings {
    const name = this.file?.name ?? '';
    const format = MARKUP.find(([pattern]) => pattern.test(name))?.[1];
    return {
      language: language(),
      ...(this.sources.chosen && { sources: this.sources.chosen }),
      ...(format && { format }),
    };
  }

  private listen(): void {
    byId('language').addEventListener('click', () => {
      this.turn(language() === 'ar' ? 'en' : 'ar');
      remember('language', language());
    });
    byId('theme').addEventListener('click', () => {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      const now = document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light');
      this.dress(now === 'dark' ? 'light' : 'dark');
    });
    byId('open').addEventListener('click', () => byId<HTMLInputElement>('file').click());
    byId('file').addEventListener('change', (event) => {
      const input = event.target as HTMLInputElement;
      const file = input.files?.[0];
      input.value = '';
      if (file) {
        void this.open(file);
      }
    });
    byId('clear').addEventListener('click', () => this.put(''));
    for (const button of document.querySelectorAll<HTMLElement>('[data-example]')) {
      button.addEventListener('click', () => this.put(EXAMPLES[button.dataset['example'] as keyof typeof EXAMPLES]));
    }
    byId('download-page').addEventListener('click', () => void this.downloadPage());
    byId('download-text').addEventListener('click', () => this.downloadText());
    byId('download-document').addEventListener('click', () => void this.downloadDocument());
    byId('download').addEventListener('beforetoggle', () => this.offerDownloads());
    this.editor.element.addEventListener('click', (event) => this.clicked(event));
    addEventListener('keydown', (event) => this.pressed(event));
    this.listenToDrops();
  }

  private listenToDrops(): void {
    const zone = byId('dropzone');
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener('dragover', (event) => {
      if (hasFile(event)) {
        event.preventDefault();
        zone.hidden = false;
      }
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) {
        zone.hidden = true;
      }
    });
    addEventListener('drop', (event) => {
      zone.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file) {
        event.preventDefault();
        void this.open(file);
      }
    });
  }

  /** Another language of the page; the messages come from the server anew. */
  private turn(wanted: 'en' | 'ar'): void {
    speak(wanted);
    byId('language').lang = wanted === 'ar' ? 'en' : 'ar';
    const local = /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
    byId('private').textContent = local ? say('private.local') : say('private.host', { host: location.host });
    byId('private-more').textContent = local ? say('private.local.more') : say('private.host.more');
    byId('keys').replaceChildren(
      ...say('keys').split(/(<[^>]+>)/).map((part) => (part.startsWith('<') ? h('kbd', { dir: 'ltr' }, part.slice(1, -1)) : part)),
    );
    this.sources.render();
    this.render();
    this.sayEditions();
    if (this.editor.text !== '') {
      this.checks.again();
    }
  }

  private dress(theme: string | null): void {
    if (theme === 'dark' || theme === 'light') {
      document.documentElement.dataset['theme'] = theme;
      remember('theme', theme);
    }
  }

  private typed(): void {
    this.glosses.place();
    if (this.editor.text === '') {
      this.file = undefined;
    }
    this.checks.changed(this.editor.text);
    this.layOut();
  }

  /** Puts a whole text into the page. */
  private put(text: string): void {
    this.file = undefined;
    this.selected = undefined;
    this.filter = 'all';
    this.editor.text = text;
    this.editor.element.focus({ preventScroll: true });
  }

  private async open(file: File): Promise<void> {
    byId('doing').textContent = say('state.checking');
    try {
      const report = await api.upload(file, this.settings());
      const read = report.documents[0]?.text ?? '';
      this.put(read);
      this.file = file;
      this.fileText = this.editor.text;
      if (read === this.editor.text) {
        this.checks.take(this.editor.text, report);
      }
      this.toast.say(say('opened', { name: file.name }));
      this.notes(report);
    } catch (problem) {
      const why = problem instanceof Problem ? problem.message : say('state.gone');
      this.banner(say('unopened', { name: file.name, why }));
    } finally {
      byId('doing').textContent = '';
    }
  }

  private found(findings: readonly Finding[], report: Report | undefined): void {
    const before = this.entries;
    const chosen = before.find((each) => each.key === this.selected);
    this.editions = report?.library.editions ?? this.editions;
    this.entries = named(findings).filter((each) => !this.ignored.has(each.key));
    if (chosen && !this.entries.some((each) => each.key === this.selected)) {
      this.selected = this.entries.find(({ finding }) => overlaps(finding, chosen.finding))?.key;
    }
    if (this.filter !== 'all' && !this.entries.some(({ finding }) => kindOf(finding) === this.filter)) {
      this.filter = 'all';
    }
    this.render();
    if (report) {
      this.sayEditions();
      this.sayCounts();
    }
  }

  private render(): void {
    this.panel.render({
      entries: this.entries,
      ignored: this.ignored.size,
      filter: this.filter,
      selected: this.selected,
      editions: this.editions,
    });
    this.paint();
    this.layOut();
  }

  private paint(): void {
    const findings = this.entries.map((each) => each.finding);
    this.marks.paint(findings, this.chosen()?.finding);
    this.glosses.paint(findings);
  }

  private layOut(): void {
    const empty = this.editor.text === '';
    byId('start').hidden = !empty;
    byId('results').hidden = empty || this.editions.length === 0;
    byId('examples').hidden = !empty;
    byId('clear').hidden = empty;
    byId('download-button').hidden = empty;
    byId('keys').hidden = this.entries.length === 0;
    document.body.classList.toggle('working', !empty);
  }

  private chosen(): Entry | undefined {
    return this.entries.find((each) => each.key === this.selected);
  }

  private choose(key: string | undefined, from: 'list' | 'text'): void {
    this.selected = key;
    const entry = this.chosen();
    if (entry && this.filter !== 'all' && kindOf(entry.finding) !== this.filter) {
      this.filter = 'all';
    }
    this.render();
    if (entry) {
      this.panel.reveal(entry.key);
      this.scrollTo(entry.finding);
      if (from === 'list') {
        this.panel.focus(entry.key);
      }
    }
  }

  private scrollTo(finding: Finding): void {
    const box = this.editor.range(finding.quotation).getBoundingClientRect();
    const sheet = document.querySelector('.item.open .card')?.getBoundingClientRect();
    // On a small window the card lies over the lower part of it.
    const bottom = sheet && sheet.top > 0 && sheet.width > innerWidth - 8 ? sheet.top : innerHeight;
    if (box.top < 90 || box.bottom > bottom - 24) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollBy({ top: box.top - Math.max(110, bottom * 0.33), behavior: calm ? 'auto' : 'smooth' });
    }
  }

  /** To the next or the previous finding that is not right, from the chosen one or the caret. */
  private step(by: 1 | -1, from: 'list' | 'text'): void {
    const wrong = this.entries.filter(({ finding }) => kindOf(finding) !== 'right');
    const chosen = this.chosen();
    const at = chosen ? chosen.finding.quotation.start : (this.editor.caret() ?? -1);
    const next = by === 1
      ? (wrong.find(({ finding }) => finding.quotation.start > at) ?? wrong[0])
      : (wrong.findLast(({ finding }) => finding.quotation.start < at) ?? wrong.at(-1));
    if (!next) {
      this.toast.say(say('nothing.next'));
      return;
    }
    if (from === 'text') {
      this.editor.select({ start: next.finding.quotation.end, end: next.finding.quotation.end });
    }
    this.choose(next.key, from);
    this.toast.whisper(next.finding.message);
  }

  private replace(): void {
    const entry = this.chosen();
    if (!entry) {
      return;
    }
    this.editor.replace(entry.finding.corrections);
    this.panel.focus(entry.key);
    this.toast.say(say('replaced'), say('undo'), () => {
      this.editor.element.focus({ preventScroll: true });
      entry.finding.corrections.forEach(() => document.execCommand('undo'));
    });
  }

  private async copy(): Promise<void> {
    const words = this.chosen()?.finding.source;
    if (words) {
      await navigator.clipboard.writeText(words);
      this.toast.say(say('copied'));
    }
  }

  private ignore(): void {
    const entry = this.chosen();
    if (!entry) {
      return;
    }
    const i = this.entries.indexOf(entry);
    this.ignored.add(entry.key);
    this.selected = undefined;
    this.found(this.checks.current(), undefined);
    const next = this.entries[Math.min(i, this.entries.length - 1)];
    if (next) {
      this.panel.focus(next.key);
    } else {
      this.editor.element.focus();
    }
    this.sayCounts();
  }

  /** Closes the card; whoever came from the keyboard is back in the text at the quotation. */
  private close(): void {
    const entry = this.chosen();
    this.choose(undefined, 'text');
    if (entry) {
      this.editor.select({ start: entry.finding.quotation.end, end: entry.finding.quotation.end });
    }
  }

  private clicked(event: MouseEvent): void {
    const at = this.editor.at(event.clientX, event.clientY);
    const entry = at === undefined ? undefined : this.entries.find(({ finding }) => covers(finding, at));
    if (entry) {
      this.choose(entry.key, 'text');
    }
  }

  private pressed(event: KeyboardEvent): void {
    const inText = document.activeElement === this.editor.element;
    if (event.key === 'F8') {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1, inText || document.activeElement === document.body ? 'text' : 'list');
    } else if (event.key === 'Enter' && event.ctrlKey && inText) {
      event.preventDefault();
      const at = this.editor.caret() ?? -1;
      const here = this.chosen() ?? this.entries.find(({ finding }) => covers(finding, at));
      if (here) {
        this.choose(here.key, 'list');
        this.panel.focusCard();
      }
    } else if (event.key === 'Escape' && this.selected !== undefined && !document.querySelector(':popover-open')) {
      this.close();
    }
  }

  private show(state: State): void {
    byId('doing').textContent = state.kind === 'checking' ? say('state.checking') : '';
    document.body.classList.toggle('gone', state.kind === 'gone');
    if (state.kind === 'gone') {
      this.banner(say('state.gone'));
      this.wasGone = true;
    } else if (state.kind === 'busy') {
      this.banner(say('state.busy'));
    } else if (state.kind === 'refused') {
      this.banner(state.problem.status === 413 ? say('state.long') : say('state.refused', { why: state.problem.message }));
    } else if (state.kind === 'idle') {
      this.banner('');
      if (this.wasGone) {
        this.wasGone = false;
        this.toast.say(say('state.back'));
      }
    }
  }

  private banner(text: string): void {
    const banner = byId('banner');
    if (banner.textContent !== text) {
      banner.textContent = text;
      banner.hidden = text === '';
      if (text !== '') {
        this.toast.whisper(text);
      }
    }
  }

  private notes(report: Report): void {
    const notes = report.documents[0]?.notes ?? [];
    this.banner(notes.map((note) => (note.where ? `${note.where}: ${note.message}` : note.message)).join(' '));
  }

  private sayEditions(): void {
    const against = byId('against');
    against.replaceChildren();
    this.editions.forEach((edition, i) => {
      against.append(i === 0 ? `${say('footer.edition')} ` : ' · ', h('bdi', {}, linkedBy(edition.licence ?? '', edition.title)));
    });
  }

  /** Says the counts to a screen reader, when the reader has stopped typing. */
  private sayCounts(): void {
    clearTimeout(this.statusTimer);
    this.statusTimer = setTimeout(() => this.toast.whisper(byId('counts').textContent ?? ''), 1_200);
  }

  private offerDownloads(): void {
    const button = byId('download-document');
    const note = byId('download-note');
    const whole = this.file !== undefined && this.editor.text === this.fileText;
    button.hidden = !whole;
    button.textContent = say('download.document', { name: this.file?.name ?? '' });
    note.hidden = this.file === undefined || (whole && this.ignored.size === 0);
    note.textContent = say(whole ? 'download.ignored' : 'download.edited');
  }

  private async downloadPage(): Promise<void> {
    await this.attempt(async () => download(await api.page(this.editor.text, this.settings()), 'verbatim-report.html'));
  }

  private downloadText(): void {
    let text = this.editor.text;
    const corrections = this.entries.filter(({ finding }) => isSafe(finding)).flatMap(({ finding }) => finding.corrections);
    for (const each of [...corrections].sort((a, b) => b.start - a.start)) {
      text = text.slice(0, each.start) + each.replacement + text.slice(each.end);
    }
    download(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'corrected.txt');
    byId('download').hidePopover();
  }

  private async downloadDocument(): Promise<void> {
    const file = this.file;
    if (file) {
      await this.attempt(async () => download(await api.fix(file, this.settings()), file.name));
    }
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    byId('download').hidePopover();
    try {
      await action();
    } catch (problem) {
      this.banner(problem instanceof Problem ? say('state.refused', { why: problem.message }) : say('state.gone'));
    }
  }
}

/** Gives each finding a name that outlives the next check: what it is of, and a count among equals. */
function named(findings: readonly Finding[]): Entry[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule ?? ''}|${finding.locus ?? ''}|${finding.quotation.text}`;
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return { key: `${name}|${n}`, finding };
  });
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.quotation.start <= b.quotation.end && b.quotation.start <= a.quotation.end;
}

function covers(finding: Finding, at: number): boolean {
  return [finding.quotation, finding.citation].some((span) => span && span.start <= at && at <= span.end);
}

new Page().start();
