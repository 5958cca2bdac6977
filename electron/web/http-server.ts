import { createServer, type Server } from 'node:http';
import { AppError } from '#shared/errors/app-error.ts';

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, in its one spelling. */
  readonly origin: string;
  /** Ends every connection, then resolves. */
  stop(): Promise<void>;
}

const host = '127.0.0.1';

/**
 * Listens on this machine alone. Throws `conflict` (`port-taken`, with the port) when somebody else has the port: the
 * local databases belong to the origin, so another port would show an empty workspace. `invalid` (`port-refused`)
 * when the system does not give it.
 */
export async function listenOnLoopback(server: Server, port: number): Promise<LoopbackServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, resolve);
  }).catch((cause: unknown) => {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (taken) throw new AppError('conflict', `port ${port} is taken`, { reason: 'port-taken', port }, cause);
    throw new AppError('invalid', `cannot listen on port ${port}`, { reason: 'port-refused', port }, cause);
  });
  const address = server.address();
  const origin = `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A server that reads whole headers only, and not for long. */
export function createHttpServer(): Server {
  return createServer({
    requireHostHeader: true,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 60_000,
  });
}
