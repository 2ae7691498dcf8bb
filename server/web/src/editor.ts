import type { Correction, Span } from './report';

/**
 * The text the reader works on: an element of plain text that the browser edits. Positions are UTF-16 units of {@link text}.
 */
export class Editor {
  private nodes: { node: Text; start: number }[] = [];
  private content = '';
  private composing = false;

  constructor(
    readonly element: HTMLElement,
    private readonly changed: () => void,
  ) {
    element.addEventListener('input', () => this.read());
    element.addEventListener('compositionstart', () => (this.composing = true));
    element.addEventListener('compositionend', () => {
      this.composing = false;
      this.read();
    });
    element.addEventListener('paste', (event) => this.paste(event));
    // What is dropped is the page's affair: a file is opened, words are not moved about.
    element.addEventListener('dragstart', (event) => event.preventDefault());
  }

  get text(): string {
    return this.content;
  }

  /** Puts another text into its place; this can't be undone. */
  set text(text: string) {
    this.element.textContent = text.replace(/\r\n?/g, '\n');
    this.read();
  }

  /** A live range of the document for a span of the text; it follows what is typed. */
  range(span: Span): Range {
    const range = document.createRange();
    const [first, from] = this.find(span.start, true);
    const [last, to] = this.find(span.end, false);
    range.setStart(first, from);
    range.setEnd(last, to);
    return range;
  }

  /** Selects a span and brings it into view. */
  select(span: Span): void {
    this.element.focus({ preventScroll: true });
    const range = this.range(span);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /** Makes corrections, each a step that the reader can undo. */
  replace(corrections: readonly Correction[]): void {
    for (const each of [...corrections].sort((a, b) => b.start - a.start)) {
      this.select(each);
      const command = each.replacement === '' ? 'delete' : 'insertText';
      if (!document.execCommand(command, false, each.replacement)) {
        this.text = this.content.slice(0, each.start) + each.replacement + this.content.slice(each.end);
      }
    }
    getSelection()?.collapseToEnd();
  }

  /** Where the caret is; nothing when it is elsewhere on the page. */
  caret(): number | undefined {
    const selection = getSelection();
    const node = selection?.focusNode;
    if (!selection || !node || !this.element.contains(node)) {
      return undefined;
    }
    return this.offsetOf(node, selection.focusOffset);
  }

  /** The position under a point of the window. */
  at(x: number, y: number): number | undefined {
    const caret = document.caretPositionFromPoint?.(x, y);
    return caret && this.element.contains(caret.offsetNode) ? this.offsetOf(caret.offsetNode, caret.offset) : undefined;
  }

  private offsetOf(node: Node, offset: number): number | undefined {
    const known = this.nodes.find((each) => each.node === node);
    if (known) {
      return known.start + offset;
    }
    const next = node.childNodes[offset];
    return this.nodes.find((each) => each.node === next)?.start ?? (next ? undefined : this.content.length);
  }

  /** The text node that holds a position, and where in it; at a seam the node after it, or before it. */
  private find(position: number, after: boolean): [Node, number] {
    let low = 0;
    let high = this.nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = this.nodes[middle]?.start ?? 0;
      if (after ? start <= position : start < position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const found = this.nodes[low];
    return found ? [found.node, Math.max(0, Math.min(position - found.start, found.node.data.length))] : [this.element, 0];
  }

  /** Reads the element: browsers keep most line ends as characters, but put in an element here and there. */
  private read(): void {
    if (this.composing) {
      return;
    }
    this.nodes = [];
    let text = '';
    const walk = (parent: Node): void => {
      for (let node = parent.firstChild; node; node = node.nextSibling) {
        if (node instanceof Text) {
          this.nodes.push({ node, start: text.length });
          text += node.data;
        } else if (node.nodeName === 'BR') {
          text += '\n';
        } else {
          text += text === '' || text.endsWith('\n') ? '' : '\n';
          walk(node);
        }
      }
    };
    walk(this.element);
    // A line end that browsers keep so that an empty text has a line.
    if (text === '\n') {
      text = '';
    }
    this.element.classList.toggle('empty', text === '');
    if (text !== this.content) {
      this.content = text;
      this.changed();
    }
  }

  /** Pasting many pages command by command takes browsers seconds; a text that is empty or all selected is put in at once. */
  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length < 2_000) {
      return;
    }
    event.preventDefault();
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (!selection || !range) {
      return;
    }
    range.deleteContents();
    range.insertNode(document.createTextNode(text.replace(/\r\n?/g, '\n')));
    selection.collapseToEnd();
    this.element.normalize();
    this.read();
  }
}
