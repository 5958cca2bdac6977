import { createServer } from 'vite';
import { rendererDevelopmentConfig } from '../../vite/renderer.config.ts';

export interface DevelopmentServer {
  /** Where the web shell takes its pages from: `pages: { kind: 'development', server }`. */
  readonly server: string;
  stop(): Promise<void>;
}

/** Vite over the sources of the page. People open the web shell, whose origin has the databases, not this. */
export async function startDevelopmentServer(port = 47869): Promise<DevelopmentServer> {
  const vite = await createServer(rendererDevelopmentConfig(port));
  await vite.listen();
  return { server: `http://127.0.0.1:${port}`, stop: () => vite.close() };
}
