import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId, UserName } from '#shared/records/ids.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { orderDecisions } from './order.ts';

const nothing: ReadonlySet<DecisionId> = new Set();

/** Kinds that lean on nothing: a note or a retraction does not make another decision irrevocable. */
const leansOnNothing = new Set(['note', 'retract']);

/** Of one decision that are looked at; people take a thing back once or twice, a broken program ten thousand times. */
const mostRetracts = 50;
/** Questions asked of a history; the same on every device, like the answer. */
const mostSteps = 2_000_000;

type Retract = AnyDecision & { readonly of: DecisionId };

function isRetract(fact: AnyDecision): fact is Retract {
  return fact.kind === 'retract' && 'of' in fact;
}

/**
 * The decisions that have been taken back, retractions that were themselves taken back included. A retraction has no
 * effect where another person's decision had built on its target without knowing of the retraction. Who may retract
 * what is a matter of verdicts and of the centre's guard, not of the fold.
 */
export function retractedIn(ordered: readonly AnyDecision[], knowledge: Knowledge): ReadonlySet<DecisionId> {
  const retracts = ordered.filter(isRetract);
  if (retracts.length === 0) return nothing;
  const byTarget = new Map<DecisionId, Retract[]>();
  for (const retract of retracts) {
    const known = byTarget.get(retract.of);
    if (known) known.push(retract);
    else byTarget.set(retract.of, [retract]);
  }
  const retracted = new Set<DecisionId>();
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  let steps = 0;
  const leaning = ordered.filter(({ kind }) => !leansOnNothing.has(kind)).reverse();
  // From the last to the first: whether a decision stands depends only on later ones.
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    const target = ordered[i];
    const against = target && byTarget.get(target.id);
    if (target === undefined || against === undefined) continue;
    const isTakenBack = against.slice(0, mostRetracts).some((retract) => {
      if ((place.get(retract.id) ?? -1) <= i || retracted.has(retract.id)) return false;
      for (const fact of leaning) {
        steps += 1;
        if ((place.get(fact.id) ?? -1) <= i || steps > mostSteps) break;
        if (retracted.has(fact.id)) continue;
        if (leans(fact, target, retract.by, knowledge) && !knowledge.knew(fact, retract)) return false;
      }
      return true;
    });
    if (isTakenBack) retracted.add(target.id);
  }
  return retracted;
}

function leans(fact: AnyDecision, target: AnyDecision, except: UserName, { knew }: Knowledge): boolean {
  return fact.by !== except && !leansOnNothing.has(fact.kind) && knew(fact, target);
}

/** Why a decision cannot be taken back, if it cannot; `by` is whose decision is in the way. */
export interface Obstacle {
  readonly because: 'decision-gone' | 'retracted-before' | 'not-yours' | 'built-upon';
  readonly by?: UserName;
}

/** Whether this person may take this decision back now, and if not, why. A coordinator may take back anybody's. */
export function obstacleToRetract(
  decisions: readonly AnyDecision[],
  of: DecisionId,
  person: { readonly name: UserName; readonly role: string },
): Obstacle | undefined {
  const ordered = orderDecisions(decisions);
  const target = ordered.find(({ id }) => id === of);
  if (target === undefined) return { because: 'decision-gone' };
  const knowledge = knowledgeOf(ordered);
  const retracted = retractedIn(ordered, knowledge);
  if (retracted.has(of)) return { because: 'retracted-before' };
  if (target.by !== person.name && person.role !== 'coordinator')
    return { because: 'not-yours', by: target.by };
  const leaning = ordered.find(
    (fact) => !retracted.has(fact.id) && leans(fact, target, person.name, knowledge),
  );
  return leaning === undefined ? undefined : { because: 'built-upon', by: leaning.by };
}
