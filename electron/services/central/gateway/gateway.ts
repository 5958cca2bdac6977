import type { Log } from '#shared/lib/log.ts';
import type { Fetch } from '../ask.ts';
import type { Central } from '../central.ts';
import { databasesOf as databasesIn } from '../scopes.ts';
import type { Session } from '../session.ts';
import { decidePassage } from './allowed.ts';
import { readBody, watchCancel } from './body.ts';
import { headersDown, headersUp, ownAnswer } from './headers.ts';

/** Answers `/central/<database>/…`. `path` is what follows `/central/`, undecoded and without its query. */
export type Gateway = (request: Request, path: string, query: string) => Promise<Response>;

export interface GatewayOptions {
  readonly central: Central;
  readonly log: Log;
  readonly fetch?: Fetch;
  /** In bytes; more is answered 413. */
  readonly maxBody?: number;
}

const defaultMaxBody = 16 * 1024 * 1024;

/**
 * The page's only way to the centre. Adds the credentials here, so that the page has none; passes on the listed
 * paths of the session's own databases; streams answers and stops the centre's work when the page leaves.
 *
 * Answers of its own, with `by: 'relais'`: 401 `signed-out` (nobody, or the session has ended: nothing is asked of
 * the centre), 400/403/405 `refused`, 413 `too-large`, 502 `unreachable` (`no-answer`, `not-a-centre`).
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { central, log, fetch = globalThis.fetch, maxBody = defaultMaxBody } = options;

  return async (request, path, query) => {
    const session = central.session();
    if (!session || session.ended) return ownAnswer(401, 'signed-out', session ? 'ended' : 'no-session');
    const passage = decidePassage(request.method, path, databasesOf(session));
    if (passage.kind === 'refuse') {
      log('gateway.refused', { method: request.method, status: passage.status, reason: passage.reason });
      return ownAnswer(passage.status, 'refused', passage.reason);
    }
    const body = await readBody(request, maxBody);
    if (body === 'too-large') return ownAnswer(413, 'too-large', 'body');

    const left = new AbortController();
    const signal = AbortSignal.any([request.signal, session.over.signal, left.signal]);
    const headers = headersDown(request.headers, session.credentials);
    const url = `${session.address.url}/${passage.path}${query}`;
    try {
      const answer = await fetch(url, { method: request.method, headers, body, redirect: 'manual', signal });
      return passUp(answer, () => left.abort());
    } catch {
      return ownAnswer(502, 'unreachable', 'no-answer');
    }

    function passUp(answer: Response, stop: () => void): Response {
      if (answer.status >= 300 && answer.status < 400) {
        stop();
        return ownAnswer(502, 'unreachable', 'not-a-centre');
      }
      if (answer.status === 401 && session) central.end(session);
      const stream = answer.body && watchCancel(answer.body, stop);
      return new Response(stream, { status: answer.status, headers: headersUp(answer.headers) });
    }
  };
}

function databasesOf(session: Session): readonly string[] {
  return session.facts.scopes.flatMap(databasesIn);
}
