import { guardFacts } from '#build/scripts/central/guard-facts.ts';
import type { RawDocument } from '#electron/central-server/pouch.ts';
import { compileValidator } from '#electron/central-server/validation.ts';
import { guardFor } from '#shared/central/design.ts';
import type { GuardedDocument } from '#shared/central/guard/facts.ts';
import { refusalOf } from '#shared/central/guard/guard.ts';
import { type CentreRole, rolesFor } from '#shared/central/roles.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { join } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { UserName } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { writeStampOf } from '#tests/support/builders/stamps.ts';

export const scope = '2026-59';

export interface Attempt {
  readonly document: GuardedDocument;
  readonly old: GuardedDocument | null;
  readonly user: { readonly name: string; readonly roles: readonly string[] };
}

export type Guard = (attempt: Attempt) => string | null;

const facts = guardFacts(scope);
const compiled = compileValidator(guardFor(scope));

/** The guard's source at a time of the test's, and the function that a centre gets, at the present one. */
export const guards: readonly { readonly name: string; readonly guard: Guard }[] = [
  {
    name: 'the source',
    guard: ({ document, old, user }) => refusalOf(facts, document, old, user, Date.now()),
  },
  {
    name: 'what the centre gets',
    guard: ({ document, old, user }) => {
      const security = { admins: {}, members: {} };
      // What a document may lack, the engine's types spell otherwise.
      const refusal = compiled({
        document: document as RawDocument,
        old: old as RawDocument | null,
        user: { ...user, db: 'relais-2026-59' },
        security,
      });
      return refusal === null ? null : refusal.reason;
    },
  },
];

export function person(name: string, role: CentreRole = 'facilitator') {
  return { name, roles: rolesFor(scope, { role }) };
}

/** A record as the centre stores it. */
export function stored(record: object, change: object = {}): GuardedDocument {
  const { id, ...body } = record as AnyRecord;
  const document: GuardedDocument = { _id: id, _revisions: { start: 0 }, ...body, ...change };
  return document;
}

/** The record after somebody's edit of some fields. */
export function edited(record: object, by: string, patch: object, ms: number): AnyRecord {
  const { type } = record as AnyRecord;
  const { maps } = recordKinds[type as RecordType];
  const after = editFields(
    record as AnyRecord,
    patch as Record<string, unknown>,
    writeStampOf(by as UserName, ms),
    maps,
  );
  return withFoldedOf(record, after);
}

export function joined(a: object, b: object): AnyRecord {
  const { type } = a as AnyRecord;
  return withFoldedOf(a, join(a as AnyRecord, b as AnyRecord, recordKinds[type as RecordType].maps));
}

function withFoldedOf(record: object, after: AnyRecord): AnyRecord {
  const { folded } = record as { readonly folded?: unknown };
  return folded === undefined ? after : { ...after, folded };
}
