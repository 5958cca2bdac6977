import type { IsoDate, SchoolId, StudentId } from '#shared/records/ids.ts';
import { type Fields, type RecordBuilder, recordBuilder } from './record-builder.ts';
import { nextUlid } from './stamps.ts';

/** Lina Caron of 3e A at `aSchool()`, fourteen years old. */
export function aStudent(change: Partial<Fields<'student'>> = {}): RecordBuilder<'student'> {
  return recordBuilder('student', {
    id: `student:${nextUlid()}` as StudentId,
    firstName: 'Lina',
    lastName: 'Caron',
    birthDate: '2012-05-17' as IsoDate,
    gender: 'f',
    schoolId: 'school:0590000A' as SchoolId,
    className: '3e A',
    wishes: {},
    ...change,
  });
}
