import { describe, expect, test } from 'vitest';
import { buildArchive } from '#shared/central/archive/build-archive.ts';
import { findPersonal, findPersonalInText } from '#shared/central/archive/find-personal.ts';
import { personalValues } from '#shared/central/archive/personal-values.ts';
import { ScopeRecords } from '#shared/central/projection/scope-records.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { OfferId, UserName } from '#shared/records/ids.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { aSchool } from '#tests/support/builders/a-school.ts';
import { aStudent } from '#tests/support/builders/a-student.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { anOrganisation } from '#tests/support/builders/an-organisation.ts';
import { writeStampOf } from '#tests/support/builders/stamps.ts';

const closedAt = '2027-07-01T08:00:00.000Z';
const tutor = {
  name: 'Dr Solange Quatremer',
  mail: 's.quatremer@cabinet.example',
  phone: '+33 3 20 11 22 33',
};

function scopeOf(records: readonly object[]) {
  const scope = new ScopeRecords('2026-59');
  for (const record of records) scope.put(record as AnyRecord);
  const personal = personalValues(scope.values());
  return { personal, archive: buildArchive(scope, closedAt, personal) };
}

describe('what an organisation’s memory says', () => {
  const organisation = anOrganisation({ name: 'Boulangerie Martin' }).build();
  const practice = anOrganisation({ name: 'Cabinet du docteur Quatremer', siret: '12345678901234' }).build();
  const offer = anOffer({ organisationId: organisation.id }).build();
  const second = anOffer({ organisationId: practice.id, tutor }).build();
  const student = aStudent({ firstName: 'Zoé', lastName: 'Martin' }).build();
  const declined = aCandidacy()
    .for(offer.id as OfferId, offer.weeks[0] as never)
    .declined()
    .build();
  const accepted = aCandidacy()
    .for(offer.id as OfferId, offer.weeks[0] as never)
    .held()
    .build();
  const { archive } = scopeOf([
    aSchool().build(),
    organisation,
    practice,
    offer,
    second,
    student,
    declined,
    accepted,
  ]);
  const memory = (id: string) => archive.organisations.find((one) => one.id === id);

  test('how often it accepted and refused, why, and how long it took', () => {
    expect(memory(organisation.id)).toMatchObject({
      name: 'Boulangerie Martin',
      offers: 1,
      accepted: 1,
      declined: 1,
      daysToAnswer: expect.any(Number),
      lastRefusals: [{ reason: expect.any(String), month: '2026-11' }],
    });
  });

  test('no name where that is its tutor’s', () => {
    expect(memory(practice.id)).toMatchObject({ name: null, siret: '12345678901234' });
  });
});

describe('the scan of what is to be kept', () => {
  const student = aStudent({
    firstName: 'Éloïse',
    lastName: "D'Haÿ",
    mail: 'eloise@college.example',
    phone: '06 12 34 56 78',
    birthDate: '2012-04-02' as never,
  }).build();
  const contested = editFields(
    student as unknown as AnyRecord,
    { firstName: 'Aziliz' },
    writeStampOf('mehdi' as UserName, 1),
    [],
  );
  const offer = anOffer({ tutor }).build();
  const candidacy = aCandidacy().declined().build();
  const personal = personalValues([student, contested, offer, candidacy] as unknown as AnyRecord[]);

  test.each([
    ['a first name', { note: 'pour eloise' }],
    ['a last name, written otherwise', { note: 'D’HAY' }],
    ['a name from an edit', { note: 'Aziliz' }],
    ['a whole name among public names', { name: 'Chez Éloïse d’Haÿ' }],
    ['a name as a key', { Éloïse: 3 }],
    ['a tutor’s name', { note: 'Mme Quatremer' }],
    ['a tutor’s mail', { note: 'S.Quatremer@cabinet.example' }],
    ['any mail', { name: 'x@y' }],
    ['a number, written otherwise', { siret: '0612345678' }],
    ['a tutor’s number, without its country', { note: 'tél. 03.20.11.22.33' }],
    ['a day of birth', { note: 'né le 2012-04-02' }],
    ['the id of a pupil', { id: student.id }],
    ['an account', { note: String(candidacy.decisions[0]?.by) }],
  ])('finds %s', (_what, kept) => {
    expect(findPersonal({ inside: [kept] }, personal)).toHaveLength(1);
  });

  test('leaves a shop be that has a pupil’s last name, and codes', () => {
    const kept = {
      name: 'Boulangerie Quatremer',
      siret: '12345678901234',
      town: 'L’Haÿ-les-Roses',
      id: offer.id,
      status: 'declined',
    };
    expect(findPersonal(kept, personal)).toEqual([]);
  });

  test('tells the line of a report, not what stands there', () => {
    expect(findPersonalInText('# Titre\nle 0612345678', personal)).toEqual(['line 2']);
  });
});
