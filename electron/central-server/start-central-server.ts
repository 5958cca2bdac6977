import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Authentication } from './authentication.ts';
import { Databases } from './databases.ts';
import { createFrontDesk } from './front-desk.ts';
import { createKeys, keepKeys } from './keys.ts';
import { guardOwnRejections } from './own-rejections.ts';
import { createExpressPouch, createPouchClass, type RawDocument } from './pouch.ts';

export type CentralServerOptions = (
  | { readonly folder: string }
  /** Everything is gone when it stops: for tests. */
  | { readonly memory: true }
) & {
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly log?: (line: string) => void;
};

export interface CentralServer {
  /** `http://127.0.0.1:<port>`. */
  readonly address: string;
  readonly admin: { readonly name: string; readonly password: string };
  /**
   * Stores new documents without HTTP and without validation; for seeds in this process. A document that is there
   * already stays as it is. Throws when the database does not exist or a document cannot be stored.
   */
  readonly fill: (database: string, documents: readonly RawDocument[]) => Promise<void>;
  /** Ends every request, long polls too, and closes the files. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the embedded centre on loopback. Throws Node's own error when the port is taken (`EADDRINUSE`) or the folder
 * cannot be written (`EACCES`, `EROFS`…), and LevelDB's when another process has the folder open.
 */
export async function startCentralServer(options: CentralServerOptions): Promise<CentralServer> {
  const log = options.log ?? (() => undefined);
  const keys = 'folder' in options ? await keepKeys(options.folder) : createKeys();
  const data = 'folder' in options ? path.join(options.folder, 'data') : undefined;
  if (data) await mkdir(data, { recursive: true, mode: 0o700 });
  const pouchClass = createPouchClass(data ? { folder: data } : { memory: randomUUID() });
  const release = guardOwnRejections(log);
  const databases = await Databases.open(pouchClass).catch((thrown: unknown) => {
    release();
    throw thrown;
  });
  const readings = createExpressPouch();
  await readings.setPouchDB(pouchClass);
  const users = databases.get('_users');
  if (!users) throw new Error('_users is always there');
  const authentication = new Authentication(users, keys);
  const server = createServer(createFrontDesk({ databases, authentication, uuid: keys.uuid, readings, log }));
  const shut = async () => {
    await databases.close();
    release();
  };
  await listen(server, options.port ?? 0).catch(async (thrown: unknown) => {
    await shut();
    throw thrown;
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    admin: keys.admin,
    fill: (name, documents) => fill(databases, name, documents),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await shut();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function fill(databases: Databases, name: string, documents: readonly RawDocument[]): Promise<void> {
  const database = databases.get(name);
  if (!database) throw new Error(`no database ${name}`);
  const results = await database.writeUnchecked(documents);
  const refused = results.find(({ error, status }) => error && status !== 409);
  if (refused) throw new Error(`${refused.id}: ${refused.name} ${refused.message}`);
}
