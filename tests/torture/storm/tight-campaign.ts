import type { Random } from '#build/scripts/seed/random.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { TestCentre } from '#tests/support/centre.ts';
import { putRecords, smallCampaign } from '#tests/support/small-campaign.ts';

/** Organisations, each with two offers and this many pupils who applied to the first. */
const organisations = 2;
const pupilsEach = 12;

/** A campaign with so few seats that people who do not hear of each other give them twice. */
export async function seedTightCampaign(centre: TestCentre, random: Random): Promise<void> {
  for (let number = 0; number < organisations; number += 1) {
    const { records } = smallCampaign(centre.claire.name, pupilsEach);
    // One school is theirs all; it is there from the first time on.
    const wanted = records.filter(({ type }) => number === 0 || type !== 'school');
    await putRecords(
      centre,
      wanted.map((record) => withFewSeats(record, random)),
    );
  }
}

function withFewSeats(record: AnyRecord, random: Random): AnyRecord {
  if (record.type !== 'offer') return record;
  return { ...record, seatsPerWeek: 1, seats: random.between(1, 2) };
}
