import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { startWebShell } from '#electron/web/main.ts';
import { createWebTransport } from '#renderer/shell/web-transport.ts';
import { serviceRooms } from '#shared/shell/rooms.ts';
import type { ServiceShell } from '#shared/shell/shell.ts';
import { remoteShell } from '#shared/shell/wire.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface RawRequest {
  readonly method?: string;
  /** Sent as it is, with no tidying on the way. */
  readonly path?: string;
  /** `undefined` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: string | Uint8Array;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TestWebShell {
  readonly origin: string;
  readonly host: string;
  readonly token: string;
  /** Headers that a page of ours sends. */
  readonly own: Readonly<Record<string, string>>;
  readonly shell: ServiceShell;
  /** One request over a socket of its own, written as given. */
  send(request: RawRequest): Promise<RawAnswer>;
  stop(): Promise<void>;
}

export const secretText = 'ne doit pas sortir';

/** The real loopback shell on a free port, over a page of two files and a secret one level above them. */
export async function startTestWebShell(
  centre: string | null,
  options: { maxBody?: number } = {},
): Promise<TestWebShell> {
  const folder = await temporaryFolder();
  const pages = join(folder.path, 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><style nonce="__relais_nonce__"></style>');
  await writeFile(join(pages, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(folder.path, 'secret.txt'), secretText);
  const web = await startWebShell({
    profile: join(folder.path, 'profile'),
    port: 0,
    pages: { kind: 'built', folder: pages },
    program: { name: 'Relais', version: '0.0.0' },
    centralAddress: centre,
    embedded: null,
    ...options,
  });
  const { host } = new URL(web.origin);
  const token = new URL(web.address).hash.slice('#token='.length);
  const own = { host, origin: web.origin, 'sec-fetch-site': 'same-origin', authorization: `Bearer ${token}` };
  const transport = createWebTransport(web.origin, { authorization: own.authorization });
  return {
    origin: web.origin,
    host,
    token,
    own,
    shell: remoteShell<ServiceShell>(serviceRooms, transport),
    send: (raw) => send(Number(new URL(web.origin).port), raw),
    stop: async () => {
      await web.stop();
      await folder.remove();
    },
  };
}

function send(
  port: number,
  { method = 'GET', path = '/', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: given,
      agent: false,
      setHost: false,
    });
    sent.on('error', reject);
    sent.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.end(body);
  });
}
