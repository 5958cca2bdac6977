import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';
import type { Arrive } from './arrive.ts';
import type { Centre, ChangesPage } from './centre.ts';
import { leaveCheckpoint, recognise, sendWhatLacks } from './identity.ts';
import type { MemoryKeeper } from './memory.ts';
import type { StatusBoard } from './status.ts';

export interface PullParts {
  readonly centre: Centre;
  readonly memory: MemoryKeeper;
  readonly ledger: Ledger;
  readonly arrive: Arrive;
  readonly board: StatusBoard;
  readonly me: Author;
  /** Rows asked for at once. */
  readonly batch: number;
  /** The centre is known and everything of it is here: sending may begin. */
  readonly caughtUp: () => void;
}

/** Reads everything after `since`: the next page is on its way while this one is stored. */
async function catchUp(parts: PullParts, signal: AbortSignal): Promise<void> {
  const { centre, memory, batch, board } = parts;
  const { isComplete, isRescan, since } = memory.read();
  const total = isComplete ? 0 : await centre.size(signal);
  const seen = new Set<string>();
  let received = isRescan ? 0 : parts.ledger.ids().size;
  let coming: Promise<ChangesPage> | undefined = centre.changes(since, batch, signal);
  while (coming) {
    const page: ChangesPage = await coming;
    const isLast = page.results.length < batch;
    coming = isLast ? undefined : centre.changes(page.last_seq, batch, signal);
    // A page that fails while this one is stored is reported when it is waited for.
    coming?.catch(() => undefined);
    await parts.arrive(page.results, signal);
    for (const row of page.results) if (isRescan && !row.deleted) seen.add(row.id);
    received += page.results.length;
    if (!isRescan) await memory.change({ since: page.last_seq });
    else if (isLast) {
      await sendWhatLacks(parts.ledger, seen, parts.me);
      await memory.change({ since: page.last_seq, isRescan: false });
    }
    if (!isComplete) board.pull({ kind: 'first-sync', received: Math.min(received, total), total });
    else if (!isLast) board.pull({ kind: 'receiving' });
  }
  if (!isComplete) await memory.change({ isComplete: true });
}

/**
 * Brings the centre's changes here for as long as the session lasts: recognise it, catch up, then one long poll from
 * the last sequence, which is where the catching up ended, so that nothing falls between. Ends only by throwing.
 */
export async function pull(parts: PullParts, signal: AbortSignal, isWell: () => void): Promise<never> {
  const { centre, memory, me } = parts;
  await recognise(centre, memory, me.machine, signal);
  while (true) {
    const before = memory.read();
    await catchUp(parts, signal);
    isWell();
    parts.caughtUp();
    // Before anybody is told « à jour »: without a mark there, a roll-back could not be seen.
    if (before.since !== memory.read().since) await leaveCheckpoint(centre, memory, me.machine, signal);
    parts.board.pull(undefined);
    let page: ChangesPage;
    do {
      page = await centre.nextChanges(memory.read().since, parts.batch, signal);
      isWell();
      await parts.arrive(page.results, signal);
      await memory.change({ since: page.last_seq });
      if (page.results.length > 0) await leaveCheckpoint(centre, memory, me.machine, signal);
    } while (page.results.length < parts.batch);
  }
}
