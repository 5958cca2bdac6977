import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { toFolded } from '#shared/domain/candidacy/folded.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { join } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId, UserName } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { buildRecord } from '#tests/support/builders/record-builder.ts';
import { decisionStampOf, nextUlid, writeStampOf } from '#tests/support/builders/stamps.ts';

const hour = 3_600_000;
/** Two hours ago: a centre refuses what is stamped a day ahead of its own time. */
const start = Date.now() - 2 * hour;
let tick = 0;
const later = () => start + (tick += 1) * 10;

let uais = 0;
function nextUai(): string {
  uais += 1;
  return `${String(8_000_000 + uais).slice(0, 7)}A`;
}

/** The field of each type that edits change, and another value of it. */
export const fields: Readonly<Record<RecordType, readonly [name: string, value: unknown, third: unknown]>> = {
  school: ['name', 'Collège Curie', 'Collège Joliot'],
  student: ['lastName', 'Corrigé', 'Recorrigé'],
  organisation: ['name', 'Mairie annexe', 'Hôtel de ville'],
  offer: ['title', 'Autre titre', 'Troisième titre'],
  candidacy: ['motivation', 'Autre motivation', 'Encore une'],
  placement: ['tutor', { name: 'Autre tuteur' }, { name: 'Troisième' }],
  campaign: ['name', 'Campagne corrigée', 'Campagne recorrigée'],
  act: ['name', 'candidacy.other', 'candidacy.third'],
};

const place = { postcode: '59800', town: 'Lille' };

/** A record of each type as this person would make it. */
export function recordBy(type: RecordType, by: string): AnyRecord {
  const ulid = nextUlid();
  const submit = decisionBy(
    { kind: 'submit', offerId: `offer:${ulid}`, week: '2027-W05', source: 'paper' },
    by,
    [],
  );
  const makings: Readonly<Record<RecordType, object>> = {
    school: {
      id: `school:${nextUai()}`,
      name: 'Collège Lumière',
      ...place,
      qpv: false,
      weeks: ['2027-W05'],
      classes: {},
    },
    student: {
      id: `student:${ulid}`,
      firstName: 'Lina',
      lastName: 'Caron',
      schoolId: 'school:0590002G',
      className: '3e B',
    },
    organisation: {
      id: `organisation:${ulid}`,
      name: 'Mairie',
      isPublic: true,
      ...place,
      decisions: [decisionBy({ kind: 'note', text: 'Vu' }, by, [])],
    },
    offer: {
      id: `offer:${ulid}`,
      title: 'Une semaine à la mairie',
      organisationId: `organisation:${ulid}`,
      isPublic: true,
      sector: 's1',
      ...place,
      weeks: ['2027-W05'],
      seats: 2,
      seatsPerWeek: 2,
      decisions: [decisionBy({ kind: 'publish' }, by, [])],
    },
    candidacy: {
      id: `candidacy:${ulid}`,
      studentId: `student:${ulid}`,
      motivation: 'Ce métier me plaît',
      decisions: [submit],
    },
    placement: {
      id: `placement:family:${ulid}:2027-W05`,
      studentId: `student:${ulid}`,
      week: '2027-W05',
      tutor: { name: 'Paul' },
    },
    campaign: {
      id: `campaign:m${ulid.toLowerCase()}`,
      name: 'Campagne',
      firstWeek: '2026-W45',
      lastWeek: '2027-W13',
      weeks: {},
      team: {},
      settings: {},
    },
    act: { id: `act:${ulid}`, by, at: new Date(later()).toISOString(), name: 'candidacy.take', records: [] },
  };
  return folded(buildRecord(type, makings[type] as never, by as UserName, later()) as unknown as AnyRecord);
}

export function decisionBy(
  choice: object,
  by: string,
  before: readonly AnyDecision[],
  ms = later(),
): AnyDecision {
  const stamp = { ...decisionStampOf(by as UserName, ms), id: nextUlid() as DecisionId };
  return stampDecision(choice as { kind: string }, stamp, heads(before));
}

/** With one decision more. */
export function decided(record: AnyRecord, choice: object, by: string, ms?: number): AnyRecord {
  const before = record.decisions ?? [];
  return folded({ ...record, decisions: [...before, decisionBy(choice, by, before, ms)] });
}

/** With another value in one field. */
export function edited(record: AnyRecord, by: string, third = false, ms = later()): AnyRecord {
  const type = record.type as RecordType;
  const [name, value, other] = fields[type];
  const patch = { [name]: third ? other : value };
  return folded(editFields(record, patch, writeStampOf(by as UserName, ms), recordKinds[type].maps));
}

export function joined(a: AnyRecord, b: AnyRecord): AnyRecord {
  return folded(join(a, b, recordKinds[a.type as RecordType].maps));
}

/** At the centre a candidacy has its fold beside it. */
export function folded(record: AnyRecord): AnyRecord {
  if (record.type !== 'candidacy') return record;
  const state = foldCandidacy(record as unknown as Candidacy);
  return { ...record, folded: toFolded(state, defaultSettings) };
}
