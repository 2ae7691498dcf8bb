type Child = Node | string | null | undefined | false;

interface Attributes {
  readonly [name: string]: string | boolean | number | undefined | ((event: Event) => void);
}

/** An element: attributes by name, `onclick` and its like as listeners; text is only ever text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

/** A picture from the page's own set; it says nothing to a screen reader. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** An element that index.html has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`the page has no #${id}`);
  }
  return element as T;
}

/** The direction that a text's first letter gives it. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** Gives the reader a file. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = h('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A text whose names of sites (`tanzil.net`) are links: the terms of some editions ask for one. */
export function withLinks(text: string): (Node | string)[] {
  return text.split(/\b((?:[a-z0-9-]+\.)+(?:net|com|org))\b/).map((part, i) => (i % 2 === 1 ? linkTo(part, part) : part));
}

/** A link to the site that a text names, or the words alone. */
export function linkedBy(text: string, words: string): Node | string {
  const site = /\b(?:[a-z0-9-]+\.)+(?:net|com|org)\b/.exec(text)?.[0];
  return site ? linkTo(site, words) : words;
}

function linkTo(site: string, words: string): Node {
  return h('a', { href: `https://${site}/`, target: '_blank', rel: 'noopener noreferrer' }, words);
}
