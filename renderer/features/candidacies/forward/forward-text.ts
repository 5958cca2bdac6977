import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import type { Format } from '#renderer/text/format.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import type { Words } from '../words/words.ts';
import { withoutIdentity } from './without-identity.ts';

export interface ForwardLetter {
  readonly organisation: string;
  readonly subject: string;
  readonly body: string;
}

/** What of a candidacy goes to an organisation. */
export type Forwarded = Pick<
  CandidacyView,
  'row' | 'candidacy' | 'student' | 'school' | 'ageOnWeek' | 'offer' | 'organisation'
>;

/**
 * The letters that are ready to send, one an organisation, in the order of the candidacies. No pupil's name, contact or
 * date of birth is in them, also where the motivation holds them: the organisation learns who it is once it agrees.
 */
export function forwardLetters(
  views: readonly Forwarded[],
  answerBy: IsoDate,
  t: Words,
  format: Format,
): readonly ForwardLetter[] {
  const organisations = [...new Set(views.map(organisationOf))];
  return organisations.map((organisation) => {
    const group = views.filter((view) => organisationOf(view) === organisation);
    const [first] = group;
    const count = group.length;
    const blocks = group.map((view) => candidate(view, t, format));
    return {
      organisation: first?.row.organisationName ?? '',
      subject: t('forward.letter.subject', { count, week: first ? format.week(first.row.week) : '' }),
      body: [
        t('forward.letter.hello'),
        t('forward.letter.intro', { count }),
        ...blocks,
        t('forward.letter.answer', { date: format.dateLong(answerBy) }),
        t('forward.letter.thanks'),
      ].join('\n\n'),
    };
  });
}

function organisationOf({ row }: Forwarded): string {
  return row.organisationId || row.offerId;
}

/** What identifies a candidacy to the organisation without saying who it is: the end of its random id. */
export function referenceOf(view: Pick<Forwarded, 'row'>): string {
  return view.row.id.slice(-6);
}

function candidate(view: Forwarded, t: Words, format: Format): string {
  const { row, school, ageOnWeek, student, candidacy } = view;
  const masks = { name: t('forward.letter.student'), contact: t('forward.letter.contact') };
  const motivation = candidacy.motivation?.trim();
  return [
    t('forward.letter.offer', { title: row.offerTitle, organisation: row.organisationName, town: row.town }),
    t('forward.letter.week', { week: format.weekLong(row.week) }),
    school && t('forward.letter.school', { school: school.name, town: school.town }),
    ageOnWeek !== undefined && t('forward.letter.age', { count: ageOnWeek }),
    t('forward.letter.reference', { reference: referenceOf(view) }),
    motivation
      ? `${t('forward.letter.motivation')}\n${withoutIdentity(motivation, student ?? namesOf(row.studentName), masks)}`
      : t('forward.letter.noMotivation'),
  ]
    .filter(Boolean)
    .join('\n');
}

/** When the pupil's record is not here, its row still knows the name. */
function namesOf(studentName: string) {
  return { firstName: studentName, lastName: '' };
}
