import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may go wrong between a machine and the centre. */
export type Fault =
  /** The connection breaks before the centre hears anything. */
  | { readonly kind: 'drop' }
  /** The centre did it; the answer never arrives. */
  | { readonly kind: 'lose-answer' }
  /** The answer stops in the middle, the connection closed. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The centre (or what stands before it) answers this instead. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'delay'; readonly ms: number };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
}

export interface FaultProxy {
  readonly url: string;
  /** Decides on each request; undefined lets it pass. The body is there for POST. */
  fault: (request: SeenRequest, body: string) => Fault | undefined;
  /** Every request since the start, in order. */
  readonly seen: SeenRequest[];
  /** Requests under way now, and the most there ever were at once. */
  readonly open: () => number;
  readonly mostOpen: () => number;
  readonly openPolls: () => number;
  stop(): Promise<void>;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A small proxy in front of a centre that does harm on demand. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  const underWay = new Set<SeenRequest>();
  let most = 0;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const one = { method: incoming.method ?? 'GET', path: incoming.url ?? '/' };
    seen.push(one);
    underWay.add(one);
    most = Math.max(most, underWay.size);
    outgoing.on('close', () => underWay.delete(one));
    const body = await bodyOf(incoming);
    const fault = proxy.fault(one, body.toString());
    if (fault?.kind === 'drop') return void outgoing.destroy();
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, { 'Content-Type': 'application/json', ...fault.headers });
      return void outgoing.end(
        typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {}),
      );
    }
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    forward(incoming, body, outgoing, fault);
  }

  function forward(
    incoming: IncomingMessage,
    body: Buffer,
    outgoing: ServerResponse,
    fault: Fault | undefined,
  ): void {
    const url = new URL(target.replace(/\/$/, '') + (incoming.url ?? '/'));
    const headers = { ...incoming.headers, host: url.host };
    const upstream = request(url, { method: incoming.method ?? 'GET', headers }, (answer) => {
      if (fault?.kind === 'lose-answer') {
        answer.resume();
        answer.on('end', () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fault?.kind !== 'cut') return void answer.pipe(outgoing);
      answer.once('data', (part: Buffer) => {
        outgoing.write(part.subarray(0, fault.bytes));
        setTimeout(() => outgoing.destroy(), 10);
        upstream.destroy();
      });
    });
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    upstream.end(body);
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => undefined,
    seen,
    open: () => underWay.size,
    mostOpen: () => most,
    openPolls: () => [...underWay].filter(({ path }) => path.includes('feed=longpoll')).length,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
