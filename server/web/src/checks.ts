import { api, Problem, type Settings } from './api';
import type { Finding, Report, Span } from './report';
import { editBetween, moveFinding, offsetFinding, windowAround } from './shift';

/** Milliseconds of rest after a keystroke before the server is asked. */
const REST = 10;
/** Milliseconds of rest before a long text is checked whole after a part of it was. */
const LONG_REST = 700;
/** A text longer than this, in UTF-16 units, is checked where it changed first. */
const LONG = 6_000;
/** UTF-16 units before and after the changed paragraphs that are checked with them. */
const CONTEXT = 300;

/** What checking has come to. */
export type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Listener {
  /** New findings for the text as it is now. */
  found(findings: readonly Finding[], report: Report | undefined): void;
  state(state: State): void;
}

/**
 * Keeps the findings of a text up to date while it is typed: one question at a time, the newest text only, and of a long text
 * the changed paragraphs before the whole. When the server is gone it waits for it.
 */
export class Checks {
  private text = '';
  /** The text that `findings` are of. */
  private checked = '';
  private findings: readonly Finding[] = [];
  private last: Report | undefined;
  /** Whether `findings` are of another language, or of other sources, than are wanted now. */
  private stale = true;
  private timer = 0;
  private question: AbortController | undefined;
  private waits = 0;

  constructor(
    private readonly settings: () => Settings,
    private readonly listener: Listener,
  ) {}

  /** Says that the text changed. */
  changed(text: string): void {
    this.text = text;
    this.later(REST, () => void this.ask(this.text.length <= LONG || this.stale));
  }

  /** Checks the text again whole: another language, other sources. */
  again(): void {
    this.stale = true;
    this.later(0, () => void this.ask(true));
  }

  /** Takes a report that came another way: a document was opened. */
  take(text: string, report: Report): void {
    this.stop();
    this.text = text;
    this.stale = false;
    this.settle(text, report.documents[0]?.findings ?? [], report);
  }

  /** The findings where they stand in the text as it is now. */
  current(): readonly Finding[] {
    const edit = editBetween(this.checked, this.text);
    return this.findings.map((finding) => moveFinding(finding, edit));
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.question?.abort();
    this.question = undefined;
  }

  private later(rest: number, run: () => void): void {
    this.stop();
    this.timer = setTimeout(run, rest);
  }

  private async ask(whole: boolean): Promise<void> {
    const text = this.text;
    const question = (this.question = new AbortController());
    // Without words, or without a source, there is nothing to find.
    if (text.trim() === '' || this.settings().sources?.length === 0) {
      this.settle(text, [], this.last);
      return;
    }
    const slow = setTimeout(() => this.listener.state({ kind: 'checking' }), 150);
    try {
      if (whole) {
        const report = await api.check(text, this.settings(), question.signal);
        this.stale = false;
        this.settle(text, report.documents[0]?.findings ?? [], report);
      } else {
        await this.askPart(text, question.signal);
        this.later(LONG_REST, () => void this.ask(true));
      }
      this.waits = 0;
    } catch (problem) {
      if (this.question === question) {
        this.failed(problem);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  private async askPart(text: string, signal: AbortSignal): Promise<void> {
    const edit = editBetween(this.checked, text);
    const { core, context } = windowAround(text, edit, CONTEXT);
    const report = await api.check(text.slice(context.start, context.end), this.settings(), signal);
    const inside = (report.documents[0]?.findings ?? [])
      .map((finding) => offsetFinding(finding, context.start))
      .filter((finding) => meets(finding.quotation, core));
    const outside = this.findings
      .map((finding) => moveFinding(finding, edit))
      .filter((finding) => !meets(finding.quotation, core));
    const all = [...outside, ...inside].sort((a, b) => a.quotation.start - b.quotation.start);
    this.settle(text, all, this.last ?? report);
  }

  private settle(text: string, findings: readonly Finding[], report: Report | undefined): void {
    this.checked = text;
    this.findings = findings;
    this.last = report;
    this.listener.found(this.current(), report);
    this.listener.state({ kind: 'idle' });
  }

  private failed(problem: unknown): void {
    if (problem instanceof Problem && problem.status !== 503 && problem.status !== 429) {
      this.listener.state({ kind: 'refused', problem });
    } else if (problem instanceof Problem) {
      this.listener.state({ kind: 'busy' });
      this.later(Math.max(1, problem.retryAfter) * 1_000, () => void this.ask(true));
    } else {
      this.listener.state({ kind: 'gone' });
      this.await();
    }
  }

  /** Looks for the server, less and less often, and checks again when it is back. */
  private await(): void {
    this.waits++;
    this.later(Math.min(500 * this.waits, 5_000), () => {
      void api.isThere().then((there) => (there ? this.again() : this.await()));
    });
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
