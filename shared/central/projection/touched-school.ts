import type { AnyRecord } from '#shared/records/base.ts';
import type { ScopeView } from './projection.ts';

/**
 * The UAI of the school whose own projections a record concerns at once: its pupils, what they asked for and got. Null
 * where it concerns everybody a little (offers, their free seats, the campaign), which may wait for the next round.
 */
export function touchedSchool(record: AnyRecord, view: ScopeView): string | null {
  if (record.type === 'school') return uaiOf(record.id);
  if (record.type === 'student') return uaiOf(record['schoolId']);
  const { studentId } = record;
  const student = typeof studentId === 'string' ? view.get('student', studentId) : undefined;
  return student === undefined ? null : uaiOf(student.schoolId);
}

function uaiOf(school: unknown): string {
  return String(school).slice('school:'.length);
}
