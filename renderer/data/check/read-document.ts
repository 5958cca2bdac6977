import type { AnyRecord } from '#shared/records/base.ts';
import { type RecordType, recordKinds, recordTypes } from '#shared/records/registry.ts';
import type { CentreDocument } from '../sync/centre.ts';
import { checkMeaning } from './check-meaning.ts';
import { type Check, compileSchema } from './compile-schema.ts';

/** What a document of the centre is to this program. */
export type Reading =
  | { readonly kind: 'record'; readonly record: AnyRecord; readonly isNewer: boolean }
  /** Kept with its reason, not shown as fact. */
  | { readonly kind: 'aside'; readonly why: 'unreadable' | 'newer' | 'unknown'; readonly because: string }
  /** The centre's own: design documents and the identity. */
  | { readonly kind: 'none' };

const checks = new Map<string, Check>(
  recordTypes.map((type) => [type, compileSchema(recordKinds[type].schema)]),
);

/** The record that a document carries, without what CouchDB keeps beside it. */
export function recordFrom(document: CentreDocument): AnyRecord {
  const fields = Object.entries(document).filter(([name]) => !name.startsWith('_'));
  return { ...Object.fromEntries(fields), id: document._id } as AnyRecord;
}

/** A record of this type whose shape and meaning were checked, or the place where they fail. */
export function checkRecord(record: AnyRecord): string | undefined {
  const check = checks.get(record.type);
  return check ? (check(record, '') ?? checkMeaning(record)) : '/type';
}

export function isRecordType(type: unknown): type is RecordType {
  return typeof type === 'string' && checks.has(type);
}

/**
 * Checks a document as it arrives. Nothing is thrown away: what cannot be read is for « À vérifier ». Nothing is thrown
 * either: one document that breaks a check must not stop all that come behind it.
 */
export function readDocument(document: CentreDocument): Reading {
  try {
    return readSound(document);
  } catch (thrown) {
    return { kind: 'aside', why: 'unreadable', because: thrown instanceof Error ? thrown.name : 'unknown' };
  }
}

function readSound(document: CentreDocument): Reading {
  if (document._id.startsWith('_design/') || document._id === 'scope:identity') return { kind: 'none' };
  const { type, schemaVersion } = document;
  if (!isRecordType(type)) {
    // An object that says how it becomes text may throw at it.
    const because = typeof type === 'string' ? type.slice(0, 60) : typeof type;
    return { kind: 'aside', why: 'unknown', because };
  }
  const record = recordFrom(document);
  const isNewer = typeof schemaVersion === 'number' && schemaVersion > recordKinds[type].version;
  const wrong = checkRecord(record) ?? (document._id.startsWith(`${type}:`) ? undefined : '/id');
  if (wrong === undefined) return { kind: 'record', record, isNewer };
  return { kind: 'aside', why: isNewer ? 'newer' : 'unreadable', because: wrong };
}
