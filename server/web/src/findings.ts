import { card, type CardActions } from './card';
import { directionOf, h, icon } from './dom';
import { chapterOf, number, placeOf, say, type Key } from './language';
import { KINDS, kindOf, type Edition, type Finding, type Kind } from './report';

/** A finding with the name by which the page knows it again when the text is checked anew. */
export interface Entry {
  readonly key: string;
  readonly finding: Finding;
}

/** What the panel shows. */
export interface View {
  readonly entries: readonly Entry[];
  readonly ignored: number;
  readonly filter: Kind | 'all';
  readonly selected: string | undefined;
  readonly editions: readonly Edition[];
}

/** What a reader can do in the panel. */
export interface PanelActions extends CardActions {
  choose(key: string): void;
  show(filter: Kind | 'all'): void;
  restore(): void;
}

/** The list of findings: how many of each kind, one line each, and the card of the one that is chosen. */
export class Panel {
  private readonly shown = new Map<string, { look: string; item: HTMLLIElement }>();

  constructor(
    private readonly parts: { readonly counts: HTMLElement; readonly filters: HTMLElement; readonly list: HTMLElement },
    private readonly actions: PanelActions,
  ) {}

  render(view: View): void {
    const kinds = new Map<Kind, number>();
    for (const { finding } of view.entries) {
      kinds.set(kindOf(finding), (kinds.get(kindOf(finding)) ?? 0) + 1);
    }
    this.parts.counts.replaceChildren(...this.counts(view, kinds));
    this.renderFilters(view, kinds);
    this.renderList(view);
  }

  /** Puts the keyboard's focus on the line of a finding. */
  focus(key: string): void {
    this.shown.get(key)?.item.querySelector<HTMLElement>('.line')?.focus();
  }

  /** Puts the keyboard's focus into the open card, on the first thing that can be done. */
  focusCard(): void {
    this.parts.list.querySelector<HTMLElement>('.card .actions button')?.focus();
  }

  /** Brings the line and the card of a finding into view, where the list has a scroll bar of its own. */
  reveal(key: string): void {
    this.shown.get(key)?.item.scrollIntoView({ block: 'nearest' });
  }

  private counts(view: View, kinds: Map<Kind, number>): Node[] {
    const all = view.entries.length;
    const wrong = all - (kinds.get('right') ?? 0);
    const parts: Node[] = [];
    if (all === 0) {
      parts.push(h('p', { class: 'verdict' }, say('counts.none')));
    } else if (wrong === 0) {
      parts.push(h('p', { class: 'verdict verdict-right' }, icon('right'), say('counts.right', { n: all })));
    } else {
      parts.push(h('p', { class: 'verdict' }, h('strong', {}, say('counts.some', { n: wrong })), ' ', say('counts.of', { n: all })));
    }
    if (view.ignored > 0) {
      parts.push(
        h('p', { class: 'ignored' }, say('ignored', { n: view.ignored }), ' · ',
          h('button', { type: 'button', class: 'quiet', onclick: () => this.actions.restore() }, say('restore'))),
      );
    }
    return parts;
  }

  private renderFilters(view: View, kinds: Map<Kind, number>): void {
    const wanted: [Kind | 'all', number][] = [
      ['all', view.entries.length],
      ...KINDS.filter((kind) => kinds.has(kind)).map((kind): [Kind, number] => [kind, kinds.get(kind) ?? 0]),
    ];
    const focused = this.parts.filters.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['kind']
      : undefined;
    this.parts.filters.hidden = wanted.length < 3;
    this.parts.filters.replaceChildren(
      ...wanted.map(([kind, n]) =>
        h('button', {
          type: 'button',
          class: `chip kind-${kind}`,
          'data-kind': kind,
          'aria-pressed': String(view.filter === kind),
          onclick: () => this.actions.show(kind),
        }, kind === 'all' ? null : icon(kind), `${say(`kind.${kind}`)} `, h('span', { class: 'n' }, number(n)))),
    );
    if (focused) {
      this.parts.filters.querySelector<HTMLElement>(`[data-kind="${focused}"]`)?.focus();
    }
  }

  /** Changes only the lines that look different, so that focus and scroll position stay. */
  private renderList(view: View): void {
    const wanted = view.entries.filter(({ finding }) => view.filter === 'all' || kindOf(finding) === view.filter);
    const items = wanted.map(({ key, finding }) => {
      const open = key === view.selected;
      const look = JSON.stringify([document.documentElement.lang, open, withoutPlaces(finding, open)]);
      const known = this.shown.get(key);
      if (known?.look === look) {
        return known.item;
      }
      const item = this.item(key, finding, open, view);
      if (known) {
        this.exchange(known.item, item);
      }
      this.shown.set(key, { look, item });
      return item;
    });
    const focused = this.parts.list.contains(document.activeElement);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, { item }] of this.shown) {
      if (!keys.has(key)) {
        item.remove();
        this.shown.delete(key);
      }
    }
    items.forEach((item, i) => {
      if (this.parts.list.children[i] !== item) {
        this.parts.list.insertBefore(item, this.parts.list.children[i] ?? null);
      }
    });
    // The line that had the keyboard's focus is another one now: a quotation that was wrong is right.
    if (focused && !this.parts.list.contains(document.activeElement) && view.selected !== undefined) {
      this.shown.get(view.selected)?.item.querySelector<HTMLElement>('.line')?.focus({ preventScroll: true });
    }
  }

  private exchange(old: HTMLElement, item: HTMLElement): void {
    const focused = old.contains(document.activeElement);
    old.replaceWith(item);
    if (focused) {
      item.querySelector<HTMLElement>('.line')?.focus({ preventScroll: true });
    }
  }

  private item(key: string, finding: Finding, open: boolean, view: View): HTMLLIElement {
    const kind = kindOf(finding);
    const edition = view.editions.find((each) => each.id === finding.edition);
    const words = finding.quotation.text;
    const line = h('button', {
      type: 'button',
      class: 'line',
      'aria-expanded': String(open),
      onclick: () => this.actions.choose(key),
    },
      icon(kind),
      h('span', { class: 'what' }, whatOf(finding)),
      finding.locus ? h('bdi', { class: 'where' }, placeOf(finding.work, finding.locus)) : null,
      h('span', { class: 'words', lang: edition?.language, dir: directionOf(words) }, words.replace(/\s+/g, ' ')));
    return h('li', { class: `item kind-${kind}${open ? ' open' : ''}`, 'data-key': key },
      line, open && card(finding, edition, this.actions));
  }
}

/** What is off, in three words. */
export function whatOf(finding: Finding): string {
  const kind = kindOf(finding);
  return kind === 'hint' ? say(`one.hint.${finding.rule ?? ''}` as Key) || say('one.hint') : say(`one.${kind}`);
}

/** The name of a place with its chapter's name: `An-Nisa`, for the card. */
export function chapterName(finding: Finding): string {
  return finding.work === 'quran' && finding.locus ? chapterOf(finding.locus) : '';
}

/** What of a finding can be seen; where it stands moves with every keystroke. */
function withoutPlaces(finding: Finding, open: boolean): unknown {
  return open
    ? [finding.message, finding.quotation.text, finding.citation?.text, finding.divergences.length, finding.corrections.map((each) => each.replacement)]
    : [finding.rule, finding.severity, finding.locus, finding.quotation.text];
}
