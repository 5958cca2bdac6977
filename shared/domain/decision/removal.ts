import type { AnyRecord } from '#shared/records/base.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId, UserName } from '#shared/records/ids.ts';
import { latestOf } from '../join/edit.ts';
import { expand } from '../join/expanded.ts';
import { covers } from '../join/version.ts';
import { knowledgeOf } from './knowledge.ts';
import { orderDecisions } from './order.ts';
import { retractedIn } from './retraction.ts';

/** A record that one person removed while another, who did not know, went on editing it. */
export interface RemovalAgainstEdits {
  /** The last removal in the order. */
  readonly removal: DecisionId;
  readonly by: UserName;
  /** What the remover had not seen: the latest value of each field, by name. */
  readonly edits: readonly { readonly field: string; readonly dot: Dot; readonly by: UserName }[];
}

type Remove = AnyDecision & { readonly seen?: AnyRecord['clock']['seen'] };

/** Kinds that leave a removal as it is. */
const saysNothing = new Set(['note', 'retract', 'same-as']);

/**
 * The edits that stand against a removal: those that no removal in force had seen. Read from the record alone, so every
 * device says the same whatever came first. Removing once more, now that the edits are there, answers it; so does
 * taking the removal back, or deciding something else after it. A removal that does not tell what it had seen (of an older program) is measured by its time.
 */
export function removalAgainstEdits(
  record: AnyRecord,
  maps: readonly string[],
): RemovalAgainstEdits | undefined {
  const { decisions = [] } = record;
  if (!decisions.some(({ kind }) => kind === 'remove')) return undefined;
  const ordered = orderDecisions(decisions);
  const knowledge = knowledgeOf(ordered);
  const retracted = retractedIn(ordered, knowledge);
  const standing = ordered.filter(({ id, kind }) => !retracted.has(id) && !saysNothing.has(kind));
  const removals = standing.filter(({ kind }) => kind === 'remove') as Remove[];
  const last = removals.at(-1);
  const isAnswered = standing.some((fact) => last && fact.kind !== 'remove' && knowledge.knew(fact, last));
  if (last === undefined || isAnswered) return undefined;
  const hadSeen = (dot: Dot): boolean =>
    removals.some(({ seen, hlc }) => (seen === undefined ? dot[2] <= hlc : covers(seen, dot)));
  const edits = [...expand(record, maps).versions]
    .flatMap(([field, versions]) => {
      const unseen = latestOf(versions.filter(({ dot }) => !hadSeen(dot)));
      return unseen ? [{ field, dot: unseen.dot, by: unseen.by }] : [];
    })
    .sort((a, b) => (a.field < b.field ? -1 : 1));
  return edits.length === 0 ? undefined : { removal: last.id, by: last.by, edits };
}
