import type { Log } from '#shared/lib/log.ts';
import { guardHeaders } from './content-security.ts';

/** Answers a request of the page's for something of its own origin. Never throws. */
export type Serve = (request: Request) => Promise<Response>;

/** Answers GET and HEAD for the page's files: as built, or from what stands in for them in development. */
export type Pages = (request: Request) => Promise<Response>;

/** Passes on a request below `/central/`; see `services/central/gateway`. */
export type PassOn = (request: Request, path: string, query: string) => Promise<Response>;

const central = '/central/';

/** The one way in for everything but calls, in both shells: the page's files, and records through the gateway. */
export function createServe(pages: Pages, gateway: PassOn, log: Log): Serve {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    try {
      if (pathname.startsWith(central)) return await gateway(request, pathname.slice(central.length), search);
      if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'method');
      return await pages(request);
    } catch (thrown) {
      if (request.signal.aborted) return plain(400, 'left');
      log('serve.failed', {
        error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      });
      return plain(500, 'unexpected');
    }
  };
}

/** A short answer for a machine: people never see one. */
export function plain(status: number, error: string): Response {
  const headers = { ...guardHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify({ error, by: 'relais' }), { status, headers });
}
