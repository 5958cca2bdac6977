import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { candidacySchema } from '#shared/records/candidacy/schema.ts';
import { recordKinds, type SomeRecord } from '#shared/records/registry.ts';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { aPlacementOf } from '#tests/support/builders/a-placement.ts';
import { aSchool } from '#tests/support/builders/a-school.ts';
import { aStudent } from '#tests/support/builders/a-student.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { anOrganisation } from '#tests/support/builders/an-organisation.ts';

describe('builders', () => {
  it('give valid records without being told anything', () => {
    const records: SomeRecord[] = [
      aCampaign().build(),
      aSchool().build(),
      aStudent().build(),
      anOrganisation().build(),
      anOffer().closed().build(),
      aCandidacy().build(),
      aPlacementOf(aCandidacy().placed().build()),
    ];
    for (const record of records) expect(Value.Errors(recordKinds[record.type].schema, record)).toEqual([]);
  });

  it.each([
    ['submitted', aCandidacy()],
    ['in-review', aCandidacy().inReview()],
    ['to-complete', aCandidacy().toComplete()],
    ['forwarded', aCandidacy().forwarded()],
    ['held', aCandidacy().held()],
    ['placed', aCandidacy().placed()],
    ['declined', aCandidacy().declined()],
    ['withdrawn', aCandidacy().withdrawn()],
    ['cancelled', aCandidacy().cancelled()],
    ['expired', aCandidacy().expired()],
    ['in-review', aCandidacy().declined().redirected(anOffer().build(), '2027-W06')],
    ['forwarded', aCandidacy().forwarded().expired().undone()],
  ])('bring a candidacy to %s', (status, builder) => {
    const built = builder.build();
    expect(built.folded.status).toBe(status);
    expect(Value.Check(candidacySchema, built)).toBe(true);
  });

  it('branch: a builder is a value', () => {
    const forwarded = aCandidacy().forwarded();
    const [accepted, declined] = [forwarded.held(), forwarded.declined()];
    expect([forwarded, accepted, declined].map((one) => one.build().folded.status)).toEqual([
      'forwarded',
      'held',
      'declined',
    ]);
    expect(forwarded.build()).toEqual(forwarded.build());
  });

  it('say who decided and when', () => {
    const built = aCandidacy()
      .submittedAt('2026-11-16T09:00:00.000Z', 'anne.lefebvre')
      .by('mehdi.benali')
      .at('2026-11-18T10:00:00.000Z')
      .held('2026-11-30')
      .build();
    expect(built.decisions.map(({ kind, by, at }) => [kind, by, at])).toEqual([
      ['submit', 'anne.lefebvre', '2026-11-16T09:00:00.000Z'],
      ['forward', 'mehdi.benali', '2026-11-18T10:00:00.000Z'],
      ['host-accept', 'mehdi.benali', '2026-11-18T11:00:00.000Z'],
    ]);
    expect(built.folded.dueOn).toBe('2026-11-30');
  });
});
