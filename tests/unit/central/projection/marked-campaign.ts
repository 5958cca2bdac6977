import fc from 'fast-check';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { IsoDate, IsoWeek, OfferId, PlacementId, SchoolId } from '#shared/records/ids.ts';
import type { SomeRecord } from '#shared/records/registry.ts';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { aSchool } from '#tests/support/builders/a-school.ts';
import { aStudent } from '#tests/support/builders/a-student.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { anOrganisation } from '#tests/support/builders/an-organisation.ts';
import { buildRecord } from '#tests/support/builders/record-builder.ts';
import { nextUlid } from '#tests/support/builders/stamps.ts';

/** Marks stand in every text that belongs to somebody, so that a search finds whatever went astray. */
export const teamMark = '⟦team⟧';
export const pupilMark = (school: string, className: string) => `⟦${school}/${className}⟧`;

export const uais = ['0590001A', '0590002B', '0590003C'] as const;
export const classNames = ['3e A', '3e B'] as const;

interface PupilPlan {
  readonly school: number;
  readonly className: number;
  readonly offer: number;
  readonly course: number;
  readonly next: number;
}

const until = '2026-12-20' as IsoDate;
const forward = { kind: 'forward', channel: 'mail', to: teamMark } as const;
const note = { kind: 'note', text: teamMark } as const;

type Course = (offerId: OfferId, mark: string) => readonly CandidacyChoice[];

/** How a pupil's candidacy goes on, with the team's own words in all that takes words. */
const courses: readonly Course[] = [
  () => [],
  () => [{ kind: 'take' }, note],
  (_, text) => [
    { kind: 'ask-completion', text },
    { kind: 'complete', text },
  ],
  () => [note, forward, { kind: 'host-accept', until, text: teamMark }],
  () => [forward, note, { kind: 'host-accept', until }, { kind: 'confirm' }],
  (offerId) => [
    forward,
    { kind: 'host-decline', reason: 'other', text: teamMark },
    { kind: 'redirect', offerId, week: '2027-W06' as IsoWeek, reason: 'declined', text: teamMark },
  ],
  () => [
    { kind: 'withdraw', reason: 'pupil', text: teamMark },
    { kind: 'reopen', text: teamMark },
  ],
  () => [note, { kind: 'told', who: 'student', how: 'telephone' }],
];

const pupilPlan = fc.record<PupilPlan>({
  school: fc.nat(uais.length - 1),
  className: fc.nat(classNames.length - 1),
  offer: fc.nat(3),
  course: fc.nat(courses.length - 1),
  next: fc.nat(courses.length - 1),
});

/** A campaign of three schools with two classes each, whatever its pupils do. */
export const markedCampaign: fc.Arbitrary<readonly SomeRecord[]> = fc
  .array(pupilPlan, { minLength: 1, maxLength: 25 })
  .map((plans) => {
    const contact = { name: teamMark, mail: teamMark, phone: teamMark, role: teamMark };
    const schools = uais.map((uai) =>
      aSchool({
        id: `school:${uai}` as SchoolId,
        name: `Collège ${uai}`,
        classes: Object.fromEntries(classNames.map((name) => [name, { name, headTeacher: contact }])),
        principal: contact,
        ripree: contact,
      }).build(),
    );
    const host = anOrganisation({ contact, siret: '12345678901234' }).build();
    const offers = [0, 1, 2, 3].map((at) => {
      const reserved = {
        schools: [schools[at % 3]?.id ?? ('' as SchoolId), schools[1]?.id ?? ('' as SchoolId)],
      };
      const offer = anOffer({
        contact,
        tutor: contact,
        remoteId: teamMark,
        ...(at > 1 && { reservedTo: reserved }),
      });
      return (at === 3 ? offer.unpublished() : offer).of(host).withSeats(60, 30).build();
    });
    const pupils = plans.flatMap((plan) =>
      pupilOf(
        plan,
        offers.map(({ id }) => id),
      ),
    );
    return [aCampaign().build(), ...schools, host, ...offers, ...pupils];
  });

function pupilOf(
  { school, className, offer, course, next }: PupilPlan,
  offers: readonly OfferId[],
): SomeRecord[] {
  const [uai, name] = [uais[school] ?? uais[0], classNames[className] ?? classNames[0]];
  const mark = pupilMark(uai, name);
  const student = aStudent({
    firstName: mark,
    lastName: `${mark} ${nextUlid()}`,
    mail: mark,
    phone: mark,
    schoolId: `school:${uai}` as SchoolId,
    className: name,
  }).build();
  const offerId = offers[offer] as OfferId;
  const other = offers[(offer + 1) % offers.length] as OfferId;
  const begun = aCandidacy().of(student).for(offerId).from('paper', teamMark).motivatedBy(mark);
  const choices = [course, next].flatMap((at) => courses[at]?.(other, mark) ?? []);
  const draft = choices.reduce((one, choice) => one.decided(choice), begun);
  const candidacy = (next % 2 === 0 ? draft.undone() : draft).build();
  const found = {
    id: `placement:family:${student.id.slice('student:'.length)}:2027-W05` as PlacementId,
    studentId: student.id,
    week: '2027-W05' as IsoWeek,
    tutor: { name: teamMark },
  };
  const placement = buildRecord('placement', found);
  return course === 4 ? [student, candidacy, placement] : [student, candidacy];
}
