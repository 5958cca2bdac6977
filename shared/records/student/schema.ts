import Type from 'typebox';
import { recordBase } from '../base.ts';
import { isoDate, schoolId, studentId } from '../ids.ts';

export const studentVersion = 1;

export const studentSchema = Type.Object({
  id: studentId,
  type: Type.Literal('student'),
  ...recordBase,
  firstName: Type.String({ minLength: 1, maxLength: 100 }),
  lastName: Type.String({ minLength: 1, maxLength: 100 }),
  birthDate: Type.Optional(isoDate),
  gender: Type.Optional(Type.Union([Type.Literal('f'), Type.Literal('m'), Type.Literal('np')])),
  schoolId,
  className: Type.String({ minLength: 1, maxLength: 40 }),
  mail: Type.Optional(Type.String({ maxLength: 200 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  /** Sector codes (`s1`…`s51`) by rank (`1` is the first wish); joined key by key. */
  wishes: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 4 }))),
});
export type Student = Type.Static<typeof studentSchema>;
