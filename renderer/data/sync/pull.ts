import { AppError } from '#shared/errors/app-error.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';
import type { Arrive } from './arrive.ts';
import { type Backoff, createBackoff, type Pace } from './backoff.ts';
import { type Centre, type ChangesPage, markerId } from './centre.ts';
import { leaveCheckpoint, recognise, sendWhatLacks, whatLeft } from './identity.ts';
import type { MemoryKeeper } from './memory.ts';
import type { StatusBoard } from './status.ts';
import { wait } from './wait.ts';

export interface PullParts {
  readonly centre: Centre;
  readonly memory: MemoryKeeper;
  readonly ledger: Ledger;
  readonly arrive: Arrive;
  readonly board: StatusBoard;
  readonly me: Author;
  /** What is not at the centre any more is to go here, too. */
  readonly isProjection?: boolean;
  /** Rows asked for at once. */
  readonly batch: number;
  readonly pace: Pace;
  readonly random: () => number;
  /** The centre is known and everything of it is here: sending may begin. */
  readonly caughtUp: () => void;
  /** All that the centre told is stored: what must follow from it can. */
  readonly settled: () => Promise<void>;
}

/** A page that is full and leads nowhere would be asked for without end. */
function refuseCircle(page: ChangesPage, since: string | number): void {
  if (page.results.length > 0 && page.last_seq === since) {
    throw new AppError('unreachable', 'changes that lead nowhere', { reason: 'not-a-centre' });
  }
}

/** Reads everything after `since`: the next page is on its way while this one is stored. */
async function catchUp(parts: PullParts, signal: AbortSignal): Promise<void> {
  const { centre, memory, batch, board } = parts;
  const { isComplete, isRescan, since } = memory.read();
  const total = isComplete ? 0 : await centre.size(signal);
  const seen = new Set<string>();
  let received = isRescan ? 0 : parts.ledger.ids().size;
  let from = since;
  let coming: Promise<ChangesPage> | undefined = centre.changes(from, batch, signal);
  while (coming) {
    const page: ChangesPage = await coming;
    const isLast = page.results.length < batch;
    if (!isLast) refuseCircle(page, from);
    from = page.last_seq;
    coming = isLast ? undefined : centre.changes(from, batch, signal);
    // A page that fails while this one is stored is reported when it is waited for.
    coming?.catch(() => undefined);
    await parts.arrive(page.results, signal);
    for (const row of page.results) if (isRescan && !row.deleted) seen.add(row.id);
    received += page.results.length;
    if (!isRescan) await memory.change({ since: page.last_seq });
    else if (isLast) {
      if (parts.isProjection === true) await parts.arrive(whatLeft(parts.ledger, seen), signal);
      else await sendWhatLacks(parts.ledger, seen, parts.me);
      await memory.change({ since: page.last_seq, isRescan: false });
    }
    if (!isComplete) board.pull({ kind: 'first-sync', received: Math.min(received, total), total });
    else if (!isLast) board.pull({ kind: 'receiving' });
  }
  if (!isComplete) await memory.change({ isComplete: true });
}

/** Waits for changes and takes them in, until more wait than one page holds or the centre must be recognised anew. */
async function listen(
  parts: PullParts,
  quick: Backoff,
  signal: AbortSignal,
  isWell: () => void,
): Promise<void> {
  const { centre, memory, me, batch, pace } = parts;
  while (true) {
    const { since } = memory.read();
    const begun = performance.now();
    const page = await centre.nextChanges(since, batch, signal);
    if (!page) return;
    await parts.arrive(page.results, signal);
    await memory.change({ since: page.last_seq });
    // Something on the way that answers polls at once, with nothing, must not be asked without end.
    if (page.results.length === 0 || page.last_seq === since) {
      if (performance.now() - begun < pace.firstMs * 5) await wait(quick.next(), signal);
      signal.throwIfAborted();
      continue;
    }
    quick.reset();
    isWell();
    await leaveCheckpoint(centre, memory, me.machine, signal);
    await parts.settled();
    if (page.results.length >= batch || page.results.some(({ id }) => id === markerId)) return;
  }
}

/**
 * Brings the centre's changes here for as long as the session lasts: recognise it, catch up, then one long poll from
 * the last sequence, which is where the catching up ended, so that nothing falls between. Ends only by throwing.
 * `isWell` is told of an answer that says that all is well; a centre that answers everything but its poll is not.
 */
export async function pull(parts: PullParts, signal: AbortSignal, isWell: () => void): Promise<never> {
  const { centre, memory, me } = parts;
  const quick = createBackoff(parts.pace, parts.random);
  while (true) {
    await recognise(centre, memory, me.machine, signal);
    const before = memory.read();
    await catchUp(parts, signal);
    // Before anything is sent and anybody is told « à jour »: without a mark there, a roll-back could not be seen.
    if (before.since !== memory.read().since) await leaveCheckpoint(centre, memory, me.machine, signal);
    await parts.settled();
    parts.caughtUp();
    parts.board.pull(undefined);
    await listen(parts, quick, signal, isWell);
  }
}
