import { describe, expect, test } from 'vitest';
import { farAheadMs, formatHlc } from '#shared/domain/join/hlc.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { anne, claire, mehdi, nextUlid } from '#tests/support/builders/stamps.ts';
import { guards, person, stored } from './guard-support.ts';

const draft = aCandidacy().inReview();
const before = draft.build();
const forwarded = draft.by(mehdi).forwarded().build();
const lastOf = (candidacy: Candidacy) => candidacy.decisions.at(-1) as Candidacy['decisions'][number];
const forward = lastOf(forwarded);
const asMehdi = person(mehdi);
const attempt = { document: stored(forwarded), old: stored(before), user: asMehdi };

/** The candidacy with its last decision changed. */
function withLast(change: object) {
  return stored(forwarded, { decisions: [...before.decisions, { ...forward, ...change }] });
}

describe.each(guards)('decisions: $name', ({ guard }) => {
  test('lets in what is one’s own', () => {
    expect(guard(attempt)).toBeNull();
  });

  test('lets in a forward that crossed a withdrawal: the present state is no reason', () => {
    const withdrawn = draft.withdrawn().build();
    const both = [...withdrawn.decisions, forward];
    expect(
      guard({ ...attempt, document: stored(withdrawn, { decisions: both }), old: stored(withdrawn) }),
    ).toBeNull();
  });

  test('lets in nothing new', () => {
    expect(guard({ ...attempt, document: stored(before) })).toBeNull();
  });

  test('refuses one in another’s name', () => {
    expect(guard({ ...attempt, user: person(claire) })).toBe(`decision-not-own: ${forward.id}`);
  });

  test('refuses a new candidacy submitted in another’s name', () => {
    expect(guard({ document: stored(before), old: null, user: asMehdi })).toBe(
      `decision-not-own: ${before.decisions[0]?.id}`,
    );
  });

  test('refuses to lose one', () => {
    const document = stored(forwarded, { decisions: [before.decisions[0], forward] });
    expect(guard({ ...attempt, document })).toBe(`decision-lost: ${before.decisions[1]?.id}`);
  });

  test('refuses to change one, even one’s own', () => {
    expect(guard({ ...attempt, document: withLast({ to: 'Lucie Roy' }), old: stored(forwarded) })).toBe(
      `decision-changed: ${forward.id}`,
    );
  });

  test('takes one with its members in another order as unchanged', () => {
    const turned = Object.fromEntries(Object.entries(forward).reverse());
    const document = stored(forwarded, { decisions: [...before.decisions, turned] });
    expect(guard({ ...attempt, document, old: stored(forwarded) })).toBeNull();
  });

  test('refuses one that stands twice', () => {
    const document = stored(forwarded, { decisions: [...forwarded.decisions, forward] });
    expect(guard({ ...attempt, document })).toBe(`decision-repeated: ${forwarded.id}`);
  });

  test('refuses one stamped more than a day ahead', () => {
    const soon = formatHlc(Date.now() + farAheadMs - 60_000, 0);
    expect(guard({ ...attempt, document: withLast({ hlc: soon }) })).toBeNull();
    const far = formatHlc(Date.now() + farAheadMs + 60_000, 0);
    expect(guard({ ...attempt, document: withLast({ hlc: far }) })).toBe(`clock-ahead: ${forward.id}`);
  });

  test('lets only its author and a coordinator take one back', () => {
    const undone = withLast({ kind: 'retract', of: before.decisions[1]?.id, by: mehdi, id: nextUlid() });
    const decisions = undone['decisions'] as Candidacy['decisions'];
    const { id } = decisions.at(-1) as Candidacy['decisions'][number];
    expect(guard({ ...attempt, document: undone })).toBe(`retract-not-own: ${id}`);
    const byClaire = { ...decisions.at(-1), by: claire };
    const own = stored(forwarded, { decisions: [...before.decisions, byClaire] });
    expect(guard({ ...attempt, document: own, user: person(claire) })).toBeNull();
    const byAnne = stored(forwarded, { decisions: [...before.decisions, { ...byClaire, by: anne }] });
    expect(guard({ ...attempt, document: byAnne, user: person(anne, 'coordinator') })).toBeNull();
  });
});
