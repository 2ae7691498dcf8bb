import { h } from './dom';

/** Short words at the edge of the page that go away by themselves, said to screen readers too. */
export class Toast {
  private timer = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly status: HTMLElement,
  ) {
    element.addEventListener('pointerenter', () => clearTimeout(this.timer));
    element.addEventListener('focusin', () => clearTimeout(this.timer));
    element.addEventListener('pointerleave', () => this.leave(4_000));
    element.addEventListener('focusout', () => this.leave(4_000));
  }

  /** Shows words, and a button when there is something to do about them. */
  say(words: string, label?: string, action?: () => void): void {
    this.whisper(words);
    this.element.replaceChildren(words);
    if (label && action) {
      this.element.append(' ', h('button', {
        type: 'button',
        class: 'quiet',
        onclick: () => {
          this.element.hidden = true;
          action();
        },
      }, label));
    }
    this.element.hidden = false;
    this.leave(action ? 10_000 : 4_000);
  }

  /** Says words to screen readers alone. */
  whisper(words: string): void {
    this.status.textContent = words;
  }

  private leave(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.element.hidden = true), after);
  }
}
