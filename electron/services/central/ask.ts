import { AppError } from '#shared/errors/app-error.ts';

/** The function `fetch`, so that a shell may bring one that knows the machine's proxies. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

export interface Answer {
  readonly status: number;
  /** The body, where it is a JSON object or array; else null. */
  readonly json: object | null;
}

const patience = 15_000;

/**
 * One short question to a centre, as sign-in asks it. Follows no redirect, so that a password never goes on to
 * somewhere else. Throws `unreachable` (`no-answer`) when nothing answers within 15 s or only with a fault of its own.
 */
export async function ask(fetch: Fetch, url: string, as: Credentials): Promise<Answer> {
  const headers = { accept: 'application/json', authorization: basic(as) };
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    if (response.status === 429 || response.status >= 500)
      throw new Error(`the centre answered ${response.status}`);
    return { status: response.status, json: parse(text) };
  } catch (thrown) {
    throw new AppError('unreachable', 'the centre does not answer', { reason: 'no-answer' }, thrown);
  }
}

/** The value of `Authorization` that proves who asks, on every request: a centre's restart ends no session. */
export function basic({ name, password }: Credentials): string {
  return `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
