import type { CandidacyDecision, CandidacyDecisionKind } from '#shared/records/candidacy/decisions.ts';

type Kind = CandidacyDecisionKind;

const ends: readonly Kind[] = ['withdraw', 'cancel', 'expire'];

/** Which kinds cannot both stand when they are decided side by side; read both ways. */
const table: ReadonlyMap<Kind, readonly Kind[]> = new Map([
  ['forward', ['redirect', ...ends]],
  ['host-accept', ['host-decline', 'redirect', ...ends]],
  ['host-decline', ['confirm']],
  ['confirm', ['redirect', ...ends]],
  ['redirect', ends],
  ['reopen', ends],
]);

/**
 * Whether two decisions whose authors did not know of each other's contradict. Two that come to the same do not: two
 * withdrawals, a refusal beside an expiry.
 */
export function clash(a: CandidacyDecision, b: CandidacyDecision): boolean {
  if (a.kind === 'redirect' && b.kind === 'redirect') return a.offerId !== b.offerId || a.week !== b.week;
  const [holderA, holderB] = [holderAfter(a), holderAfter(b)];
  if (holderA !== undefined && holderB !== undefined) return holderA !== holderB;
  return table.get(a.kind)?.includes(b.kind) === true || table.get(b.kind)?.includes(a.kind) === true;
}

/** Whose the candidacy is after a decision that says so. */
export function holderAfter(fact: CandidacyDecision) {
  if (fact.kind === 'take') return fact.by;
  return fact.kind === 'assign' ? fact.to : undefined;
}

/** Decisions about the offer that their author saw: they mean nothing for another one. */
export const aboutTheOffer: ReadonlySet<Kind> = new Set([
  'forward',
  'host-accept',
  'host-decline',
  'confirm',
  'cancel',
  'expire',
]);
