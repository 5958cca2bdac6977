import { isPending } from '#shared/domain/candidacy/state.ts';
import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import { distance } from '#shared/domain/school/distance.ts';
import type { CandidacyId, IsoDate } from '#shared/records/ids.ts';
import type { CandidacyRow, CandidacySort } from '../api/candidacies.ts';
import { folded, studentName } from './names.ts';
import type { States } from './states.ts';
import type { WorkingSet } from './working-set.ts';

/** One line, joined. Undefined for a candidacy that is gone or whose submission was taken back. */
export function buildCandidacyRow(
  set: WorkingSet,
  states: States,
  today: IsoDate,
  id: CandidacyId,
): CandidacyRow | undefined {
  const candidacy = set.get('candidacy', id);
  const summary = states.summary(id);
  if (!candidacy || !summary || summary.isVoid) return undefined;
  const { status, offerId, week, holder, dueOn } = candidacy.folded;
  const student = set.get('student', candidacy.studentId);
  const school = student && set.get('school', student.schoolId);
  const offer = set.get('offer', offerId);
  const organisation = offer && set.get('organisation', offer.organisationId);
  const isWaiting = isPending({ status, isVoid: false });
  return {
    id,
    status,
    redirected: summary.redirected,
    studentId: candidacy.studentId,
    studentName: student ? studentName(student) : '',
    schoolId: student?.schoolId ?? '',
    schoolName: school?.name ?? '',
    className: student?.className ?? '',
    offerId,
    offerTitle: offer?.title ?? '',
    organisationId: offer?.organisationId ?? '',
    organisationName: organisation?.name ?? '',
    town: offer?.town ?? '',
    sector: offer?.sector ?? '',
    isPublic: offer?.isPublic ?? false,
    week,
    ...(school?.point && offer?.point ? { distance: distance(school.point, offer.point) } : {}),
    ...(holder === undefined ? {} : { holder }),
    ...(dueOn === undefined ? {} : { dueOn }),
    overdue: isWaiting && dueOn !== undefined && dueOn < today,
    submittedAt: summary.submittedAt,
    changedAt: summary.changedAt,
    untold: summary.untold,
    unsent: set.isUnsent(id),
    contested: summary.contested || (candidacy.clock.contested?.length ?? 0) > 0,
  };
}

/** Sorts last, in any order of text. */
const never = '\uffff';
const statusPlace = new Map(
  candidacyStatuses.map((status, place) => [status, String(place).padStart(2, '0')]),
);

/** The text by which each sort puts a line in its place; the next best thing follows. */
export const candidacyKeys: { readonly [By in CandidacySort['by']]: (row: CandidacyRow) => string } = {
  due: ({ dueOn = never, submittedAt }) => `${dueOn} ${submittedAt}`,
  submitted: ({ submittedAt }) => submittedAt,
  changed: ({ changedAt }) => changedAt,
  student: (row) => folded(row.studentName) || never,
  school: (row) => `${folded(row.schoolName) || never} ${row.className} ${folded(row.studentName)}`,
  organisation: (row) => `${folded(row.organisationName) || never} ${row.week} ${folded(row.studentName)}`,
  week: (row) => `${row.week} ${folded(row.schoolName)} ${folded(row.studentName)}`,
  status: ({ status, dueOn = never, submittedAt }) =>
    `${statusPlace.get(status) ?? ''} ${dueOn} ${submittedAt}`,
  distance: (row) => (row.distance === undefined ? never : String(row.distance).padStart(8, '0')),
};

/** What a search field looks through. */
export function candidacyText(row: CandidacyRow): string {
  return `${row.studentName} ${row.schoolName} ${row.organisationName} ${row.town}`;
}
