import { basic, type Credentials } from '../ask.ts';

const down = ['accept', 'content-type', 'if-match'];
const up = ['content-type', 'etag', 'date', 'retry-after'];

/** What goes on to the centre: three headers of the page's, and the proof of who asks. Never its cookies or its token. */
export function headersDown(page: Headers, credentials: Credentials): Headers {
  const headers = pick(page, down);
  headers.set('authorization', basic(credentials));
  return headers;
}

/**
 * What comes back: no cookie, no prompt for a password, nothing kept in a cache, and nothing that could run in the
 * page's origin if it were opened there. `date` stays: the page corrects its clock with it.
 */
export function headersUp(centre: Headers): Headers {
  const headers = pick(centre, up);
  for (const [name, value] of Object.entries(guarded)) headers.set(name, value);
  return headers;
}

const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** An answer of the gateway's own, in the shape CouchDB words its errors. */
export function ownAnswer(status: number, error: string, reason: string): Response {
  const headers = { ...guarded, 'content-type': 'application/json' };
  return new Response(JSON.stringify({ error, reason, by: 'relais' }), { status, headers });
}

function pick(from: Headers, names: readonly string[]): Headers {
  const kept = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
