import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '#electron/web/http-server.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Upstream {
  readonly url: string;
  /** What reached it below a database, in order; sign-in's questions are left out. */
  readonly received: Received[];
  /** How it answers from now on; 200 and `{"ok":true}` until told. */
  answer(next: Answer): void;
  stop(): Promise<void>;
}

export const upstreamAccount = { name: 'claire', password: 'mot de passe' };

/**
 * A real HTTP server that speaks just enough of a centre's protocol to sign in to, and then does what a test tells it:
 * faults, silence and slow streams that a real centre would not show on demand. One account, member of 2026-59.
 */
export async function startUpstream(): Promise<Upstream> {
  const received: Received[] = [];
  let next: Answer = (_request, response) => response.end('{"ok":true}');

  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    response.setHeader('content-type', 'application/json');
    const signIn = answerSignIn(request);
    if (signIn !== null) {
      response.statusCode = signIn.status;
      response.end(JSON.stringify(signIn.body));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
    next(request, response);
  });
  const { origin, stop } = await listenOnLoopback(server, 0);
  return { url: origin, received, answer: (answer) => (next = answer), stop };
}

function answerSignIn({ url, headers, method }: IncomingMessage): { status: number; body: object } | null {
  const proof = Buffer.from(`${upstreamAccount.name}:${upstreamAccount.password}`).toString('base64');
  if (url === '/_session') {
    const known = headers.authorization === `Basic ${proof}`;
    const roles = ['scope:2026-59', 'scope:2026-59:facilitator'];
    if (known) return { status: 200, body: { ok: true, userCtx: { name: upstreamAccount.name, roles } } };
    return { status: 401, body: { error: 'unauthorized', reason: 'Name or password is incorrect.' } };
  }
  if (url === '/_all_dbs') return { status: 403, body: { error: 'forbidden' } };
  if (url?.startsWith('/_users/')) return { status: 200, body: { displayName: 'Claire Delattre' } };
  return url === '/relais-2026-59' && method === 'GET'
    ? { status: 200, body: { db_name: 'relais-2026-59' } }
    : null;
}
