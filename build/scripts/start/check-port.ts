import { createHttpServer, listenOnLoopback } from '#electron/web/http-server.ts';

/** Learns before the long work whether the port can be had. Throws `conflict` (`port-taken`), `invalid` (`port-refused`). */
export async function checkPort(port: number): Promise<void> {
  const { stop } = await listenOnLoopback(createHttpServer(), port);
  await stop();
}
