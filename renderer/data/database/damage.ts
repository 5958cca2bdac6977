import type { CollectionName } from './collections.ts';
import type { StoredRow } from './row-table.ts';

/** A row that no longer opens with the key that opens the others. */
export interface Damage {
  readonly collection: CollectionName;
  readonly row: StoredRow;
  /** The records in it. */
  readonly ids: readonly string[];
}

/** What was found damaged since the database was opened; nothing of it leaves the disk by itself. */
export interface DamageBook {
  found(): readonly Damage[];
  /** Takes rows off the disk, once what can be kept of them is elsewhere. */
  drop(damages: readonly Damage[]): Promise<void>;
}
