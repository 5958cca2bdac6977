import { createRecord } from '#shared/domain/join/create.ts';
import type { IsoDate, IsoWeek, StudentId } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { type Student, studentVersion } from '#shared/records/student/schema.ts';
import { dateOf, dayMs, type SeedContext } from './context.ts';
import type { SeededSchool } from './make-schools.ts';
import { drawName, mailPart, mobile } from './people-names.ts';
import type { Random } from './random.ts';
import { createUlids } from './ulid.ts';

/** What a candidacy needs of its pupil. */
export interface SeededStudent {
  readonly id: StudentId;
  readonly school: number;
  readonly weeks: readonly IsoWeek[];
  readonly wishes: readonly string[];
}

/** What fourteen-year-olds ask for, by weight. */
const wished: readonly (readonly [string, number])[] = [
  ['s43', 12],
  ['s12', 10],
  ['s22', 9],
  ['s8', 9],
  ['s31', 8],
  ['s47', 8],
  ['s26', 6],
  ['s18', 6],
  ['s10', 6],
  ['s11', 5],
  ['s3', 5],
  ['s46', 5],
  ['s41', 5],
  ['s9', 3],
  ['s2', 3],
  ['s30', 3],
  ['s34', 3],
  ['s39', 3],
  ['s51', 3],
  ['s7', 2],
];

/** Pupils of troisième, class by class; their lists came in during the first days of the history. */
export function* makeStudents(
  context: SeedContext,
  schools: readonly SeededSchool[],
  seeded: SeededStudent[],
): Generator<Student> {
  const random = context.random.fork('students');
  const ulid = createUlids(random);
  for (const [index, school] of schools.entries()) {
    const importedBy = random.pick(context.people).user;
    const importedAt = context.historyStart + random.between(0, 6) * dayMs;
    for (const group of school.classes) {
      for (let place = 0; place < group.size; place += 1) {
        const at = importedAt + place;
        const id = `student:${ulid(at)}` as StudentId;
        const wishes = drawWishes(random);
        seeded.push({ id, school: index, weeks: group.weeks, wishes });
        const name = drawName(random);
        yield createRecord(
          {
            id,
            type: 'student',
            schemaVersion: studentVersion,
            firstName: name.first,
            lastName: name.last,
            birthDate: birthDate(random),
            gender: random.chance(0.01) ? 'np' : name.gender,
            schoolId: school.id,
            className: group.name,
            ...(random.chance(0.4)
              ? { mail: `${mailPart(name.first)}.${mailPart(name.last)}@eleve.example` }
              : {}),
            ...(random.chance(0.3) ? { phone: mobile(random) } : {}),
            wishes: Object.fromEntries(wishes.map((sector, rank) => [String(rank + 1), sector])),
          },
          context.stamp(importedBy, at),
          recordKinds.student.maps,
        );
      }
    }
  }
}

/** Troisième of 2026-27 is born in 2012, but for those who repeated or skipped a year. */
function birthDate(random: Random): IsoDate {
  const year = random.weighted([
    [2012, 91],
    [2011, 7],
    [2013, 2],
  ]);
  return dateOf(Date.UTC(year, 0, 1 + random.between(0, 364)));
}

function drawWishes(random: Random): string[] {
  if (random.chance(0.45)) return [];
  const wishes = new Set<string>();
  for (let rank = random.between(1, 3); rank > 0; rank -= 1) wishes.add(random.weighted(wished));
  return [...wishes];
}
