import type { Edition, Report } from './report';

/** What the server answered instead of a result: RFC 9457, with the status and how long to wait before asking again. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Seconds; 0 when the server named none. */
    readonly retryAfter: number,
  ) {
    super(detail || title);
  }
}

/** How to check. */
export interface Settings {
  /** The language of the messages. */
  readonly language: string;
  /** The ids of the editions to check against; absent means all. */
  readonly sources?: readonly string[];
  /** The format of the text, when it is markup. */
  readonly format?: string;
}

/** The server that served this page; it is asked for nothing else and nobody else is asked. */
export const api = {
  async check(text: string, settings: Settings, signal?: AbortSignal): Promise<Report> {
    return (await post('api/v1/check', body(text, settings), json(settings), signal)).json() as Promise<Report>;
  },

  /** Checks a document; the report has the text that was read. */
  async upload(file: File, settings: Settings): Promise<Report> {
    return (await post(`api/v1/check${query(settings)}`, file, raw(file, settings))).json() as Promise<Report>;
  },

  /** The report as one HTML page. */
  async page(text: string, settings: Settings): Promise<Blob> {
    return (await post('api/v1/check?format=html', body(text, settings), json(settings))).blob();
  },

  /** The document with its corrections, all else as it was. */
  async fix(file: File, settings: Settings): Promise<Blob> {
    return (await post(`api/v1/fix${query(settings)}`, file, raw(file, settings))).blob();
  },

  async sources(): Promise<readonly Edition[]> {
    const answer = (await (await ask('api/v1/sources', {})).json()) as { editions: readonly Edition[] };
    return answer.editions;
  },

  async isThere(): Promise<boolean> {
    try {
      return (await fetch('healthz', { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  },
};

function body(text: string, { sources, format }: Settings): string {
  return JSON.stringify({ text, ...(sources && { sources }), ...(format && { format }) });
}

function json({ language }: Settings): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Accept-Language': language };
}

function raw(file: File, { language }: Settings): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'X-Filename': encodeURIComponent(file.name),
    'Accept-Language': language,
  };
}

function query({ sources }: Settings): string {
  return sources ? `?sources=${sources.map(encodeURIComponent).join(',')}` : '';
}

function post(path: string, content: BodyInit, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  return ask(path, { method: 'POST', body: content, headers, ...(signal && { signal }) });
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(path, { ...init, cache: 'no-store', credentials: 'omit' });
  if (answer.ok) {
    return answer;
  }
  const said = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  const wait = Number(answer.headers.get('Retry-After') ?? 0);
  throw new Problem(answer.status, said.title ?? answer.statusText, said.detail ?? '', Number.isFinite(wait) ? wait : 0);
}
