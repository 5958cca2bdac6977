import { Compile } from 'typebox/compile';
import { settingsOf } from '#shared/domain/campaign/settings.ts';
import { withFolded } from '#shared/domain/candidacy/folded.ts';
import { canonicalRecord, join } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { Candidacy, Folded } from '#shared/records/candidacy/schema.ts';
import { type RecordType, recordKinds, recordTypes } from '#shared/records/registry.ts';
import type { Draft, StoredDocument } from './kept-database.ts';

const checks = new Map(
  recordTypes.map((type) => {
    const check = Compile(recordKinds[type].schema);
    return [type as string, (value: unknown) => check.Check(value)] as const;
  }),
);

/**
 * The record that a document carries, in the join's canonical form; null for the centre's own documents and for what
 * the keeper must not touch: of no known shape, or of a newer schema than it knows.
 */
export function readRecord(document: StoredDocument): AnyRecord | null {
  const { type, schemaVersion } = document;
  const isOfType = checks.get(String(type));
  if (isOfType === undefined || !document._id.startsWith(`${String(type)}:`)) return null;
  if (Number(schemaVersion) > recordKinds[type as RecordType].version) return null;
  const fields = Object.entries(document).filter(([name]) => !name.startsWith('_') && name !== 'id');
  const record = { ...Object.fromEntries(fields), id: document._id } as unknown as AnyRecord;
  try {
    return isOfType(record) ? canonicalRecord(record, mapsOf(record)) : null;
  } catch {
    // Of the right shape and still without meaning (a dot that no map has): people's machines set it aside, too.
    return null;
  }
}

/** Whether a document is the centre's own, which nobody expects to be read as a record. */
export function isCentres(id: string): boolean {
  return id.startsWith('_') || id.startsWith('scope:');
}

export function joinRecords(a: AnyRecord, b: AnyRecord): AnyRecord {
  return join(a, b, mapsOf(a));
}

/** Of two records in canonical form. */
export function sameRecord(a: AnyRecord, b: AnyRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What to store for a record, `folded` computed anew as by everybody who writes a candidacy. */
export function draftOf(
  record: AnyRecord,
  over: StoredDocument | null,
  campaign: Campaign | undefined,
): Draft {
  const { id, ...fields } = record;
  const known = over?.['folded'] as Folded | undefined;
  const folded =
    record.type === 'candidacy'
      ? { folded: withFolded(record as unknown as Candidacy, settingsOf(campaign), known).folded }
      : {};
  return { _id: id, ...(over && { _rev: over._rev }), ...fields, ...folded };
}

function mapsOf({ type }: AnyRecord): readonly string[] {
  return recordKinds[type as RecordType].maps;
}
