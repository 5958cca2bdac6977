import type { OrganisationId, StudentId } from '#shared/records/ids.ts';
import { studentName } from './names.ts';
import type { WorkingSet } from './working-set.ts';

/** What a search for a pupil looks through; '' once they are gone. */
export function studentText(set: WorkingSet, id: StudentId): string {
  const student = set.get('student', id);
  if (!student) return '';
  return `${studentName(student)} ${student.className} ${set.get('school', student.schoolId)?.name ?? ''}`;
}

export function organisationText(set: WorkingSet, id: OrganisationId): string {
  const organisation = set.get('organisation', id);
  return organisation ? `${organisation.name} ${organisation.town} ${organisation.siret ?? ''}` : '';
}
