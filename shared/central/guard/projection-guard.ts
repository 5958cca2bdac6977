import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { refuseDecisions } from './decisions.ts';
import type { GuardedDocument, GuardFacts, GuardUser } from './facts.ts';
import { asRecord, refuseAhead, refuseDocument } from './guard.ts';
import type { Refusal } from './refusal.ts';

/** The facts of one projection's guard: `role` is the one that opens it, `scope:2026-59:school:0590002G`. */
export interface ProjectionFacts extends GuardFacts {
  readonly role: string;
}

/**
 * The guard of a projection (`shared/central/audience.ts`). Only the keeper writes there, with one exception: a school
 * or a teacher adds decisions of their own to a candidacy that is there, of the kinds that are for them (`complete`), and
 * changes nothing else. So a completion that the keeper finds here is by whom it says.
 */
export function refusalInProjection(
  facts: ProjectionFacts,
  document: GuardedDocument,
  oldDocument: GuardedDocument | null,
  user: GuardUser,
  now: number,
): Refusal | null {
  const { scope, role, kinds } = facts;
  if (user.roles.includes('_admin')) return null;
  if (user.name !== null && user.roles.includes(`scope:${scope}:keeper`)) return null;
  if (user.name === null || !user.roles.includes(role)) return `not-a-member: ${scope}`;
  if (document._deleted) return `no-deletion: ${document._id}`;
  if (oldDocument === null || document['type'] !== 'candidacy') return `read-only: ${document._id}`;
  const unfit = refuseDocument(facts, document, oldDocument);
  if (unfit !== null) return unfit;
  const record = asRecord(document);
  const old = asRecord(oldDocument);
  const changed = namesOf(record, old).find((name) => !sameJson(record[name], old[name]));
  if (changed !== undefined) return `read-only: ${changed}`;
  const writer = { name: user.name, role: workOf(role), kinds };
  return refuseDecisions(record, old, writer) || refuseAhead(record, old, now);
}

/** `folded` is not the record's own: whoever writes computes it anew. */
function namesOf(record: AnyRecord, old: AnyRecord): readonly string[] {
  const names = Object.keys(record).concat(Object.keys(old));
  return names.filter((name) => name !== 'decisions' && name !== 'folded');
}

function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a === undefined ? null : a) === canonicalJson(b === undefined ? null : b);
}

/** `scope:2026-59:teacher:…` → `teacher`. */
function workOf(role: string): string {
  return role.split(':')[2] || '';
}
