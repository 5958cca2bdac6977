import { join } from '#shared/domain/join/join.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { recordFrom } from '../check/read-document.ts';
import { envelopeOf, recordOf } from '../database/envelope.ts';
import { type Aside, type AsideEntry, asideId } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { type Author, owes } from '../records/owes.ts';
import { documentOf, prepareRecord } from '../records/prepare.ts';
import type { SettingsNow } from '../records/settings-now.ts';
import type { Centre } from './centre.ts';

export interface RefusalParts {
  readonly centre: Centre;
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly now: () => Instant;
}

/** Sends a refused record decision by decision; only what is refused, and what builds on it, is set aside. */
export type SettleRefusal = (id: string, because: string, signal: AbortSignal) => Promise<void>;

interface Outcome {
  readonly refused: readonly { readonly decision: AnyDecision; readonly because: string }[];
  /** The centre's copy at the end, absent when it took nothing. */
  readonly centre?: { readonly record: AnyRecord; readonly rev: string };
}

/** One's own decisions stand in causal order when they stand in the order of this person's clock. */
function ownLacking(here: AnyRecord, centre: AnyRecord | undefined, me: Author): AnyDecision[] {
  const there = new Set((centre?.decisions ?? []).map(({ id }) => id));
  const own = (here.decisions ?? []).filter(({ id, by }) => by === me.name && !there.has(id));
  return own.sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
}

export function createSettleRefusal(parts: RefusalParts): SettleRefusal {
  const { centre, ledger, aside, me } = parts;

  async function current(id: string, signal: AbortSignal): Promise<Outcome['centre']> {
    const document = (await centre.documents([id], signal)).get(id);
    return document && { record: recordFrom(document), rev: document._rev };
  }

  async function oneByOne(here: AnyRecord, beside: string, signal: AbortSignal): Promise<Outcome> {
    const refused: { decision: AnyDecision; because: string }[] = [];
    const without = new Set<string>();
    let there = await current(here.id, signal);
    const waiting = ownLacking(here, there?.record, me);
    for (let decision = waiting.shift(); decision; decision = waiting.shift()) {
      const basis = decision.after.find((id) => without.has(id));
      const base = there?.record ?? { ...here, decisions: [] };
      const next = { ...base, decisions: [...(base.decisions ?? []), decision] };
      const prepared = prepareRecord(next, parts.settings.read());
      const envelope = envelopeOf(prepared, { rev: there?.rev ?? '', unsent: 1, beside });
      const [answer] = basis ? [] : await sendOne(documentOf(envelope, prepared), signal);
      if (answer?.rev && !answer.error) there = { record: next, rev: answer.rev };
      else if (answer?.error === 'conflict') {
        there = await current(here.id, signal);
        waiting.unshift(decision);
      } else {
        without.add(decision.id);
        refused.push({ decision, because: basis ? 'builds-on-refused' : (answer?.reason ?? 'refused') });
      }
    }
    return { refused, ...(there ? { centre: there } : {}) };
  }

  async function sendOne(
    document: object,
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<Centre['send']>>> {
    try {
      const answers = await centre.send([document], signal);
      if (answers[0]?.error !== 'unauthorized') return answers;
      throw new AppError('signed-out', 'the centre wants a sign-in', { reason: 'no-session' });
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.kind !== 'forbidden') throw thrown;
      return [{ id: '', error: 'forbidden', reason: thrown.message }];
    }
  }

  function entryFor(id: string, because: string, payload: unknown, decision?: AnyDecision): AsideEntry {
    const what = decision && { decision: { id: decision.id, kind: decision.kind } };
    return {
      id: asideId('refused', id, decision?.id),
      kind: 'refused',
      recordId: id,
      because,
      at: parts.now(),
      payload,
      ...what,
    };
  }

  /** Takes the refused decisions out of the copy here, once they are durable in « À vérifier ». */
  async function settle(id: string, outcome: Outcome): Promise<void> {
    const refused = new Set<string>(outcome.refused.map(({ decision }) => decision.id));
    await aside.add(
      outcome.refused.map(({ decision, because }) => entryFor(id, because, decision, decision)),
    );
    await ledger.alone(async () => {
      const previous = (await ledger.read([id])).get(id);
      if (!previous) return;
      const here = recordOf(previous);
      const { maps } = recordKinds[here.type as RecordType];
      const kept = {
        ...here,
        decisions: (here.decisions ?? []).filter((decision) => !refused.has(decision.id)),
      };
      const record = outcome.centre ? join(kept, outcome.centre.record, maps) : kept;
      const next = envelopeOf(prepareRecord(record, parts.settings.read()), {
        rev: outcome.centre?.rev ?? '',
        unsent: owes(record, outcome.centre?.record, me) ? 1 : 0,
        beside: previous.beside,
      });
      await ledger.store([{ next, previous }]);
      ledger.show([next]);
    });
  }

  /** Nothing of it was taken, and it has no other life than here: kept whole in « À vérifier », out of the lists. */
  async function withdrawWhole(id: string, because: string, record: AnyRecord): Promise<void> {
    await aside.add([{ ...entryFor(id, because, record), isWithdrawn: true }]);
    await ledger.alone(async () => {
      await ledger.store([], [id]);
      ledger.show([], [id]);
    });
  }

  return async (id, because, signal) => {
    const envelope = (await ledger.read([id])).get(id);
    if (!envelope) return;
    const here = recordOf(envelope);
    const outcome = await oneByOne(here, envelope.beside, signal);
    if (!outcome.centre && (here.decisions?.length ?? 0) > 0) return withdrawWhole(id, because, here);
    if (outcome.refused.length > 0) return settle(id, outcome);
    const isTaken = outcome.centre !== undefined && !owes(here, outcome.centre.record, me);
    if (isTaken) return settle(id, outcome);
    // No decision to send apart: a new record or an edit of fields waits for a person as it is.
    await aside.add([entryFor(id, because, here)]);
  };
}
