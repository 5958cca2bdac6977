import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';

/** A request of Node's as the standard one. Its signal fires when the page leaves before it has its whole answer. */
export function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Request {
  const left = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) left.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method = 'GET', url = '/' } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : toStream(incoming);
  // Node asks for `duplex` where a body streams; browsers' types do not know it.
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body,
    duplex: 'half',
    signal: left.signal,
  };
  return new Request(`${origin}${url}`, init);
}

/**
 * The body as it comes. Cancelled, it is read to its end and thrown away: Node's own conversion would destroy the
 * connection, and the answer that says why with it.
 */
function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let dropped = false;
  return new ReadableStream<Uint8Array>({
    start: (out) => {
      incoming.on('data', (chunk: Uint8Array) => {
        if (dropped) return;
        out.enqueue(chunk);
        if ((out.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => dropped || out.close());
      incoming.once('error', (error) => dropped || out.error(error));
      incoming.pause();
    },
    pull: () => void incoming.resume(),
    cancel: () => {
      dropped = true;
      incoming.resume();
    },
  });
}

/** Writes a standard answer out, chunk by chunk; when the page leaves, the answer's body is cancelled. */
export async function writeResponse(
  response: Response,
  outgoing: ServerResponse,
  method: string,
): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body || method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  // The page of a long poll waits for the headers, not only for the first change.
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as NodeWebStream<Uint8Array>), outgoing);
}
