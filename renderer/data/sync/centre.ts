import { AppError } from '#shared/errors/app-error.ts';
import { isClosing } from './answer-error.ts';
import { type Patience, usualPatience } from './patience.ts';
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

/** The centre's document about itself. */
export interface ScopeMarker {
  /** '' where the database has none. */
  readonly identity: string;
  /** The campaign was closed then: nothing is sent any more. */
  readonly closedAt?: string;
}

export const markerId = 'scope:identity';

/** The few requests that sync makes. Never more than three at once, the long poll included. */
export interface Centre {
  /** Throws `not-found` when the database does not exist. */
  size(signal: AbortSignal): Promise<number>;
  /** Throws `not-found` when the database does not exist. */
  marker(signal: AbortSignal): Promise<ScopeMarker>;
  changes(since: string | number, limit: number, signal: AbortSignal): Promise<ChangesPage>;
  /** Answers at the first change after `since`; undefined when there was none for as long as a poll is kept. */
  nextChanges(since: string | number, limit: number, signal: AbortSignal): Promise<ChangesPage | undefined>;
  documents(ids: readonly string[], signal: AbortSignal): Promise<Map<string, CentreDocument>>;
  revision(id: string, rev: string, signal: AbortSignal): Promise<CentreDocument | undefined>;
  /** Throws `forbidden` (`closed`) when one answer says that the campaign was closed. */
  send(documents: readonly object[], signal: AbortSignal): Promise<readonly BulkAnswer[]>;
  checkpoint(machine: string, signal: AbortSignal): Promise<Checkpoint | undefined>;
  saveCheckpoint(machine: string, checkpoint: Checkpoint, signal: AbortSignal): Promise<void>;
}

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

function isRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && typeof (row as { id?: unknown }).id === 'string';
}

export function createCentre(transport: Transport, patience: Patience = usualPatience): Centre {
  const { silenceMs, leastChars, heartbeatMs, pollSilenceMs, pollMs } = patience;
  const inTurn = createSemaphore(2);
  const ask = (request: Omit<CentreRequest, 'silenceMs' | 'leastChars'>): Promise<unknown> =>
    inTurn(() => transport.request({ ...request, silenceMs, leastChars }));
  const read = (path: string, signal: AbortSignal): Promise<unknown> => ask({ method: 'GET', path, signal });
  const local = (machine: string): string => `_local/relais-${machine}`;

  const markRevision = new Map<string, string>();

  function changesIn(answer: unknown): ChangesPage {
    const page = answer as Partial<ChangesPage> | null;
    if (!Array.isArray(page?.results) || page.last_seq === undefined || !page.results.every(isRow)) {
      throw new AppError('unreachable', 'a list of changes that is none', { reason: 'not-a-centre' });
    }
    return page as ChangesPage;
  }

  async function size(signal: AbortSignal): Promise<number> {
    const info = (await read('', signal)) as { doc_count?: unknown } | null;
    return typeof info?.doc_count === 'number' ? info.doc_count : 0;
  }

  return {
    size,
    async marker(signal) {
      const found = (await orMissing(read(markerId, signal))) as Partial<ScopeMarker> | null | undefined;
      // A document that is missing is something else than a whole database that is.
      if (!found) await size(signal);
      const { identity, closedAt } = found ?? {};
      return {
        identity: typeof identity === 'string' ? identity : '',
        ...(typeof closedAt === 'string' ? { closedAt } : {}),
      };
    },
    async changes(from, limit, signal) {
      const path = `_changes?include_docs=true&conflicts=true&limit=${limit}&since=${since(from)}`;
      return changesIn(await read(path, signal));
    },
    async nextChanges(from, limit, signal) {
      const path = `_changes?feed=longpoll&heartbeat=${heartbeatMs}&include_docs=true&conflicts=true&limit=${limit}&since=${since(from)}`;
      const long = AbortSignal.timeout(pollMs);
      const either = AbortSignal.any([signal, long]);
      try {
        return changesIn(
          await transport.request({
            method: 'GET',
            path,
            signal: either,
            silenceMs: pollSilenceMs,
            leastChars,
          }),
        );
      } catch (thrown) {
        if (long.aborted && !signal.aborted && thrown === long.reason) return undefined;
        throw thrown;
      }
    },
    async documents(ids, signal) {
      const path = '_all_docs?include_docs=true&conflicts=true';
      const answer = (await ask({ method: 'POST', path, body: { keys: ids }, signal })) as {
        rows?: readonly { doc?: CentreDocument | null }[];
      };
      const found = (answer.rows ?? []).flatMap(({ doc }) => (doc && !doc._deleted ? [doc] : []));
      const wanted = new Set(ids);
      return new Map(found.flatMap((doc) => (wanted.has(doc._id) ? [[doc._id, doc] as const] : [])));
    },
    async revision(id, rev, signal) {
      const path = `${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`;
      return (await orMissing(read(path, signal))) as CentreDocument | undefined;
    },
    async send(documents, signal) {
      const answer = await ask({ method: 'POST', path: '_bulk_docs', body: { docs: documents }, signal });
      if (!Array.isArray(answer))
        throw new AppError('unreachable', 'no list of answers', { reason: 'not-a-centre' });
      const answers = answer as readonly BulkAnswer[];
      const closing = answers.find(({ error, reason }) => error && isClosing(reason ?? ''));
      if (closing) throw new AppError('forbidden', closing.reason ?? '', { reason: 'closed' });
      return answers;
    },
    async checkpoint(machine, signal) {
      const found = (await orMissing(read(local(machine), signal))) as Checkpoint | undefined;
      return found && { identity: String(found.identity), n: Number(found.n) };
    },
    async saveCheckpoint(machine, checkpoint, signal) {
      const put = async (rev: string | undefined): Promise<void> => {
        const body = { ...checkpoint, ...(rev === undefined ? {} : { _rev: rev }) };
        const answer = (await ask({ method: 'PUT', path: local(machine), body, signal })) as {
          rev?: unknown;
        };
        if (typeof answer.rev === 'string') markRevision.set(machine, answer.rev);
      };
      try {
        await put(markRevision.get(machine));
      } catch (thrown) {
        if (!(thrown instanceof AppError) || thrown.kind !== 'conflict') throw thrown;
        const before = (await orMissing(read(local(machine), signal))) as { _rev?: string } | undefined;
        await put(before?._rev);
      }
    },
  };
}
