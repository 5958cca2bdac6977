import { createRecord } from '#shared/domain/join/create.ts';
import { familyPlacementId } from '#shared/domain/placement/placement-of.ts';
import type { StudentId } from '#shared/records/ids.ts';
import { type Placement, placementVersion } from '#shared/records/placement/schema.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { dayMs, type SeedContext } from './context.ts';
import type { SeededOffer } from './make-offers.ts';
import type { SeededStudent } from './make-students.ts';
import { officeTime } from './timeline.ts';

/** One pupil in a hundred of those who never applied found a place through the family, at an organisation that we happen to know. */
export function* makeFamilyPlacements(
  context: SeedContext,
  students: readonly SeededStudent[],
  offers: readonly SeededOffer[],
  applicants: ReadonlySet<StudentId>,
): Generator<Placement> {
  const random = context.random.fork('family placements');
  for (const student of students) {
    if (!random.chance(0.01) || applicants.has(student.id) || offers.length === 0) continue;
    const week = random.pick(student.weeks);
    const toldAt = officeTime(random, context.now - random.next() * 40 * dayMs, context.now);
    yield createRecord(
      {
        id: familyPlacementId(student.id, week),
        type: 'placement',
        schemaVersion: placementVersion,
        studentId: student.id,
        organisationId: random.pick(offers).organisationId,
        week,
      },
      context.stamp(random.pick(context.people).user, toldAt),
      recordKinds.placement.maps,
    );
  }
}
