import { AppError } from '#shared/errors/app-error.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { type Envelope, recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import { type Aside, asideId } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';
import { documentOf, prepareRecord } from '../records/prepare.ts';
import type { SettingsNow } from '../records/settings-now.ts';
import type { Arrive } from './arrive.ts';
import type { BulkAnswer, Centre } from './centre.ts';
import { refuseClosed } from './identity.ts';
import type { MemoryKeeper } from './memory.ts';
import { nextPortion } from './portion.ts';
import type { SettleRefusals } from './refusal.ts';
import { shareOf } from './share.ts';
import type { StampsAhead } from './stamps-ahead.ts';

export interface PushParts {
  readonly centre: Centre;
  readonly memory: MemoryKeeper;
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly arrive: Arrive;
  readonly restampAhead: StampsAhead['restamp'];
  readonly settleRefusals: SettleRefusals;
  readonly now: () => Instant;
}

const mostRecords = 200;
/** Rounds that bring nothing further before they are left for later, however often the centre answers « conflict ». */
const mostIdle = 3;

function isError(thrown: unknown, kind: AppError['kind']): thrown is AppError {
  return thrown instanceof AppError && thrown.kind === kind;
}

/**
 * Sends what waits until nothing does. Throws what the transport throws, except refusals of single records, and
 * `forbidden` (`closed`) when the campaign was closed: without a request where that is known, else by the centre's refusal.
 */
export async function push(parts: PushParts, signal: AbortSignal): Promise<void> {
  const { centre, ledger, aside, me } = parts;
  let most = mostRecords;
  let idle = 0;
  /** Records that others made and the centre lacks: they come back first. */
  const waiting = new Set<string>();

  async function accepted(
    sent: ReadonlyMap<string, Envelope>,
    answers: readonly BulkAnswer[],
  ): Promise<void> {
    if (answers.length === 0) return;
    await ledger.alone(async () => {
      const local = await ledger.read(answers.map(({ id }) => id));
      const rows = answers.flatMap(({ id, rev = '' }): StoreRow[] => {
        const previous = local.get(id);
        if (!previous) return [];
        // Decided on again while it was on its way: the new part still waits.
        const unsent = previous.body === sent.get(id)?.body ? 0 : 1;
        return [{ previous, next: { ...previous, rev, unsent } }];
      });
      await ledger.store(rows);
      ledger.show(rows.map(({ next }) => next));
    });
  }

  /** Changed there meanwhile (or our own answer was lost): fetched, joined, and sent again if something is still ours. */
  async function conflicting(ids: readonly string[]): Promise<void> {
    const found = await centre.documents(ids, signal);
    await parts.arrive(
      [...found.values()].map((doc) => ({ id: doc._id, doc })),
      signal,
    );
    const gone = ids.filter((id) => !found.has(id));
    if (gone.length === 0) return;
    await ledger.alone(async () => {
      const rows = [...(await ledger.read(gone)).values()].map((previous) => ({
        previous,
        next: { ...previous, rev: '' },
      }));
      await ledger.store(rows);
    });
  }

  async function tooLarge({ id, body }: Envelope): Promise<void> {
    const entry = {
      id: asideId('refused', id),
      kind: 'refused',
      recordId: id,
      because: 'too-large',
      at: parts.now(),
    } as const;
    await aside.add([{ ...entry, payload: JSON.parse(body) as unknown }]);
  }

  function documentFor(envelope: Envelope): object {
    const record = recordOf(envelope);
    const { maps } = recordKinds[record.type as RecordType];
    // A centre that lacks the record takes this person's part of it only.
    const share = envelope.rev === '' ? shareOf(record, undefined, me, maps) : undefined;
    return documentOf(envelope, share ? prepareRecord(share, parts.settings.read()) : record);
  }

  async function round(portion: readonly Envelope[]): Promise<void> {
    const sent = new Map(portion.map((envelope) => [envelope.id, envelope]));
    const answers = (await centre.send(portion.map(documentFor), signal)).filter(({ id }) => sent.has(id));
    if (answers.some(({ error }) => error === 'unauthorized')) {
      throw new AppError('signed-out', 'the centre wants a sign-in', { reason: 'no-session' });
    }
    const taken = answers.filter(({ rev, error }) => rev !== undefined && !error);
    await accepted(sent, taken);
    const conflicts = answers.filter(({ error }) => error === 'conflict').map(({ id }) => id);
    if (conflicts.length > 0) await conflicting(conflicts);
    const refused = answers.filter(({ error }) => error && error !== 'conflict');
    await parts.settleRefusals(
      new Map(refused.map(({ id, error, reason }) => [id, reason ?? error ?? ''])),
      signal,
    );
    const isFurther =
      taken.length > 0 || portion.some(({ id }) => !ledger.unsent().has(id) || aside.isBlocked(id));
    idle = isFurther ? 0 : idle + 1;
    if (idle >= mostIdle)
      throw new AppError('unreachable', 'nothing that is sent arrives', { reason: 'busy' });
  }

  /** The centre does not take it as a whole: too large, or somebody on the way says no to all of it. */
  async function smaller(portion: readonly Envelope[], error: AppError): Promise<void> {
    const isTooLarge = error.kind === 'invalid';
    // Who may not read the scope either is out of it; no act of theirs is at fault.
    if (!isTooLarge) await centre.size(signal);
    const [only, ...others] = portion;
    if (others.length > 0) most = Math.ceil(portion.length / 2);
    else if (only && isTooLarge) await tooLarge(only);
    else if (only) await parts.settleRefusals(new Map([[only.id, error.message]]), signal);
  }

  while (true) {
    refuseClosed(parts.memory.read().closedAt);
    const portion = await nextPortion({ ledger, aside, me, most, waiting });
    if (portion.length === 0) return;
    signal.throwIfAborted();
    if (await parts.restampAhead(portion)) continue;
    try {
      await round(portion);
    } catch (thrown) {
      if (!isError(thrown, 'invalid') && !isError(thrown, 'forbidden')) throw thrown;
      if (thrown.details.reason === 'closed') throw thrown;
      await smaller(portion, thrown);
    }
  }
}
