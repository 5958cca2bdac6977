import type { ProjectionsOf } from '#shared/central/projection/projection.ts';
import { databaseOf } from '#shared/central/scope.ts';
import { type AppError, toAppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Ask } from './ask.ts';
import type { KeeperCopy } from './keeper-copy.ts';
import type { Report } from './keeper-event.ts';
import { KeptDatabase } from './kept-database.ts';
import { Projector } from './projector.ts';
import { type Recognised, recognise } from './recognise.ts';
import { Round } from './round.ts';
import { settleOne } from './take-changes.ts';

export interface Tending {
  readonly ask: Ask;
  readonly scope: string;
  readonly copy: KeeperCopy;
  readonly projectionsOf: ProjectionsOf;
  readonly report: Report;
  /** Ends it, between two requests. */
  readonly signal: AbortSignal;
  /** Ends by itself once everything is done. */
  readonly isOnce?: boolean;
  /** How long one poll waits, and so how often the projections are looked at; milliseconds. */
  readonly pollMs?: number;
  /** Between two rounds of all projections, in milliseconds. */
  readonly refreshMs?: number;
}

export type Tended = { readonly kind: 'stopped' | 'done' } | Exclude<Recognised, { kind: 'open' }>;

/**
 * The keeper (architecture §6): follows a scope's changes for as long as it is let. Everything it does can be done
 * again, so that it may be killed and started at any moment, and twice at once.
 *
 * Throws as `Ask` does for what a person must see to (`signed-out`, `forbidden`, `not-found`); waits and goes on when the
 * centre is away or busy, unless that is how it begins.
 */
export async function tend(tending: Tending): Promise<Tended> {
  const { signal, report, copy } = tending;
  let isUnderWay = false;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const ended = await tendWhileWell(tending, () => {
        isUnderWay = true;
        failures = 0;
      });
      if (ended) return ended;
    } catch (thrown) {
      const error = toAppError(thrown);
      if (signal.aborted) break;
      if (!isUnderWay || tending.isOnce || !passes(error)) throw error;
      failures += 1;
      const seconds = Math.min(60, 2 ** Math.min(failures, 6));
      report({ kind: 'waiting', because: error.message, seconds });
      await pause(seconds * 1_000, signal);
    }
  }
  await copy.close();
  return { kind: 'stopped' };
}

/** Undefined when the centre has to be recognised again. */
async function tendWhileWell(tending: Tending, isWell: () => void): Promise<Tended | undefined> {
  const { ask, scope, copy, report, signal, projectionsOf, isOnce = false } = tending;
  const { pollMs = 5_000, refreshMs = 120_000 } = tending;
  const database = new KeptDatabase(ask, databaseOf(scope));
  const recognised = await recognise(database, copy, report);
  if (recognised.kind === 'closed') {
    await (recognised.isDropped ? copy.erase() : copy.close());
    return recognised;
  }
  const giveBack = async (records: readonly AnyRecord[]) => {
    for (const record of records) await settleOne(record.id, database, copy, report, record);
  };
  const projector = new Projector({ records: copy.records, ask, projectionsOf, report, giveBack, database });
  const round = new Round({ database, copy, projector, report });
  if (!(await round.catchUp(signal))) return undefined;
  isWell();
  await projector.refresh();
  report({ kind: 'ready', records: copy.records.size, projections: projector.count });
  let refreshed = Date.now();
  while (!signal.aborted) {
    if (!(await round.catchUp(signal))) return undefined;
    await projector.follow();
    if (isOnce && (await round.isQuiet())) {
      await projector.refresh();
      await copy.close();
      return { kind: 'done' };
    }
    if (Date.now() - refreshed > refreshMs) {
      await projector.refresh();
      refreshed = Date.now();
    }
    await Promise.race([round.wait(isOnce ? 1 : pollMs), aborted(signal)]);
    isWell();
  }
  return undefined;
}

/** Whether waiting may help: the centre is away, overloaded, or its database is being made anew. */
function passes({ kind, details }: AppError): boolean {
  const { status } = details;
  const isBusy = typeof status === 'number' && (status >= 500 || status === 429 || status === 404);
  return kind === 'unreachable' || kind === 'not-found' || isBusy;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([new Promise((resolve) => (timer = setTimeout(resolve, ms))), aborted(signal)]);
  clearTimeout(timer);
}
