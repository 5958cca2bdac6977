import { collapse, expand } from '#shared/domain/join/expanded.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { ActId, DecisionId } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { recordFrom } from '../check/read-document.ts';
import { envelopeOf, recordOf } from '../database/envelope.ts';
import type { AsideEntry } from '../records/aside.ts';
import { owes } from '../records/owes.ts';
import { prepareRecord } from '../records/prepare.ts';
import { createUlid } from '../ulid.ts';
import type { AsideParts } from './retry-aside.ts';

/** What the centre has, with what this person decided meanwhile; the refused edits' numbers are never used again. */
function takenBack(here: AnyRecord, centre: AnyRecord, maps: readonly string[], machine: string): AnyRecord {
  const state = expand(centre, maps);
  const known = new Set((centre.decisions ?? []).map(({ id }) => id));
  const own = (here.decisions ?? []).filter(({ id }) => !known.has(id));
  const n = Math.max(here.clock.seen[machine] ?? 0, state.seen[machine] ?? 0);
  return collapse(
    {
      ...state,
      ...(n > 0 && { seen: { ...state.seen, [machine]: n } }),
      decisions: state.decisions && [...state.decisions, ...own],
    },
    maps,
  );
}

/** Puts the centre's copy in the place of a record whose fields it refused; one that it never had goes. */
async function takeBack({ recordId }: AsideEntry, parts: AsideParts): Promise<void> {
  const { ledger, me } = parts;
  const document = (await parts.centre.documents([recordId], parts.signal())).get(recordId);
  await ledger.alone(async () => {
    const previous = (await ledger.read([recordId])).get(recordId);
    if (!previous) return;
    if (!document || document._deleted) {
      await ledger.store([], [recordId]);
      return ledger.show([], [recordId]);
    }
    const here = recordOf(previous);
    const centre = recordFrom(document);
    const { maps } = recordKinds[here.type as RecordType];
    const record = takenBack(here, centre, maps, me.machine);
    const next = envelopeOf(prepareRecord(record, parts.settings.read()), {
      rev: document._rev,
      unsent: owes(record, centre, me) ? 1 : 0,
      beside: previous.beside,
    });
    await ledger.store([{ next, previous }]);
    ledger.show([next]);
  });
}

/**
 * Lets go of what was set aside. Of this person's own work that is an act of its own, for the team to see, and what
 * stands here of it goes. Throws `unreachable` where the centre's copy is needed and cannot be had; nothing is lost then.
 */
export async function giveUpAside(id: string, parts: AsideParts): Promise<void> {
  const { aside } = parts;
  const entry = aside.get(id);
  const { kind, recordId, decision, isWithdrawn } = entry;
  if (kind === 'refused' && !decision && !isWithdrawn) await takeBack(entry, parts);
  if (kind === 'refused' || kind === 'removed') {
    const decisions = decision ? [decision.id as DecisionId] : [];
    await parts.perform({
      id: `act:${createUlid(parts.now())}` as ActId,
      name: 'aside.give-up',
      parts: [{ kind: 'mark', id: recordId, decisions }],
    });
  }
  await aside.remove([id]);
  parts.kick();
}
