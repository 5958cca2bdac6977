import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { centralAccess } from './access.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication);

/** PouchDB's own first replication to IndexedDB, in the batches that suit it. Milliseconds. */
export async function pouchSync(): Promise<{ readonly ms: number; readonly documents: number }> {
  const { baseUrl, headers } = await centralAccess();
  const remote = new PouchDB(baseUrl, {
    fetch: (url, options) => fetch(url, { ...options, headers: { ...plain(options?.headers), ...headers } }),
  });
  const begun = performance.now();
  const local = new PouchDB('pouch', { adapter: 'idb' });
  const { docs_written } = await local.replicate.from(remote, { batch_size: 1_000 });
  return { ms: performance.now() - begun, documents: docs_written };
}

function plain(headers: HeadersInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
