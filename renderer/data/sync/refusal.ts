import { parseRefusal } from '#shared/central/guard/refusal.ts';
import { sameState } from '#shared/domain/join/join.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { recordFrom } from '../check/read-document.ts';
import { type Envelope, envelopeOf, recordOf } from '../database/envelope.ts';
import { owes } from '../records/owes.ts';
import { documentOf, prepareRecord } from '../records/prepare.ts';
import type { BulkAnswer, CentreDocument } from './centre.ts';
import { type Copy, createSettlement, type Outcome, type SettlementParts } from './settlement.ts';
import { shareOf } from './share.ts';

/**
 * Settles what the centre refused, by id of the record with its reason. First everybody's own part alone, all records
 * in one request: what others wrote and the centre lost is no fault of this person's. Then, of a record that still is
 * refused, without the decision that the centre names, or decision by decision; only what is refused, and what builds on
 * it, is set aside.
 */
export type SettleRefusals = (refused: ReadonlyMap<string, string>, signal: AbortSignal) => Promise<void>;

interface Try {
  readonly envelope: Envelope;
  readonly here: AnyRecord;
  readonly there: Copy | undefined;
  /** What of it the centre may take. */
  readonly share: AnyRecord;
}

const mostConflicts = 5;

function copyOf(document: CentreDocument | undefined): Copy | undefined {
  return document && { record: recordFrom(document), rev: document._rev };
}

function mapsOf(record: AnyRecord): readonly string[] {
  return recordKinds[record.type as RecordType].maps;
}

export function createSettleRefusals(parts: SettlementParts): SettleRefusals {
  const { centre, ledger, me } = parts;
  const settlement = createSettlement(parts);

  function document({ envelope, there }: Try, record: AnyRecord): object {
    const prepared = prepareRecord(record, parts.settings.read());
    const known = { rev: there?.rev ?? '', unsent: 1, beside: envelope.beside } as const;
    return documentOf(envelopeOf(prepared, known), prepared);
  }

  async function send(documents: readonly object[], signal: AbortSignal): Promise<readonly BulkAnswer[]> {
    try {
      const answers = await centre.send(documents, signal);
      if (!answers.some(({ error }) => error === 'unauthorized')) return answers;
      throw new AppError('signed-out', 'the centre wants a sign-in', { reason: 'no-session' });
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.kind !== 'forbidden') throw thrown;
      if (thrown.details.reason === 'closed') throw thrown;
      // Said of the whole request; of a portion that tells nothing about the single record.
      return documents.map((each) => {
        return { id: (each as { _id: string })._id, error: 'forbidden', reason: thrown.message };
      });
    }
  }

  /** Sends a record without the decisions that are refused, until the rest is taken or nothing of ours is left. */
  async function bySteps(first: Try, because: string, signal: AbortSignal): Promise<Outcome> {
    const refused = new Map<string, { decision: AnyDecision; because: string }>();
    let { there } = first;
    let left = ownLacking(first.share, there?.record, me.name);
    let reason = because;
    let conflicts = 0;
    // Once the centre names no decision any more, each is sent alone.
    let isSingle = false;
    while (left.length > 0) {
      const about = parseRefusal(reason)?.about;
      const named = left.find(({ id }) => id === about);
      if (!isSingle && named) {
        refused.set(named.id, { decision: named, because: reason });
      } else isSingle = true;
      for (const decision of left) {
        const isBuilt = !refused.has(decision.id) && decision.after.some((id) => refused.has(id));
        if (isBuilt) refused.set(decision.id, { decision, because: 'builds-on-refused' });
      }
      left = left.filter(({ id }) => !refused.has(id));
      const added = isSingle ? left.slice(0, 1) : left;
      if (added.length === 0) break;
      const kept = there?.record ?? { ...first.share, decisions: [] };
      const base = isSingle ? kept : first.share;
      const before = there?.record.decisions ?? [];
      const next: AnyRecord = { ...base, decisions: [...before, ...added] };
      const [answer] = await send([document({ ...first, there }, next)], signal);
      if (answer?.rev && !answer.error) {
        there = { record: next, rev: answer.rev };
        left = left.filter((decision) => !added.includes(decision));
      } else if (answer?.error === 'conflict') {
        conflicts += 1;
        if (conflicts > mostConflicts)
          throw new AppError('unreachable', 'always another revision', { reason: 'busy' });
        there = copyOf((await centre.documents([first.here.id], signal)).get(first.here.id));
        left = ownLacking(first.share, there?.record, me.name).filter(({ id }) => !refused.has(id));
        isSingle = true;
      } else {
        reason = answer?.reason ?? answer?.error ?? 'refused';
        const [only] = added;
        if (isSingle && only) refused.set(only.id, { decision: only, because: reason });
        left = left.filter(({ id }) => !refused.has(id));
      }
    }
    return { refused: [...refused.values()], ...(there ? { centre: there } : {}) };
  }

  async function settleOne(each: Try, because: string, signal: AbortSignal): Promise<void> {
    const { here, share } = each;
    const outcome = await bySteps(each, because, signal);
    const isWhole = (share.decisions?.length ?? 0) > 0;
    if (!outcome.centre && isWhole) return settlement.withdrawWhole(here, because);
    const isTaken = outcome.centre !== undefined && !owes(here, outcome.centre.record, me);
    if (outcome.refused.length > 0 || isTaken) return settlement.settle(here.id, outcome);
    // No decision to send apart: a new record or an edit of fields waits for a person as it is.
    return settlement.keepAside(here, because);
  }

  return async (refused, signal) => {
    if (refused.size === 0) return;
    const [envelopes, documents] = [
      await ledger.read([...refused.keys()]),
      await centre.documents([...refused.keys()], signal),
    ];
    const tries = [...envelopes.values()].flatMap((envelope): Try[] => {
      const here = recordOf(envelope);
      const there = copyOf(documents.get(envelope.id));
      // The answer that refuses it told the centre's time as well: it gets true times, and is sent again.
      const { code } = parseRefusal(refused.get(envelope.id) ?? '') ?? {};
      if (code === 'clock-ahead' && parts.isAhead(here)) return [];
      const share = shareOf(here, there?.record, me, mapsOf(here));
      return share ? [{ envelope, here, there, share }] : [];
    });
    const isLess = ({ here, share }: Try): boolean => !sameState(here, share, mapsOf(here));
    const lesser = tries.filter(isLess);
    const answers =
      lesser.length > 0
        ? await send(
            lesser.map((each) => document(each, each.share)),
            signal,
          )
        : [];
    const because = new Map(refused);
    for (const each of tries) {
      const answer = isLess(each) ? answers.find(({ id }) => id === each.here.id) : undefined;
      if (answer?.rev && !answer.error) {
        await settlement.settle(each.here.id, {
          refused: [],
          centre: { record: each.share, rev: answer.rev },
        });
      } else if (answer?.error !== 'conflict') {
        if (answer) because.set(each.here.id, answer.reason ?? answer.error ?? 'refused');
        await settleOne(each, because.get(each.here.id) ?? 'refused', signal);
      }
    }
  };
}

/** One's own decisions stand in causal order when they stand in the order of this person's clock. */
function ownLacking(share: AnyRecord, centre: AnyRecord | undefined, me: string): AnyDecision[] {
  const there = new Set((centre?.decisions ?? []).map(({ id }) => id));
  const own = (share.decisions ?? []).filter(({ id, by }) => by === me && !there.has(id));
  return own.sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
}
