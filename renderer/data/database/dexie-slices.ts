import type { DexieStorageInternals, RxStorageInstance } from 'rxdb';
import type { Envelope } from './envelope.ts';

/** A row as Dexie has it: the envelope with RxDB's own fields, `_deleted` as text for its index. */
interface DexieRow extends Envelope {
  readonly _deleted: '0' | '1';
}

/**
 * Reads a collection below RxDB's query layer, which copies each document and sorts. The next slice is asked for before
 * the present one is handed out, so that the disk and the page work at the same time.
 */
export async function* readDexieSlices(
  instance: Pick<RxStorageInstance<Envelope, unknown, unknown>, 'internals'>,
  size: number,
): AsyncGenerator<readonly Envelope[]> {
  const { dexieTable } = await (instance.internals as DexieStorageInternals);
  const read = (after: string): Promise<DexieRow[]> =>
    Promise.resolve(dexieTable.where('id').above(after).limit(size).toArray());
  let coming = read('');
  while (true) {
    const rows = await coming;
    const last = rows.at(-1);
    if (last === undefined) return;
    if (rows.length === size) coming = read(last.id);
    const live = rows.filter((row) => row._deleted !== '1');
    if (live.length > 0) yield live;
    if (rows.length < size) return;
  }
}
