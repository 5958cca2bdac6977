import { isRecordType } from '../check/read-document.ts';
import { type CollectionName, collectionOf, recordCollections } from '../database/collections.ts';
import type { Envelope } from '../database/envelope.ts';
import type { LocalStore, StoreRow } from '../database/local-store.ts';
import type { DataEvent } from '../port.ts';

/** Records stored here, with one writer: acts and sync take turns, so that neither overwrites what the other has read. */
export interface Ledger {
  /** Runs alone; whoever reads to write does both inside. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  read(ids: readonly string[]): Promise<Map<string, Envelope>>;
  /** Shows the page what is about to be stored. */
  show(envelopes: readonly Envelope[], removed?: readonly string[]): void;
  /** Durable in every collection concerned when it resolves. */
  store(rows: readonly StoreRow[], removed?: readonly string[]): Promise<void>;
  /** Everything once, in the page's order, before sync begins; tells ids that hold something unsent. */
  scan(each: (envelopes: readonly Envelope[]) => void): Promise<number>;
  unsent(): ReadonlySet<string>;
  ids(): ReadonlySet<string>;
}

export function collectionOfId(id: string): CollectionName | undefined {
  const type = id.slice(0, id.indexOf(':'));
  return isRecordType(type) ? collectionOf[type] : undefined;
}

function byCollection<Item>(items: Iterable<Item>, id: (item: Item) => string): Map<CollectionName, Item[]> {
  const groups = new Map<CollectionName, Item[]>();
  for (const item of items) {
    const name = collectionOfId(id(item));
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Read from the disk at once; handed to the page in portions that it takes in within a few milliseconds. */
const sliceSize = 2_000;
const portionSize = 500;
const sliceChars = 300_000;

export function recordsEvent(envelopes: readonly Envelope[], removed: readonly string[]): DataEvent {
  const unsent = envelopes.filter((envelope) => envelope.unsent === 1).map(({ id }) => id);
  return { kind: 'records', json: `[${envelopes.map(({ body }) => body).join(',')}]`, unsent, removed };
}

function* portions(envelopes: readonly Envelope[]): Generator<readonly Envelope[]> {
  let from = 0;
  let chars = 0;
  for (let at = 0; at < envelopes.length; at += 1) {
    chars += envelopes[at]?.body.length ?? 0;
    if (chars < sliceChars && at - from < portionSize) continue;
    yield envelopes.slice(from, at + 1);
    from = at + 1;
    chars = 0;
  }
  if (from < envelopes.length) yield envelopes.slice(from);
}

/** `stored` is told after each write, when `unsent` is true again. */
export function createLedger(
  store: LocalStore,
  emit: (event: DataEvent) => void,
  stored: () => void,
): Ledger {
  const known = new Set<string>();
  const unsent = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  const note = ({ id, unsent: waits }: Envelope): void => {
    known.add(id);
    if (waits === 1) unsent.add(id);
    else unsent.delete(id);
  };
  const show: Ledger['show'] = (envelopes, removed = []) => {
    for (const portion of portions(envelopes)) emit(recordsEvent(portion, []));
    if (removed.length > 0) emit(recordsEvent([], removed));
  };

  return {
    show,
    alone(work) {
      const mine = queue.then(work);
      queue = mine.catch(() => undefined);
      return mine;
    },
    async read(ids) {
      const wanted = [...new Set(ids)].filter((id) => known.has(id));
      const groups = byCollection(wanted, (id) => id);
      const found = await Promise.all([...groups].map(([name, group]) => store.get(name, group)));
      return new Map(found.flatMap((envelopes) => [...envelopes]));
    },
    async store(rows, removed = []) {
      const writes = [...byCollection(rows, ({ next }) => next.id)].map(([name, group]) =>
        store.put(name, group),
      );
      const removals = [...byCollection(removed, (id) => id)].map(([name, ids]) => store.remove(name, ids));
      await Promise.all([...writes, ...removals]);
      for (const { next } of rows) note(next);
      for (const id of removed) {
        known.delete(id);
        unsent.delete(id);
      }
      stored();
    },
    async scan(each) {
      // The first slice of every collection is asked for at once; they are handed out in the page's order.
      const streams = recordCollections.map((name) => {
        const stream = store.slices(name, sliceSize)[Symbol.asyncIterator]();
        const coming = stream.next();
        coming.catch(() => undefined);
        return { stream, coming };
      });
      for (const [at, { stream, coming }] of streams.entries()) {
        for (let slice = await coming; !slice.done; slice = await stream.next()) {
          slice.value.forEach(note);
          for (const portion of portions(slice.value)) each(portion);
        }
        if (recordCollections[at] === 'candidacies') emit({ kind: 'inbox' });
      }
      return known.size;
    },
    unsent: () => unsent,
    ids: () => known,
  };
}
