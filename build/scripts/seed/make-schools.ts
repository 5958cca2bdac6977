import { createRecord } from '#shared/domain/join/create.ts';
import type { IsoWeek, SchoolId } from '#shared/records/ids.ts';
import type { Point } from '#shared/records/place.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { type School, schoolVersion } from '#shared/records/school/schema.ts';
import { type PrioritySchool, prioritySchools } from '#shared/reference/schools/priority-schools.ts';
import { type SeedContext } from './context.ts';
import { drawContact } from './people-names.ts';
import { at, type Random } from './random.ts';

/** What later makers need of a school, its classes with their head counts. */
export interface SeededSchool {
  readonly id: SchoolId;
  readonly point: Point;
  readonly qpv: boolean;
  readonly classes: readonly {
    readonly name: string;
    readonly size: number;
    readonly weeks: readonly IsoWeek[];
  }[];
}

const pupilsPerClass = 24;
/** Whole classes leave before the winter holidays when they can; the circulars' window ends in March. */
const favourite: Readonly<Record<string, number>> = {
  '2026-W46': 2,
  '2026-W47': 4,
  '2026-W49': 8,
  '2026-W50': 10,
  '2026-W51': 12,
  '2027-W04': 6,
  '2027-W05': 9,
  '2027-W06': 8,
  '2027-W07': 5,
};

/** The department's real schools with generated classes, people and weeks. `students` decides the head counts. */
export function* makeSchools(
  context: SeedContext,
  students: number,
  seeded: SeededSchool[],
): Generator<School> {
  const random = context.random.fork('schools');
  const schools = prioritySchools[context.department] ?? [];
  const sizes = classSizes(random, students, schools.length);
  for (const [index, school] of schools.entries()) {
    const weeks = drawWeeks(random, context.openWeeks);
    const own = random.chance(0.25);
    const style = random.between(0, 3);
    const classes = at(sizes, index).map((size, place) => ({
      name: className(style, place),
      size,
      ...(own && random.chance(0.7) ? { weeks: drawWeeks(random, context.openWeeks) } : {}),
    }));
    const id = `school:${school.uai}` as SchoolId;
    seeded.push({
      id,
      point: school.point,
      qpv: school.qpv,
      classes: classes.map((one) => ({ name: one.name, size: one.size, weeks: one.weeks ?? weeks })),
    });
    yield toRecord(context, random, school, id, weeks, classes);
  }
}

function toRecord(
  context: SeedContext,
  random: Random,
  school: PrioritySchool,
  id: SchoolId,
  weeks: IsoWeek[],
  classes: readonly { name: string; weeks?: IsoWeek[] }[],
): School {
  return createRecord(
    {
      id,
      type: 'school',
      schemaVersion: schoolVersion,
      name: `Collège ${school.name}`,
      street: school.street,
      postcode: school.postcode,
      town: school.town,
      point: school.point,
      pointFrom: 'address',
      network: school.network,
      qpv: school.qpv,
      weeks,
      classes: Object.fromEntries(
        classes.map(({ name, weeks: ownWeeks }) => [
          name,
          {
            name,
            ...(ownWeeks ? { weeks: ownWeeks } : {}),
            headTeacher: drawContact(
              random,
              random.pick(['Professeur principal', 'Professeure principale']),
              'college',
            ),
          },
        ]),
      ),
      principal: {
        ...drawContact(random, random.pick(['Principal de collège', 'Principale de collège']), 'college'),
        mail: `ce.${school.uai.toLowerCase()}@college.example`,
      },
      ripree: drawContact(random, random.pick(['Référent stages', 'Référente stages']), 'reseau'),
    },
    context.stamp(random.pick(context.people).user, context.historyStart),
    recordKinds.school.maps,
  );
}

/** Four to six classes of 22 to 26 pupils at the usual 110 pupils a school; other sizes as near to it as they go. */
function classSizes(random: Random, students: number, schools: number): number[][] {
  const total = Math.max(schools, Math.round(students / pupilsPerClass));
  const counts = Array.from(
    { length: schools },
    (_, index) => Math.floor(((index + 1) * total) / schools) - Math.floor((index * total) / schools),
  );
  for (let swap = 0; swap < schools; swap += 1) {
    const [from, to] = [random.between(0, schools - 1), random.between(0, schools - 1)];
    const average = total / schools;
    if (at(counts, from) > Math.max(1, average - 0.5) && at(counts, to) < average + 1) {
      counts[from] = at(counts, from) - 1;
      counts[to] = at(counts, to) + 1;
    }
  }
  const mean = Math.floor(students / total);
  const sizes = Array.from({ length: total }, (_, index) => mean + (index < students - mean * total ? 1 : 0));
  for (let swap = 0; swap < total; swap += 1) {
    const [from, to] = [random.between(0, total - 1), random.between(0, total - 1)];
    if (at(sizes, from) > mean - 1 && at(sizes, from) > 0 && at(sizes, to) < mean + 2) {
      sizes[from] = at(sizes, from) - 1;
      sizes[to] = at(sizes, to) + 1;
    }
  }
  const mixed = random.shuffled(sizes);
  return counts.map((count) => mixed.splice(0, count));
}

function drawWeeks(random: Random, open: readonly IsoWeek[]): IsoWeek[] {
  const count = random.weighted([
    [1, 45],
    [2, 40],
    [3, 15],
  ]);
  const first = random.weighted(open.map((week) => [week, favourite[week] ?? 1] as const));
  const start = open.indexOf(first);
  return open.slice(start, start + count);
}

function className(style: number, place: number): string {
  const letter = place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
  if (style === 0) return `3e ${letter}`;
  if (style === 1) return `3${letter}`;
  if (style === 2) return `3e ${place + 1}`;
  return String(301 + place);
}
