import { AppError } from '#shared/errors/app-error.ts';
import type { CollectionName } from './collections.ts';
import type { RowTable, StoredRow } from './row-table.ts';
import type { StoreKey } from './rx-store.ts';
import type { Seal } from './seal.ts';
import { aboutRow, ownRows } from './sealed-collection.ts';

const home = 'desk';
const place = { id: ownRows, unsent: 0 } as const;
const words = 'relais';

/** How many rows are tried where the check itself does not open. */
const tries = 20;

async function opensAny(
  tables: ReadonlyMap<CollectionName, RowTable>,
  seal: Seal,
): Promise<'yes' | 'no' | 'nothing-there'> {
  let isEmpty = true;
  for (const [name, table] of tables) {
    for (const row of await table.range('', '\uffff', tries)) {
      isEmpty = false;
      if ((await seal.open(row.sealed, aboutRow(name, row))) !== undefined) return 'yes';
    }
  }
  return isEmpty ? 'nothing-there' : 'no';
}

/**
 * Makes sure that the key is the one that closed this database, before anything is read as « nothing there ». A check
 * that alone is damaged is written anew. Throws `storage` (`key-lost`, `key-wrong`) and leaves everything as it is.
 */
export async function checkKey(
  tables: ReadonlyMap<CollectionName, RowTable>,
  { seal, fresh }: StoreKey,
): Promise<void> {
  const desk = tables.get(home);
  const [check] = (await desk?.get([place.id])) ?? [];
  if (check && (await seal.open(check.sealed, aboutRow(home, check))) === words) return;
  if ((await opensAny(tables, seal)) === 'no') {
    const reason = fresh ? 'key-lost' : 'key-wrong';
    throw new AppError('storage', 'this key does not open the local database', { reason });
  }
  const row: StoredRow = { ...place, sealed: await seal.seal(words, aboutRow(home, place)) };
  await desk?.write([row], []);
}
