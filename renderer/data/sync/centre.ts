import { AppError } from '#shared/errors/app-error.ts';
import { createSemaphore } from './semaphore.ts';
import type { CentreRequest, Transport } from './transport.ts';

/** A document as the centre has it: the record's fields without `id`, beside CouchDB's own. */
export interface CentreDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _conflicts?: readonly string[];
  readonly _attachments?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export interface ChangesPage {
  readonly results: readonly ChangeRow[];
  /** Opaque; a number or a text. */
  readonly last_seq: string | number;
}

export interface ChangeRow {
  readonly id: string;
  readonly deleted?: boolean;
  readonly changes: readonly { readonly rev: string }[];
  readonly doc?: CentreDocument | null;
}

export interface BulkAnswer {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

/** What a machine leaves at the centre to recognise it by (`_local`, so it is not replicated or restored apart). */
export interface Checkpoint {
  readonly identity: string;
  /** Grows with each write. */
  readonly n: number;
}

/** The few requests that sync makes. Never more than three at once, the long poll included. */
export interface Centre {
  /** Throws `not-found` when the database does not exist. */
  size(signal: AbortSignal): Promise<number>;
  identity(signal: AbortSignal): Promise<string>;
  changes(since: string | number, limit: number, signal: AbortSignal): Promise<ChangesPage>;
  /** Answers at the first change after `since`, however long that takes. */
  nextChanges(since: string | number, limit: number, signal: AbortSignal): Promise<ChangesPage>;
  documents(ids: readonly string[], signal: AbortSignal): Promise<Map<string, CentreDocument>>;
  revision(id: string, rev: string, signal: AbortSignal): Promise<CentreDocument | undefined>;
  send(documents: readonly object[], signal: AbortSignal): Promise<readonly BulkAnswer[]>;
  checkpoint(machine: string, signal: AbortSignal): Promise<Checkpoint | undefined>;
  saveCheckpoint(machine: string, checkpoint: Checkpoint, signal: AbortSignal): Promise<void>;
}

const silenceMs = 60_000;
const heartbeatMs = 10_000;
const pollSilenceMs = 35_000;

async function orMissing<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === 'not-found') return undefined;
    throw thrown;
  }
}

function since(value: string | number): string {
  return encodeURIComponent(typeof value === 'number' ? String(value) : value);
}

export function createCentre(transport: Transport): Centre {
  const inTurn = createSemaphore(2);
  const ask = (request: Omit<CentreRequest, 'silenceMs'>): Promise<unknown> =>
    inTurn(() => transport.request({ ...request, silenceMs }));
  const read = (path: string, signal: AbortSignal): Promise<unknown> => ask({ method: 'GET', path, signal });
  const local = (machine: string): string => `_local/relais-${machine}`;

  async function changes(path: string, ask: (path: string) => Promise<unknown>): Promise<ChangesPage> {
    const page = (await ask(path)) as Partial<ChangesPage> | null;
    if (!Array.isArray(page?.results) || page.last_seq === undefined) {
      throw new AppError('unreachable', 'a list of changes that is none', { reason: 'not-a-centre' });
    }
    return page as ChangesPage;
  }

  return {
    async size(signal) {
      const info = (await read('', signal)) as { doc_count?: unknown } | null;
      return typeof info?.doc_count === 'number' ? info.doc_count : 0;
    },
    async identity(signal) {
      const found = (await orMissing(read('scope:identity', signal))) as
        | { identity?: unknown }
        | null
        | undefined;
      return typeof found?.identity === 'string' ? found.identity : '';
    },
    changes: (from, limit, signal) =>
      changes(`_changes?include_docs=true&conflicts=true&limit=${limit}&since=${since(from)}`, (path) =>
        read(path, signal),
      ),
    nextChanges: (from, limit, signal) =>
      changes(
        `_changes?feed=longpoll&heartbeat=${heartbeatMs}&include_docs=true&conflicts=true&limit=${limit}&since=${since(from)}`,
        (path) => transport.request({ method: 'GET', path, signal, silenceMs: pollSilenceMs }),
      ),
    async documents(ids, signal) {
      const path = '_all_docs?include_docs=true&conflicts=true';
      const answer = (await ask({ method: 'POST', path, body: { keys: ids }, signal })) as {
        rows?: readonly { doc?: CentreDocument | null }[];
      };
      const found = (answer.rows ?? []).flatMap(({ doc }) => (doc && !doc._deleted ? [doc] : []));
      return new Map(found.map((document) => [document._id, document]));
    },
    async revision(id, rev, signal) {
      const path = `${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`;
      return (await orMissing(read(path, signal))) as CentreDocument | undefined;
    },
    async send(documents, signal) {
      const answer = await ask({ method: 'POST', path: '_bulk_docs', body: { docs: documents }, signal });
      if (!Array.isArray(answer))
        throw new AppError('unreachable', 'no list of answers', { reason: 'not-a-centre' });
      return answer as readonly BulkAnswer[];
    },
    async checkpoint(machine, signal) {
      const found = (await orMissing(read(local(machine), signal))) as Checkpoint | undefined;
      return found && { identity: String(found.identity), n: Number(found.n) };
    },
    async saveCheckpoint(machine, checkpoint, signal) {
      const before = (await orMissing(read(local(machine), signal))) as { _rev?: string } | undefined;
      const body = { ...checkpoint, ...(before?._rev ? { _rev: before._rev } : {}) };
      await ask({ method: 'PUT', path: local(machine), body, signal });
    },
  };
}
