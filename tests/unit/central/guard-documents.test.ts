import { describe, expect, test } from 'vitest';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { aSchool } from '#tests/support/builders/a-school.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { anne, claire } from '#tests/support/builders/stamps.ts';
import { guards, person, scope, stored } from './guard-support.ts';

const asClaire = person(claire);
const asAnne = person(anne, 'coordinator');
const offer = anOffer().build();
const fresh = { document: stored(offer), old: null, user: asClaire };

describe.each(guards)('documents that $name lets in', ({ guard }) => {
  test('a new offer of one’s own', () => {
    expect(guard(fresh)).toBeNull();
  });

  test('anything from the server’s admin', () => {
    const admin = { name: 'admin', roles: ['_admin'] };
    expect(guard({ document: { _id: 'x', _deleted: true }, old: null, user: admin })).toBeNull();
  });

  test('a field that no schema knows: a newer program of the same version may add it', () => {
    expect(guard({ ...fresh, document: stored(offer, { colour: 'blue' }) })).toBeNull();
  });

  test('a motivation at its longest, counted in characters and not in halves of them', () => {
    const candidacy = aCandidacy().motivatedBy('𝔞'.repeat(600_000)).build();
    expect(guard({ ...fresh, document: stored(candidacy) })).toBeNull();
  });

  test('a school and a campaign from a coordinator', () => {
    expect(guard({ document: stored(aCampaign().build()), old: null, user: asAnne })).toBeNull();
  });
});

const refused: readonly (readonly [
  name: string,
  attempt: Partial<typeof fresh> & object,
  because: string,
])[] = [
  [
    'from nobody of the scope',
    { user: { name: claire, roles: ['scope:2026-62'] as never } },
    `not-a-member: ${scope}`,
  ],
  ['that delete', { document: stored(offer, { _deleted: true }) }, `no-deletion: ${offer.id}`],
  [
    'that delete and say nothing else',
    { document: { _id: offer.id, _deleted: true } },
    `no-deletion: ${offer.id}`,
  ],
  [
    'that name the scope anew',
    { document: { _id: 'scope:identity', type: 'scope' } },
    'admin-only: scope:identity',
  ],
  ['of no type', { document: { _id: 'offer:x' } }, 'unknown-type: undefined'],
  ['of an unknown type', { document: stored(offer, { type: 'invoice' }) }, 'unknown-type: invoice'],
  [
    'of a type that objects have anyway',
    { document: stored(offer, { type: 'constructor' }) },
    'unknown-type: constructor',
  ],
  ['whose id is of another type', { document: { ...stored(offer), _id: 'student:1' } }, 'shape: id'],
  ['with files', { document: stored(offer, { _attachments: {} }) }, `no-attachments: ${offer.id}`],
  ['of a newer schema', { document: stored(offer, { schemaVersion: 2 }) }, 'newer-schema: 2'],
  ['without a field', { document: stored(offer, { title: undefined }) }, 'shape: title'],
  ['with a wrong field', { document: stored(offer, { seats: 'two' }) }, 'shape: seats'],
  ['with a number out of bounds', { document: stored(offer, { seats: 0 }) }, 'shape: seats'],
  ['with a wrong item', { document: stored(offer, { weeks: ['2027-W05', '2027-W99'] }) }, 'shape: weeks/1'],
  ['without a clock', { document: stored(offer, { clock: undefined }) }, 'shape: clock'],
  ['with half a clock', { document: stored(offer, { clock: { first: ['m', 1] } }) }, 'shape: clock/by'],
  ['that grow from nothing', { document: stored(offer, { _revisions: { start: 3 } }) }, 'orphan-revision: 3'],
  ['of a school by a facilitator', { document: stored(aSchool().build()) }, 'coordinator-only: school'],
  [
    'of the campaign by a facilitator',
    { document: stored(aCampaign().build()) },
    'coordinator-only: campaign',
  ],
];

describe.each(guards)('documents that $name refuses', ({ guard }) => {
  test.each(refused)('%s', (_name, attempt, because) => {
    expect(guard({ ...fresh, ...attempt })).toBe(because);
  });

  test('over a record of a newer schema', () => {
    expect(guard({ ...fresh, old: stored(offer, { schemaVersion: 2 }) })).toBe('older-schema: 1');
  });

  test('of an unknown kind of decision, saying where', () => {
    const [publish] = offer.decisions;
    const document = stored(offer, { decisions: [publish, { ...publish, kind: 'burn' }] });
    expect(guard({ ...fresh, document })).toBe('shape: decisions/1');
  });

  test('of a decision without what its kind needs, saying what', () => {
    const { decisions, ...rest } = aCandidacy().forwarded().build();
    const { to: _to, ...forward } = decisions[1] as { to?: string };
    const document = stored({ ...rest, decisions: [decisions[0], forward] });
    expect(guard({ ...fresh, document })).toBe('shape: decisions/1/to');
  });
});
