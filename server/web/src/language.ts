import suras from 'virtual:suras';
import ar from './strings/ar.json';
import en from './strings/en.json';

export type Key = keyof typeof en;
export type Language = 'en' | 'ar';

const STRINGS: Record<Language, Record<Key, string | Partial<Record<Intl.LDMLPluralRule, string>>>> = { en, ar };

let current: Language = 'en';
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

export function language(): Language {
  return current;
}

/** What the reader chose before, or else what the browser asks for. */
export function preferredLanguage(): Language {
  const wanted = [remembered('language') ?? '', ...navigator.languages];
  return wanted.map((each) => each.slice(0, 2)).find((each): each is Language => each === 'ar' || each === 'en') ?? 'en';
}

/** Makes the page speak a language: its direction, and every element that says which words it wants. */
export function speak(wanted: Language): void {
  current = wanted;
  plurals = new Intl.PluralRules(wanted);
  numbers = new Intl.NumberFormat(wanted === 'ar' ? 'ar-u-nu-arab' : 'en');
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === 'ar' ? 'rtl' : 'ltr';
  document.title = say('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = say(element.dataset.say as Key);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset.label as Key));
  }
}

/** A string in the page's language; `{name}` is filled in, and `n` chooses among plural forms. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  const entry = STRINGS[current][key] ?? '';
  const n = Number(values['n'] ?? 0);
  const pattern = typeof entry === 'string' ? entry : (entry[plurals.select(n)] ?? entry.other ?? key);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
  });
}

/** A number in the page's digits. */
export function number(n: number): string {
  return numbers.format(n);
}

/** The digits of a reference in the page's digits: `4:139`. */
export function digits(numbers: string): string {
  return current === 'ar' ? numbers.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : numbers;
}

/** A locus as a person says it: `Qur'an 4:139`. */
export function placeOf(work: string | undefined, locus: string): string {
  const [first = '', rest] = locus.split(/:(.*)/s);
  if (work === 'quran' || /^\d+$/.test(first)) {
    return `${workName('quran')} ${digits(locus.replace('-', '–'))}`;
  }
  return `${workName(first)} ${digits(rest ?? '')}`;
}

/** The name of the chapter that a locus of the Qur'an is in; empty for other works. */
export function chapterOf(locus: string): string {
  const names = suras[Number(locus.split(':')[0]) - 1];
  return names ? names[current === 'ar' ? 0 : 1] : '';
}

export function workName(id: string): string {
  const key = `work.${id}`;
  return key in en ? say(key as Key) : id;
}

/** What the reader chose before; only choices of the page are kept, never a text. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`verbatim.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`verbatim.${name}`, value);
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}
