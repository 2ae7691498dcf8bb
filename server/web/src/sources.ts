import { api } from './api';
import { h, withLinks } from './dom';
import { say } from './language';
import type { Edition } from './report';

/** Which of the installed texts are checked against; all, until the reader switches one off. */
export class Sources {
  private editions: readonly Edition[] = [];
  private readonly off = new Set<string>();

  constructor(
    private readonly button: HTMLElement,
    private readonly list: HTMLElement,
    private readonly changed: () => void,
  ) {}

  /** The editions that are switched on; nothing when all are. */
  get chosen(): readonly string[] | undefined {
    return this.off.size === 0 ? undefined : this.editions.map((each) => each.id).filter((id) => !this.off.has(id));
  }

  async load(): Promise<void> {
    this.editions = await api.sources();
    this.render();
  }

  render(): void {
    const on = this.editions.length - this.off.size;
    this.button.textContent = this.off.size === 0 ? say('sources') : say('sources.some', { n: on, all: this.editions.length });
    const focused = (document.activeElement as HTMLInputElement | null)?.value;
    this.list.replaceChildren(
      ...this.editions.map((edition) => {
        const box = h('input', { type: 'checkbox', value: edition.id, checked: !this.off.has(edition.id) });
        box.addEventListener('change', () => this.turn(edition.id, box.checked));
        return h('li', {},
          h('label', {}, box,
            h('span', { class: 'title' }, h('bdi', { lang: edition.language }, edition.title))),
          h('p', { class: 'terms' }, h('bdi', {}, ...withLinks(edition.licence ?? ''))));
      }),
      on === 0 && this.editions.length > 0 ? h('li', { class: 'none', role: 'alert' }, say('sources.none')) : '',
    );
    if (focused) {
      [...this.list.querySelectorAll<HTMLInputElement>('input')].find((box) => box.value === focused)?.focus();
    }
  }

  private turn(id: string, on: boolean): void {
    if (on) {
      this.off.delete(id);
    } else {
      this.off.add(id);
    }
    this.render();
    this.changed();
  }
}
