import { choiceOf } from '#shared/domain/candidacy/decide.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { ActId } from '#shared/records/ids.ts';
import { envelopeOf } from '../database/envelope.ts';
import type { ActPart, Commands, NewRecord } from '../port.ts';
import type { Aside, AsideEntry } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';
import type { SettingsNow } from '../records/settings-now.ts';
import type { Arrive } from '../sync/arrive.ts';
import type { Centre } from '../sync/centre.ts';
import { createUlid } from '../ulid.ts';

/** What sending again and giving up need. */
export interface AsideParts {
  readonly aside: Aside;
  readonly ledger: Ledger;
  readonly centre: Pick<Centre, 'documents'>;
  readonly arrive: Arrive;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly perform: Commands['act'];
  readonly kick: () => void;
  readonly now: () => number;
  /** Ends a request that a person waits for. */
  readonly signal: () => AbortSignal;
}

type Corrections = Readonly<Record<string, string>>;

function partOf(entry: AsideEntry, corrections: Corrections, now: number): ActPart {
  if (entry.decision) {
    const choice = { ...choiceOf(entry.payload as AnyDecision), ...corrections } as CandidacyChoice;
    return { kind: 'decide', id: entry.recordId, choice };
  }
  if (!entry.isWithdrawn) return { kind: 'edit', id: entry.recordId, patch: corrections };
  const {
    clock: _c,
    schemaVersion: _v,
    decisions = [],
    folded: _f,
    _summary,
    ...fields
  } = entry.payload as AnyRecord;
  const record = { ...fields, ...corrections, id: `${fields.type}:${createUlid(now)}` } as NewRecord;
  return { kind: 'create', record, choices: decisions.map(choiceOf) };
}

async function sendAgain(entry: AsideEntry, corrections: Corrections, parts: AsideParts): Promise<void> {
  const { recordId, payload, kind } = entry;
  if (kind === 'removed') {
    const next = envelopeOf(payload as AnyRecord, { rev: '', unsent: 1, beside: '' });
    await parts.ledger.alone(() => parts.ledger.store([{ next }]));
    return parts.ledger.show([next]);
  }
  const isWhole = !entry.decision && !entry.isWithdrawn;
  // The record waits here as it is; unblocked, it goes by itself.
  if (isWhole && Object.keys(corrections).length === 0) return;
  const { refused } = await parts.perform({
    id: `act:${createUlid(parts.now())}` as ActId,
    name: 'aside.retry',
    parts: [partOf(entry, corrections, parts.now())],
  });
  const [first] = refused;
  if (!first || (isWhole && first.because === 'nothing-to-change')) return;
  const text = `${recordId} cannot be sent again: ${first.because}`;
  throw new AppError('not-found', text, { reason: first.because });
}

/** Asks the centre once more for what could not be read; true if it can now, or is gone there. */
async function readAgain({ id, recordId }: AsideEntry, parts: AsideParts): Promise<boolean> {
  const { aside, centre } = parts;
  const document = (await centre.documents([recordId], parts.signal())).get(recordId);
  if (document && !document._deleted) await parts.arrive([{ id: recordId, doc: document }], parts.signal());
  else await aside.remove([id]);
  return !aside.list().some((entry) => entry.id === id);
}

/**
 * Tries what was set aside once more: one's own work goes to the centre again, under new ids where it refused the old
 * ones, with what was corrected; what could not be read is read again. False where that changed nothing. Throws
 * `not-found` when what it was decided on is gone, `unreachable` when the centre would have to answer and does not.
 */
export async function retryAside(id: string, corrections: Corrections, parts: AsideParts): Promise<boolean> {
  const { aside } = parts;
  const entry = aside.get(id);
  if (entry.kind !== 'refused' && entry.kind !== 'removed') {
    const isHere = entry.kind === 'damaged' && entry.because !== 'damaged-record';
    return isHere ? false : readAgain(entry, parts);
  }
  await sendAgain(entry, corrections, parts);
  await aside.remove([id]);
  parts.kick();
  return true;
}
