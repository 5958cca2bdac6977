import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { ActId } from '#shared/records/ids.ts';
import { envelopeOf } from '../database/envelope.ts';
import type { ActPart, Commands, NewRecord } from '../port.ts';
import type { Aside, AsideEntry } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { createUlid } from '../ulid.ts';

export interface RetryParts {
  readonly aside: Aside;
  readonly ledger: Ledger;
  readonly perform: Commands['act'];
  readonly kick: () => void;
  readonly now: () => number;
}

/** What was decided, to be stamped anew: the centre has refused the old id for good. */
function choiceOf({
  id: _i,
  by: _b,
  at: _t,
  hlc: _h,
  machine: _m,
  after: _a,
  ...choice
}: AnyDecision): CandidacyChoice {
  return choice as CandidacyChoice;
}

function partOf(entry: AsideEntry, now: number): ActPart {
  if (entry.decision) {
    return { kind: 'decide', id: entry.recordId, choice: choiceOf(entry.payload as AnyDecision) };
  }
  const {
    clock: _c,
    schemaVersion: _v,
    decisions = [],
    folded: _f,
    _summary,
    ...fields
  } = entry.payload as AnyRecord;
  const record = { ...fields, id: `${fields.type}:${createUlid(now)}` } as NewRecord;
  return { kind: 'create', record, choices: decisions.map(choiceOf) };
}

/**
 * Sends again what was set aside, under new ids where the centre refused the old ones. Throws `invalid` for what is not
 * ours to send, `not-found` when what it was decided on is gone.
 */
export async function retryAside(id: string, parts: RetryParts): Promise<void> {
  const { aside, ledger } = parts;
  const entry = aside.get(id);
  if (entry.kind === 'removed') {
    const next = envelopeOf(entry.payload as AnyRecord, { rev: '', unsent: 1, beside: '' });
    await ledger.alone(() => ledger.store([{ next }]));
    ledger.show([next]);
  } else if (entry.kind !== 'refused') {
    throw new AppError('invalid', 'only what is ours can be sent again', { reason: 'not-ours' });
  } else if (entry.decision || entry.isWithdrawn) {
    const act = `act:${createUlid(parts.now())}` as ActId;
    const { refused } = await parts.perform({
      id: act,
      name: 'aside.retry',
      parts: [partOf(entry, parts.now())],
    });
    const [first] = refused;
    if (first)
      throw new AppError('not-found', `it cannot be sent again: ${first.because}`, { reason: first.because });
  }
  await aside.remove([id]);
  parts.kick();
}

/** Lets go of it. A record of ours that waited to be sent is not sent any more; what stands here stays. */
export async function dismissAside(
  id: string,
  { aside, ledger }: Pick<RetryParts, 'aside' | 'ledger'>,
): Promise<void> {
  const { kind, recordId, decision, isWithdrawn } = aside.get(id);
  if (kind === 'refused' && !decision && !isWithdrawn) {
    await ledger.alone(async () => {
      const previous = (await ledger.read([recordId])).get(recordId);
      if (!previous) return;
      const next = { ...previous, unsent: 0 as const };
      await ledger.store([{ next, previous }]);
      ledger.show([next]);
    });
  }
  await aside.remove([id]);
}
