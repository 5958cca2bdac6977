import { heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { placementOf } from '#shared/domain/placement/placement-of.ts';
import type { AnyRecord } from '#shared/records/base.ts';

import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Instant, OrganisationId } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import type { ActIntent, ActPart, ActReply, RecordChoice, RefusedPart } from '../port.ts';
import type { JournalEntry, JournalWrite } from './journal.ts';
import type { Stamper } from './stamper.ts';

/** What composing reads: the records as they are stored now. */
export type RecordsNow = ReadonlyMap<string, AnyRecord>;

/** Ids of the records that an act decides on. */
export function touchedBy(intent: ActIntent): string[] {
  return intent.parts.map((part) => (part.kind === 'decide' ? part.id : part.record.id));
}

function decide(
  decisions: readonly AnyDecision[],
  choices: readonly RecordChoice[],
  stamper: Stamper,
): AnyDecision[] {
  const all = [...decisions];
  for (const choice of choices) all.push(stampDecision(choice, stamper.decision(), heads(all)));
  return all.slice(decisions.length);
}

function refusalOf(part: ActPart, record: AnyRecord | undefined): string | undefined {
  if (part.kind === 'create') return record ? 'already-there' : undefined;
  if (!record) return 'record-gone';
  return record.schemaVersion > (recordKinds[record.type as 'candidacy']?.version ?? 0)
    ? 'outdated'
    : undefined;
}

/** The details of a match, made with its confirmation. */
function placementWrite(candidacy: AnyRecord, organisationId: OrganisationId | undefined): JournalWrite[] {
  if (candidacy.type !== 'candidacy') return [];
  const placement = placementOf(
    foldCandidacy(candidacy as unknown as Candidacy),
    recordKinds.placement.version,
    organisationId,
  );
  return placement ? [{ id: placement.id, record: placement as unknown as AnyRecord }] : [];
}

/**
 * Stamps an act's parts into the entry that is written ahead: decisions with ids, clock and causal order, records with
 * their first dot, placements that follow, and the `act` record itself. The entry is undefined when nothing is left.
 */
export function composeAct(
  intent: ActIntent,
  now: RecordsNow,
  offerOrganisation: (offerId: string) => OrganisationId | undefined,
  stamper: Stamper,
): { readonly entry: JournalEntry | undefined; readonly reply: ActReply } {
  stamper.after(now.values());
  const refused: RefusedPart[] = [];
  const records = new Map<
    string,
    { record?: AnyRecord; before: AnyRecord | undefined; added: AnyDecision[] }
  >();
  for (const part of intent.parts) {
    const id = part.kind === 'decide' ? part.id : part.record.id;
    const before = now.get(id);
    const because = refusalOf(part, before);
    if (because) {
      refused.push({ id, because });
      continue;
    }
    if (part.kind === 'decide') {
      const touched = records.get(id) ?? { before, added: [] };
      touched.added.push(...decide([...(before?.decisions ?? []), ...touched.added], [part.choice], stamper));
      records.set(id, touched);
    } else {
      const { version, maps } = recordKinds[part.record.type];
      const choices = part.choices && decide([], part.choices, stamper);
      const content = { ...part.record, schemaVersion: version, ...(choices ? { decisions: choices } : {}) };
      records.set(id, {
        record: createRecord(content, stamper.write(), maps),
        before: undefined,
        added: choices ?? [],
      });
    }
  }
  if (records.size === 0) return { entry: undefined, reply: { saved: [], refused } };

  const writes: JournalWrite[] = [];
  for (const [id, { record, before, added }] of records) {
    writes.push(record ? { id, record } : { id, decisions: added });
    const after = record ?? (before && { ...before, decisions: [...(before.decisions ?? []), ...added] });
    if (after && added.some(({ kind }) => kind === 'confirm')) {
      const { offerId } = foldCandidacy(after as unknown as Candidacy);
      writes.push(...placementWrite(after, offerOrganisation(offerId)));
    }
  }
  const stamp = stamper.decision();
  const act = {
    id: intent.id,
    type: 'act',
    schemaVersion: recordKinds.act.version,
    by: stamp.by,
    at: stamp.at satisfies Instant,
    name: intent.name,
    records: [...records].map(([id, { added }]) => ({
      id,
      decisions: added.map((decision) => decision.id),
    })),
    ...(intent.undoes ? { undoes: intent.undoes } : {}),
  };
  writes.push({ id: intent.id, record: createRecord(act, stamp, recordKinds.act.maps) });
  return { entry: { id: intent.id, hlc: stamp.hlc, writes }, reply: { saved: [...records.keys()], refused } };
}
