import type { IncomingMessage } from 'node:http';
import type { Token } from './token.ts';

/** Why a request goes no further; null lets it through. */
export type Refusal = { readonly status: number; readonly reason: string } | null;

const methods = ['GET', 'HEAD', 'POST', 'PUT'];
/** `/shell` alone, for in development the page's sources have a folder of that name. */
const guarded = /^\/(?:shell(?:\?|$)|central(?:[/?]|$))/;

/**
 * Decides, before anything is read, whether a request comes from the page that this run opened. `origin` is our own,
 * in its one spelling.
 *
 * Another name for this machine in `Host` is a foreign page that rebound its own name to us. `Origin` and
 * `Sec-Fetch-Site` are the browser's word for where a request comes from, and no page can forge them. The page's
 * files are nobody's secret and come without a token, since a page cannot send one before it is loaded; calls and
 * records never do.
 */
export function gate(request: IncomingMessage, origin: string, token: Token): Refusal {
  const { method = '', url = '', headers } = request;
  if (!methods.includes(method)) return refuse(405, 'method');
  if (count(request, 'host') !== 1 || headers.host !== new URL(origin).host) return refuse(421, 'host');
  if (!isOneSpelling(url, origin)) return refuse(400, 'path');
  if (headers.origin !== undefined && headers.origin !== origin) return refuse(403, 'origin');
  const open = !guarded.test(url);
  const site = headers['sec-fetch-site'];
  const sites = open ? [undefined, 'same-origin', 'none'] : [undefined, 'same-origin'];
  if (!sites.some((one) => one === site)) return refuse(403, 'site');
  if (open) return null;
  if (count(request, 'authorization') > 1 || !token.matches(headers.authorization))
    return refuse(403, 'token');
  return null;
}

/** Reading the address must change nothing in it, and it must hide no slash, dot or control character in an escape. */
function isOneSpelling(url: string, origin: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || !URL.canParse(url, origin)) return false;
  const { pathname, search } = new URL(url, origin);
  const hidden = /\/\/|\\|%(?:2e|2f|5c|[01][0-9a-f]|7f)/i;
  return `${pathname}${search}` === url && !hidden.test(pathname);
}

function count({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((value, at) => at % 2 === 0 && value.toLowerCase() === name).length;
}

function refuse(status: number, reason: string): Refusal {
  return { status, reason };
}
