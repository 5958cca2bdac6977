import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan, SeenRequest } from './fault.ts';
import { passOn } from './pass-on.ts';

export interface FaultProxy {
  readonly url: string;
  /** Decides on each request; lets everything pass until it is set. */
  fault: FaultPlan;
  /** Every request since the start, in order. */
  readonly seen: SeenRequest[];
  /** Bytes of bodies that came in, and of bodies that went back. */
  readonly bytes: { sent: number; received: number };
  /** Requests under way now, and the most there ever were at once. */
  readonly open: () => number;
  readonly mostOpen: () => number;
  readonly openPolls: () => number;
  /** No fault any more, and connections that a fault keeps open are closed. */
  calm(): void;
  /** Nobody listens at `url` (the host is gone, connections refused) until `comeBack`. */
  vanish(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A small proxy in front of a centre (`target`, without a slash at the end) that does harm on demand. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  const bytes = { sent: 0, received: 0 };
  const underWay = new Set<SeenRequest>();
  const kept = new Set<ServerResponse>();
  let most = 0;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const one = { method: incoming.method ?? 'GET', path: incoming.url ?? '/' };
    seen.push(one);
    underWay.add(one);
    most = Math.max(most, underWay.size);
    outgoing.on('close', () => underWay.delete(one));
    outgoing.on('error', () => undefined);
    const body = await bodyOf(incoming);
    bytes.sent += body.length;
    const fault = proxy.fault(one, body.toString());
    if (fault?.kind === 'drop') return void outgoing.destroy();
    if (fault && ['silence', 'stall', 'drip'].includes(fault.kind)) {
      kept.add(outgoing);
      outgoing.on('close', () => kept.delete(outgoing));
    }
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, { 'Content-Type': 'application/json', ...fault.headers });
      return void outgoing.end(
        typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {}),
      );
    }
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const ask = () => {
      const url = new URL(target + one.path);
      return request(url, { method: one.method, headers: { ...incoming.headers, host: url.host } });
    };
    await passOn(ask, body, outgoing, fault, (length) => (bytes.received += length));
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    fault: () => undefined,
    seen,
    bytes,
    open: () => underWay.size,
    mostOpen: () => most,
    openPolls: () => [...underWay].filter(({ path }) => path.includes('feed=longpoll')).length,
    calm() {
      proxy.fault = () => undefined;
      for (const outgoing of kept) outgoing.destroy();
    },
    vanish: close,
    comeBack: () => listen(port),
    stop: close,
  };
  return proxy;
}
