import { heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { placementOf } from '#shared/domain/placement/placement-of.ts';
import type { FieldEdit } from '#shared/records/act/schema.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId, Instant, OrganisationId } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { ActIntent, ActPart, ActReply, RecordChoice, RefusedPart } from '../port.ts';
import type { JournalEntry, JournalWrite } from './journal.ts';
import type { Stamper } from './stamper.ts';
import { writePart } from './write-part.ts';

/** What composing reads: the records as they are stored now. */
export type RecordsNow = ReadonlyMap<string, AnyRecord>;

/** Ids of the records that an act decides on. */
export function touchedBy(intent: ActIntent): string[] {
  return intent.parts.map(idOf);
}

function idOf(part: ActPart): string {
  return part.kind === 'create' ? part.record.id : part.id;
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
  if (part.kind === 'mark') return undefined;
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

/** What an act does to one record so far. */
interface Touched {
  readonly before: AnyRecord | undefined;
  /** Made by the act. */
  readonly made?: AnyRecord;
  /** As it is with the fields that the act wrote. */
  readonly edited?: AnyRecord;
  readonly added: readonly AnyDecision[];
  readonly edits: readonly FieldEdit[];
  /** Decisions that the act is about, and does not make. */
  readonly marked: readonly DecisionId[];
}

/** The record with what a part does to it. */
function touch(part: ActPart, touched: Touched, stamper: Stamper): Touched {
  const { before, added, edited = before } = touched;
  if (part.kind === 'mark') return { ...touched, marked: [...touched.marked, ...(part.decisions ?? [])] };
  if (part.kind === 'create') {
    const { version, maps } = recordKinds[part.record.type];
    const choices = part.choices && decide([], part.choices, stamper);
    const content = { ...part.record, schemaVersion: version, ...(choices ? { decisions: choices } : {}) };
    return { ...touched, made: createRecord(content, stamper.write(), maps), added: choices ?? [] };
  }
  if (part.kind === 'decide') {
    const choice =
      part.choice.kind === 'remove' ? { ...part.choice, seen: edited?.clock.seen ?? {} } : part.choice;
    const decisions = decide([...(before?.decisions ?? []), ...added], [choice], stamper);
    return { ...touched, added: [...added, ...decisions] };
  }
  if (!edited) return touched;
  const { maps } = recordKinds[edited.type as RecordType];
  const written = writePart(part, edited, stamper.write(), maps);
  if (written.edits.length === 0) return touched;
  return { ...touched, edited: written.record, edits: [...touched.edits, ...written.edits] };
}

function writeOf(id: string, { made, edited, added }: Touched): JournalWrite[] {
  if (made) return [{ id, record: made }];
  const { decisions: _, ...fields } = edited ?? {};
  const write = {
    ...(edited && { edited: fields as AnyRecord }),
    ...(added.length > 0 && { decisions: added }),
  };
  return Object.keys(write).length > 0 ? [{ id, ...write }] : [];
}

/**
 * Stamps an act's parts into the entry that is written ahead: decisions with ids, clock and causal order, records and
 * fields with their dots, placements that follow, and the `act` record itself. The entry is undefined when nothing is
 * left.
 */
export function composeAct(
  intent: ActIntent,
  now: RecordsNow,
  offerOrganisation: (offerId: string) => OrganisationId | undefined,
  stamper: Stamper,
): { readonly entry: JournalEntry | undefined; readonly reply: ActReply } {
  stamper.after(now.values());
  const refused: RefusedPart[] = [];
  const records = new Map<string, Touched>();
  for (const part of intent.parts) {
    const id = idOf(part);
    const before = now.get(id);
    const because = refusalOf(part, before);
    const touched = records.get(id) ?? { before, added: [], edits: [], marked: [] };
    const next = because === undefined ? touch(part, touched, stamper) : touched;
    if (because !== undefined) refused.push({ id, because });
    else if (next === touched) refused.push({ id, because: 'nothing-to-change' });
    else records.set(id, next);
  }
  if (records.size === 0) return { entry: undefined, reply: { saved: [], refused } };

  const writes: JournalWrite[] = [];
  for (const [id, touched] of records) {
    writes.push(...writeOf(id, touched));
    const { made, before, added } = touched;
    const after = made ?? (before && { ...before, decisions: [...(before.decisions ?? []), ...added] });
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
    records: [...records].map(([id, { added, edits, marked }]) => ({
      id,
      decisions: [...added.map((decision) => decision.id), ...marked],
      ...(edits.length > 0 && { edits }),
    })),
    ...(intent.undoes ? { undoes: intent.undoes } : {}),
  };
  writes.push({ id: intent.id, record: createRecord(act, stamp, recordKinds.act.maps) });
  return { entry: { id: intent.id, hlc: stamp.hlc, writes }, reply: { saved: [...records.keys()], refused } };
}
