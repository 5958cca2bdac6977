import { guardHeaders } from './content-security.ts';
import type { Pages } from './serve.ts';

/**
 * Takes the page from Vite's development server instead, under the same origin, so that the local databases are the
 * same ones. Never in a packaged build: the policy is looser, as hot replacement needs inline scripts and styles
 * and a socket to `server`.
 */
export function createDevelopmentPages(server: string): Pages {
  const socket = server.replace(/^http/, 'ws');
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
  ].join('; ');
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const accept = request.headers.get('accept') ?? '*/*';
    const answer = await fetch(`${server}${pathname}${search}`, { headers: { accept } });
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const headers = {
      ...guardHeaders,
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
    };
    return new Response(answer.body, { status: answer.status, headers });
  };
}
