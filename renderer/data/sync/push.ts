import { AppError } from '#shared/errors/app-error.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type Envelope, recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import { type Aside, asideId } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { documentOf } from '../records/prepare.ts';
import type { Arrive } from './arrive.ts';
import type { BulkAnswer, Centre } from './centre.ts';
import type { SettleRefusal } from './refusal.ts';

export interface PushParts {
  readonly centre: Centre;
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly arrive: Arrive;
  readonly settleRefusal: SettleRefusal;
  readonly now: () => Instant;
}

const mostRecords = 200;
const mostChars = 1_000_000;

/** A portion that the centre will take in one request; a single record may be larger. */
function portionOf(envelopes: readonly Envelope[], most: number): Envelope[] {
  const portion: Envelope[] = [];
  let chars = 0;
  for (const envelope of envelopes) {
    chars += envelope.body.length;
    if (portion.length > 0 && (chars > mostChars || portion.length >= most)) break;
    portion.push(envelope);
  }
  return portion;
}

function hasReason(thrown: unknown, kind: AppError['kind']): thrown is AppError {
  return thrown instanceof AppError && thrown.kind === kind;
}

/** Sends what waits until nothing does. Throws what the transport throws, except refusals of single records. */
export async function push(parts: PushParts, signal: AbortSignal): Promise<void> {
  const { centre, ledger, aside } = parts;
  let most = mostRecords;

  async function accepted(
    sent: ReadonlyMap<string, Envelope>,
    answers: readonly BulkAnswer[],
  ): Promise<void> {
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

  async function round(portion: readonly Envelope[]): Promise<void> {
    const sent = new Map(portion.map((envelope) => [envelope.id, envelope]));
    const answers = await centre.send(
      portion.map((envelope) => documentOf(envelope, recordOf(envelope))),
      signal,
    );
    const by = (test: (answer: BulkAnswer) => boolean): BulkAnswer[] => answers.filter(test);
    if (by(({ error }) => error === 'unauthorized').length > 0) {
      throw new AppError('signed-out', 'the centre wants a sign-in', { reason: 'no-session' });
    }
    await accepted(
      sent,
      by(({ rev, error }) => rev !== undefined && !error),
    );
    const conflicts = by(({ error }) => error === 'conflict').map(({ id }) => id);
    if (conflicts.length > 0) await conflicting(conflicts);
    for (const { id, error, reason } of answers) {
      if (error && error !== 'conflict') await parts.settleRefusal(id, reason ?? error, signal);
    }
  }

  while (true) {
    const waiting = [...ledger.unsent()].filter((id) => !aside.isBlocked(id)).slice(0, mostRecords);
    const portion = portionOf([...(await ledger.read(waiting)).values()], most);
    if (portion.length === 0) return;
    signal.throwIfAborted();
    try {
      await round(portion);
    } catch (thrown) {
      const isTooLarge = hasReason(thrown, 'invalid');
      if (!isTooLarge && !hasReason(thrown, 'forbidden')) throw thrown;
      const [only, ...others] = portion;
      if (others.length > 0) most = Math.ceil(portion.length / 2);
      else if (only && isTooLarge) await tooLarge(only);
      else if (only) await parts.settleRefusal(only.id, (thrown as AppError).message, signal);
    }
  }
}
