import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { GuardFacts } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** Whose decisions may be new: those of this person, of the kinds that are for this role. */
export interface Writer {
  readonly name: string;
  /** `keeper` brings what others decided: it adds anybody's and loses nobody's. */
  readonly role: string;
  readonly kinds: GuardFacts['kinds'];
}

/** The grow-only set: what was decided stays as it is, and what is new is the writer's own and of a kind they may. */
export function refuseDecisions(record: AnyRecord, old: AnyRecord | null, writer: Writer): Refusal | null {
  const given = byId(record.decisions);
  const before = byId(old === null ? undefined : old.decisions);
  if (given.size !== (record.decisions || []).length) return `decision-repeated: ${record.id}`;
  for (const [id, decision] of before) {
    const kept = given.get(id);
    if (kept === undefined) return `decision-lost: ${id}`;
    if (canonicalJson(kept) !== canonicalJson(decision)) return `decision-changed: ${id}`;
  }
  for (const [id, decision] of given) {
    const refusal = before.has(id) ? null : refuseNew(record, decision, given, writer);
    if (refusal !== null) return refusal;
  }
  return null;
}

function byId(decisions: readonly AnyDecision[] | undefined): Map<string, AnyDecision> {
  return new Map((decisions || []).map((decision): [string, AnyDecision] => [decision.id, decision]));
}

function refuseNew(
  record: AnyRecord,
  decision: AnyDecision,
  all: Map<string, AnyDecision>,
  writer: Writer,
): Refusal | null {
  const { id, by, kind } = decision;
  if (writer.role === 'keeper') return null;
  if (by !== writer.name) return `decision-not-own: ${id}`;
  if (record.type === 'candidacy' && !isAllowed(kind, writer)) return `decision-not-allowed: ${id}`;
  if (kind !== 'retract' || writer.role === 'coordinator') return null;
  const target = all.get((decision as AnyDecision & { readonly of: AnyDecision['id'] }).of);
  return target === undefined || target.by === writer.name ? null : `retract-not-own: ${id}`;
}

/** By the one table of the candidacy's life; whether the present state allows it is for people to see, not for us. */
function isAllowed(kind: string, { kinds, role }: Writer): boolean {
  const by = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return by === undefined || by.includes(role);
}
