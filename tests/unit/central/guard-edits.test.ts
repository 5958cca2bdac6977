import { describe, expect, test } from 'vitest';
import { settle } from '#shared/domain/join/settle.ts';
import type { UserName } from '#shared/records/ids.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { claire, firstMorning, machineOf, mehdi, writeStampOf } from '#tests/support/builders/stamps.ts';
import { edited, guards, joined, person, stored } from './guard-support.ts';

const asClaire = person(claire);
const asMehdi = person(mehdi);
const minute = 60_000;
/** Made by Claire; then each gives it another title without knowing of the other's; Mehdi's comes last. */
const offer = anOffer().build();
const byClaire = edited(offer, claire, { title: 'Une semaine à l’atelier' }, firstMorning + minute);
const byMehdi = edited(offer, mehdi, { title: 'Découvrir la mécanique' }, firstMorning + 2 * minute);
const both = joined(byClaire, byMehdi);
const [contested] = both.clock.contested ?? [];

describe.each(guards)('edits: $name', ({ guard }) => {
  test('lets in an edit of one’s own', () => {
    expect(guard({ document: stored(byMehdi), old: stored(offer), user: asMehdi })).toBeNull();
  });

  test('lets in the join of one’s own edit with what came first, whoever wins', () => {
    expect(guard({ document: stored(both), old: stored(byClaire), user: asMehdi })).toBeNull();
    expect(guard({ document: stored(both), old: stored(byMehdi), user: asClaire })).toBeNull();
  });

  test('lets anybody settle what is contested, either way', () => {
    if (!contested) throw new Error('two titles are contested');
    for (const keep of ['current', 'contested'] as const) {
      const settled = settle(both, contested, keep, writeStampOf(mehdi, firstMorning + 3 * minute), []);
      expect(guard({ document: stored({ ...settled }), old: stored(both), user: asMehdi })).toBeNull();
    }
  });

  test('lets a field be removed as an edit', () => {
    const removed = edited(offer, mehdi, { point: null }, firstMorning + minute);
    expect(guard({ document: stored(removed), old: stored(offer), user: asMehdi })).toBeNull();
  });

  test('refuses another’s edit', () => {
    expect(guard({ document: stored(byMehdi), old: stored(offer), user: asClaire })).toBe(
      'edit-not-own: title',
    );
  });

  test('refuses a new record in another’s name', () => {
    expect(guard({ document: stored(offer), old: null, user: asMehdi })).toMatch(/^(decision|edit)-not-own/);
  });

  test('refuses a value that changed under the dot it had', () => {
    const document = stored(byClaire, { title: 'Autre chose' });
    expect(guard({ document, old: stored(byClaire), user: asMehdi })).toBe('edit-changed: title');
  });

  test('refuses a dot under another author than it had', () => {
    const clock = { ...both.clock, authors: {} };
    expect(guard({ document: stored(both, { clock }), old: stored(both), user: asMehdi })).toMatch(/^edit-/);
  });

  test('refuses a field that is gone without a trace', () => {
    const { town: _town, ...without } = byMehdi;
    const gone = { ...without, point: undefined };
    expect(guard({ document: stored(gone), old: stored(offer), user: asMehdi })).toBe('shape: town');
    const { pointFrom: _from, ...traceless } = byMehdi;
    expect(guard({ document: stored(traceless), old: stored(offer), user: asMehdi })).toBe(
      'edit-lost: pointFrom',
    );
  });

  test('refuses a standing value put back to an older one', () => {
    expect(guard({ document: stored(offer), old: stored(byClaire), user: asMehdi })).toMatch(
      /^edit-|^context-/,
    );
  });

  test('refuses a made-up contested value of a colleague’s', () => {
    const forged = {
      ...contested,
      value: 'Jamais écrit',
      by: claire,
      dot: [machineOf(claire), 9, contested?.dot[2]],
    };
    const clock = { ...byMehdi.clock, contested: [forged] };
    expect(guard({ document: stored(byMehdi, { clock }), old: stored(offer), user: asMehdi })).toBe(
      'edit-not-own: title',
    );
  });

  test('refuses a context that shrinks', () => {
    const clock = { ...byMehdi.clock, seen: { [machineOf(mehdi)]: 1 } };
    expect(guard({ document: stored(byMehdi, { clock }), old: stored(offer), user: asMehdi })).toBe(
      `context-shrinks: ${machineOf(claire)}`,
    );
  });

  test('refuses a count of a colleague’s machine raised: their next edits would be dropped unseen', () => {
    const seen = { ...byMehdi.clock.seen, [machineOf(claire)]: 99 };
    const document = stored(byMehdi, { clock: { ...byMehdi.clock, seen } });
    expect(guard({ document, old: stored(offer), user: asMehdi })).toBe(
      `context-not-own: ${machineOf(claire)}`,
    );
  });

  test('refuses an edit stamped more than a day ahead, and lets an old one of that kind be', () => {
    const ahead = edited(offer, mehdi, { title: 'Demain' }, Date.now() + 3 * 86_400_000);
    expect(guard({ document: stored(ahead), old: stored(offer), user: asMehdi })).toBe('clock-ahead: title');
    const after = edited(ahead, claire, { town: 'Roubaix' }, firstMorning + minute);
    expect(guard({ document: stored(after), old: stored(ahead), user: asClaire })).toBeNull();
  });

  test('refuses to rewrite what somebody did', () => {
    const act = {
      ...edited({ ...offer, type: 'act' }, claire, {}, firstMorning),
      id: `act:${offer.id.slice('offer:'.length)}`,
      by: claire as UserName,
      at: '2026-11-23T08:30:00.000Z',
      name: 'candidacy.forward',
      records: [],
    };
    const { decisions: _decisions, ...done } = act as Record<string, unknown>;
    expect(guard({ document: stored(done), old: null, user: asClaire })).toBeNull();
    expect(guard({ document: stored(done), old: null, user: asMehdi })).toMatch(/^act-not-own/);
    expect(
      guard({ document: stored(done, { name: 'offer.close' }), old: stored(done), user: asClaire }),
    ).toMatch(/^act-immutable/);
    expect(guard({ document: stored(done), old: stored(done), user: asMehdi })).toBeNull();
  });
});
