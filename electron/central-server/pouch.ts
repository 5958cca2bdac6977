import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A document as the protocol carries it: its own members and those that begin with an underscore. */
export interface RawDocument {
  readonly _id?: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  readonly _revisions?: { readonly start: number; readonly ids: readonly string[] };
  readonly [member: string]: unknown;
}

export interface WriteResult {
  readonly ok?: boolean;
  readonly id?: string;
  readonly rev?: string;
  /** Present on a refusal: PouchDB answers these as values, not by throwing. */
  readonly error?: boolean | string;
  readonly status?: number;
  readonly name?: string;
  readonly message?: string;
}

export interface ChangesAnswer {
  readonly results: readonly { readonly id: string; readonly seq: number }[];
  readonly last_seq: number;
}

interface AllDocsAnswer {
  readonly rows: readonly {
    readonly id?: string;
    readonly key: string;
    readonly doc?: RawDocument | null;
    readonly value?: { readonly rev: string; readonly deleted?: boolean };
    readonly error?: string;
  }[];
}

/** What this room uses of a PouchDB, which comes without types. */
export interface Pouch {
  readonly name: string;
  info(): Promise<{ readonly doc_count: number; readonly update_seq: number }>;
  get(id: string, options?: object): Promise<RawDocument>;
  put(document: RawDocument): Promise<WriteResult>;
  bulkDocs(documents: readonly RawDocument[], options?: object): Promise<WriteResult[]>;
  allDocs(options: object): Promise<AllDocsAnswer>;
  changes(options: object): Promise<ChangesAnswer>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
}

export interface PouchClass {
  new (name: string): Pouch;
  allDbs: () => Promise<string[]>;
  /** express-pouchdb keeps the databases that it opened here; we hand it ours. */
  __dbCacheMap: {
    get(name: string): Pouch | undefined;
    set(name: string, pouch: Pouch): void;
    delete(name: string): void;
  };
  defaults(options: object): PouchClass;
  plugin(plugin: unknown): PouchClass;
}

export type ExpressPouch = RequestListener & { setPouchDB(pouch: PouchClass): Promise<unknown> };

const require = createRequire(import.meta.url);

/**
 * A PouchDB class of its own for one server, so that two of them in one process share nothing.
 * Without a folder it keeps everything in memory; the memory adapter is global by name, hence the `prefix`.
 */
export function createPouchClass(
  where: { readonly folder: string } | { readonly memory: string },
): PouchClass {
  const base = require('pouchdb') as PouchClass;
  if ('folder' in where) return base.defaults({ prefix: where.folder + path.sep });
  base.plugin(require('pouchdb-adapter-memory'));
  return base.defaults({ adapter: 'memory', prefix: `${where.memory}/` });
}

/**
 * express-pouchdb for what is only read (documents, attachments, `_all_docs`, `_bulk_get`, `_revs_diff`, `_find`).
 * Its compression, logs, configuration file, authentication, security and validation stay off: README says why.
 */
export function createExpressPouch(): ExpressPouch {
  const create = require('express-pouchdb') as (options: object) => ExpressPouch;
  return create({
    mode: 'minimumForPouchDB',
    overrideMode: { include: ['routes/find'], exclude: ['compression', 'routes/temp-views'] },
  });
}
