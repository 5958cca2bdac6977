import { clockOffset } from '#shared/domain/join/hlc.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CentreAccess } from '../port.ts';
import { answerError, askedWait, reasonIn } from './answer-error.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

export interface CentreRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the scope's database, with its query: `_changes?limit=500`. '' is the database itself. */
  readonly path: string;
  readonly body?: unknown;
  readonly signal: AbortSignal;
  /** Given up when nothing arrives for so long, or less than `leastChars` of an answer under way. */
  readonly silenceMs: number;
  readonly leastChars: number;
}

/** One request and its whole JSON answer. */
export interface Transport {
  request(request: CentreRequest): Promise<unknown>;
  /** New headers after a sign-in. */
  use(access: CentreAccess): void;
  /** Milliseconds to add to this machine's clock to have the centre's; 0 until an answer told. */
  offset(): number;
}

/** The slowest line that a body is still sent over, in letters a millisecond. */
const slowestUpload = 2;

async function readText(response: Response, watchdog: Watchdog): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  while (true) {
    const { done, value } = await reader.read();
    const part = done ? decoder.decode() : decoder.decode(value, { stream: true });
    parts.push(part);
    if (done) return parts.join('');
    watchdog.heard(part);
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

  /** What is known stays while it can be true: an answer that took long says little. */
  function compareClocks(date: number, sent: number, received: number): void {
    const canBe = offset >= date - received && offset <= date + 1_000 - sent;
    if (Number.isFinite(date) && !canBe) offset = clockOffset(date, sent, received);
  }

  return {
    use(next) {
      access = next;
    },
    offset: () => offset,
    async request({ method, path, body, signal, silenceMs, leastChars }) {
      const content = body === undefined ? undefined : JSON.stringify(body);
      const firstMs = silenceMs + (content?.length ?? 0) / slowestUpload;
      const watchdog = createWatchdog({ firstMs, silenceMs, leastChars });
      let response: Response;
      let text: string;
      const sent = now();
      let received: number;
      try {
        response = await fetch(path === '' ? access.baseUrl : `${access.baseUrl}/${path}`, {
          method,
          headers: {
            ...access.headers,
            Accept: 'application/json',
            ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
          },
          cache: 'no-store',
          signal: AbortSignal.any([signal, watchdog.signal]),
          ...(content === undefined ? {} : { body: content }),
        });
        received = now();
        watchdog.heard('');
        text = await readText(response, watchdog);
      } catch (thrown) {
        signal.throwIfAborted();
        throw new AppError('unreachable', 'the centre does not answer', { reason: 'no-answer' }, thrown);
      } finally {
        watchdog.stop();
      }
      const { headers, status } = response;
      if (!response.ok) {
        const wait = askedWait(headers.get('Retry-After'), now() + offset);
        throw answerError(status, reasonIn(text), wait);
      }
      try {
        const answer: unknown = JSON.parse(text);
        // Only a centre's: a portal's page has a clock of its own.
        compareClocks(Date.parse(headers.get('Date') ?? ''), sent, received);
        return answer;
      } catch (thrown) {
        throw new AppError('unreachable', 'an answer that is no JSON', { reason: 'not-a-centre' }, thrown);
      }
    },
  };
}
