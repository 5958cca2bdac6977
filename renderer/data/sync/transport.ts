import { clockOffset } from '#shared/domain/join/hlc.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CentreAccess } from '../port.ts';

export interface CentreRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the scope's database, with its query: `_changes?limit=500`. '' is the database itself. */
  readonly path: string;
  readonly body?: unknown;
  readonly signal: AbortSignal;
  /** Given up when nothing arrives for so long. */
  readonly silenceMs: number;
}

/** One request and its whole JSON answer. */
export interface Transport {
  request(request: CentreRequest): Promise<unknown>;
  /** New headers after a sign-in. */
  use(access: CentreAccess): void;
  /** Milliseconds to add to this machine's clock to have the centre's; 0 until an answer told. */
  offset(): number;
}

/** `Retry-After` in milliseconds: seconds or a date. */
function askedWait(header: string | null): number {
  if (!header) return 0;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 600_000) : 0;
}

/** What a person could do about a status decides the kind (architecture §5). */
function fault(status: number, reason: string, retryAfterMs: number): AppError {
  const details = { status, because: reason };
  if (status === 401)
    return new AppError('signed-out', 'the centre wants a sign-in', { ...details, reason: 'no-session' });
  if (status === 403) return new AppError('forbidden', reason, { ...details, reason: 'forbidden' });
  if (status === 404) return new AppError('not-found', reason, { ...details, reason: 'missing' });
  if (status === 409) return new AppError('conflict', reason, { ...details, reason: 'conflict' });
  if (status === 413) return new AppError('invalid', reason, { ...details, reason: 'too-large' });
  // What stands between could not reach it: the shell's gateway, or a proxy before the centre.
  if (status === 502 || status === 504) {
    return new AppError('unreachable', `nobody reaches the centre (${status})`, {
      ...details,
      reason: 'no-answer',
    });
  }
  if (status === 408 || status === 429 || status >= 500) {
    return new AppError('unreachable', `the centre cannot serve now (${status})`, {
      ...details,
      reason: 'busy',
      retryAfterMs,
    });
  }
  return new AppError('unexpected', `the centre answered ${status}: ${reason}`, {
    ...details,
    reason: 'answer',
  });
}

async function readText(response: Response, alive: () => void): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    alive();
    text += decoder.decode(value, { stream: true });
  }
}

function reasonIn(text: string): string {
  try {
    const body = JSON.parse(text) as { error?: unknown; reason?: unknown };
    return String(body.reason ?? body.error ?? '').slice(0, 300);
  } catch {
    return '';
  }
}

/**
 * Speaks to the centre over `fetch`. Throws `AppError`: `unreachable` (`no-answer`, `busy` with `retryAfterMs`,
 * `not-a-centre` for an answer that is cut or no JSON), `signed-out`, `forbidden`, `not-found`, `conflict`, `invalid`
 * (`too-large`), `unexpected`. An aborted request throws the signal's reason. `now` is this machine's clock, which the
 * centre's is compared with.
 */
export function createTransport(first: CentreAccess, now: () => number): Transport {
  let access = first;
  let offset = 0;
  return {
    use(next) {
      access = next;
    },
    offset: () => offset,
    async request({ method, path, body, signal, silenceMs }) {
      const silence = new AbortController();
      let timer = setTimeout(() => silence.abort(), silenceMs);
      const alive = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), silenceMs);
      };
      let response: Response;
      let text: string;
      const sent = now();
      try {
        response = await fetch(path === '' ? access.baseUrl : `${access.baseUrl}/${path}`, {
          method,
          headers: {
            ...access.headers,
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          },
          cache: 'no-store',
          signal: AbortSignal.any([signal, silence.signal]),
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const date = Date.parse(response.headers.get('Date') ?? '');
        if (Number.isFinite(date)) offset = clockOffset(date, sent, now());
        alive();
        text = await readText(response, alive);
      } catch (thrown) {
        signal.throwIfAborted();
        throw new AppError('unreachable', 'the centre does not answer', { reason: 'no-answer' }, thrown);
      } finally {
        clearTimeout(timer);
      }
      if (!response.ok)
        throw fault(response.status, reasonIn(text), askedWait(response.headers.get('Retry-After')));
      try {
        return JSON.parse(text);
      } catch (thrown) {
        throw new AppError('unreachable', 'an answer that is no JSON', { reason: 'not-a-centre' }, thrown);
      }
    },
  };
}
