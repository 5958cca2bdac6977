import type { Instant } from '#shared/records/ids.ts';
import { type LocalCollection, localCollections } from '../database/collections.ts';
import type { Damage, DamageBook } from '../database/damage.ts';
import { type Aside, type AsideEntry, asideId } from './aside.ts';

export interface SettleDamageParts {
  readonly damage: DamageBook;
  readonly aside: Aside;
  readonly now: () => Instant;
  /** Has everything of the centre read again. */
  readonly readAgain: () => Promise<void>;
}

/** What the desk keeps for the program itself begins so; it is made again by itself. */
const hidden = '~';

/** Why it is listed: stable codes, worded in `sending.because`. */
type Because = 'damaged-record' | 'damaged-unsent' | 'damaged-journal' | 'damaged-desk' | 'damaged-aside';
const local: Record<LocalCollection, Because> = {
  journal: 'damaged-journal',
  desk: 'damaged-desk',
  aside: 'damaged-aside',
};

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function entriesOf({ collection, row, ids }: Damage, at: Instant): readonly AsideEntry[] {
  const own = localCollections.find((name) => name === collection);
  if (own === 'desk' && row.id.startsWith(hidden)) return [];
  if (own === undefined && row.unsent === 0) {
    // The centre has it: it comes again, and the entry goes with its arrival.
    return ids.map((id) => ({
      id: asideId('damaged', id),
      kind: 'damaged',
      recordId: id,
      because: 'damaged-record' satisfies Because,
      at,
      payload: null,
    }));
  }
  const because: Because = own ? local[own] : 'damaged-unsent';
  const payload = { sealed: base64(row.sealed) };
  const id = asideId('damaged', row.id, collection);
  return [{ id, kind: 'damaged', recordId: row.id, because, at, payload }];
}

/**
 * Tells of every damaged row in « À vérifier », durably, before anything of it leaves the disk; then lets the centre's
 * records come again. What was only here keeps its bytes beside the entry until a person dismisses it.
 */
export async function settleDamage({ damage, aside, now, readAgain }: SettleDamageParts): Promise<void> {
  const damages = [...damage.found()];
  if (damages.length === 0) return;
  await aside.add(damages.flatMap((one) => entriesOf(one, now())));
  const isLocal = ({ collection }: Damage): boolean => localCollections.some((name) => name === collection);
  if (!damages.every(isLocal)) await readAgain();
  await damage.drop(damages);
}
