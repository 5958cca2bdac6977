import { AppError } from '#shared/errors/app-error.ts';
import { recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import type { Ledger } from '../records/ledger.ts';
import { type Author, owes } from '../records/owes.ts';
import type { Centre } from './centre.ts';
import type { MemoryKeeper } from './memory.ts';

/** Throws `forbidden` (`closed`) when the campaign was closed: whoever asks is to send nothing. */
export function refuseClosed(closedAt: string): void {
  if (closedAt !== '') {
    throw new AppError('forbidden', `the campaign was closed at ${closedAt}`, { reason: 'closed' });
  }
}

/**
 * For the sending direction when the centre was away, since it may be back before the other direction knows of it.
 * Throws as `recognise` does; what it found is remembered by that one alone.
 */
export async function refuseToSend(centre: Centre, memory: MemoryKeeper, signal: AbortSignal): Promise<void> {
  refuseClosed(memory.read().closedAt);
  refuseClosed((await centre.marker(signal)).closedAt ?? '');
}

/**
 * Finds out whether the centre still is the one that this machine knew. Another identity: its database was made anew.
 * This machine's checkpoint missing there or older than ours: it was rolled back to an older copy. Either way everything
 * is read again. Sequence numbers and `instance_start_time` decide nothing: neither changes after a restore.
 *
 * Throws `not-found` when there is no database, `forbidden` (`closed`) when its campaign was closed.
 */
export async function recognise(
  centre: Centre,
  memory: MemoryKeeper,
  machine: string,
  signal: AbortSignal,
): Promise<void> {
  const { identity, closedAt = '' } = await centre.marker(signal);
  // The sending direction looks at what is remembered, so it is told before anything else, and of an opening too.
  if (memory.read().closedAt !== closedAt) await memory.change({ closedAt });
  refuseClosed(closedAt);
  const known = memory.read();
  if (known.identity === '') return memory.change({ identity });
  const there = await centre.checkpoint(machine, signal);
  const isAnew = known.identity !== identity;
  const isRolledBack = known.n > 0 && (there?.identity !== identity || there.n < known.n);
  if (isAnew || isRolledBack || known.isRescan) await memory.change({ identity, since: 0, isRescan: true });
}

/** Leaves this machine's mark. There first: a mark that only we had would look like a roll-back. */
export async function leaveCheckpoint(
  centre: Centre,
  memory: MemoryKeeper,
  machine: string,
  signal: AbortSignal,
): Promise<void> {
  const { identity, n } = memory.read();
  await centre.saveCheckpoint(machine, { identity, n: n + 1 }, signal);
  await memory.change({ n: n + 1 });
}

/**
 * After everything was read again: what the centre lacks has no revision any more, and waits to be sent where this person
 * has a part in it. A record that somebody else made waits for them, or for the keeper, to bring it back first.
 */
export async function sendWhatLacks(ledger: Ledger, seen: ReadonlySet<string>, me: Author): Promise<void> {
  const lacking = [...ledger.ids()].filter((id) => !seen.has(id));
  for (let at = 0; at < lacking.length; at += 500) {
    await ledger.alone(async () => {
      const found = await ledger.read(lacking.slice(at, at + 500));
      const rows: StoreRow[] = [...found.values()].map((previous) => ({
        previous,
        next: { ...previous, rev: '', unsent: owes(recordOf(previous), undefined, me) ? 1 : 0 },
      }));
      await ledger.store(rows);
      ledger.show(rows.map(({ next }) => next));
    });
  }
}

/**
 * The same for a projection, which the keeper makes anew to erase what left it: what is not in it any more goes here, too.
 * Acts never were there.
 */
export function whatLeft(
  ledger: Ledger,
  seen: ReadonlySet<string>,
): readonly { readonly id: string; readonly deleted: true }[] {
  const lacking = [...ledger.ids()].filter((id) => !seen.has(id) && !id.startsWith('act:'));
  return lacking.map((id) => ({ id, deleted: true }));
}
