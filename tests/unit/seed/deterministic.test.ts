import { createHash } from 'node:crypto';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { type SeedSink, seedCampaign, sizesFrom } from '#build/scripts/seed/seed-campaign.ts';
import { candidacySchema } from '#shared/records/candidacy/schema.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import type { SomeRecord } from '#shared/records/registry.ts';
import { ofType, someCampaign, today } from './support.ts';

const small = { students: 300, offers: 120, candidacies: 400 };
const hash = (records: readonly SomeRecord[]) =>
  createHash('sha256').update(JSON.stringify(records)).digest('hex');

describe('seeding', () => {
  it('gives the same records for the same seed, and others for another', () => {
    expect(hash(someCampaign(small, 'a'))).toBe(hash(someCampaign(small, 'a')));
    expect(hash(someCampaign(small, 'b'))).not.toBe(hash(someCampaign(small, 'a')));
  });

  it('keeps schools and offers when only the number of candidacies changes', () => {
    const few = someCampaign({ ...small, candidacies: 10 });
    expect(ofType(few, 'offer')).toEqual(ofType(someCampaign(small), 'offer'));
    expect(ofType(few, 'school')).toEqual(ofType(someCampaign(small), 'school'));
  });

  it.each([
    { students: 1, offers: 1, candidacies: 1 },
    { students: 3, offers: 2, candidacies: 60 },
    { students: 900, offers: 1_200, candidacies: 5 },
  ])('copes with $students pupils, $offers offers, $candidacies candidacies', (sizes) => {
    const records = someCampaign(sizes);
    expect(ofType(records, 'student')).toHaveLength(sizes.students);
    expect(ofType(records, 'offer')).toHaveLength(sizes.offers);
    expect(ofType(records, 'candidacy')).toHaveLength(sizes.candidacies);
    expect(ofType(records, 'candidacy').every((one) => Value.Check(candidacySchema, one))).toBe(true);
  });

  it.each(['2026-07-14', '2026-11-02', '2027-03-30', '2027-08-01'])('works on %s too', (day) => {
    const records = someCampaign(small, 'test', day as IsoDate);
    const latest = ofType(records, 'candidacy').flatMap(({ decisions }) => decisions.map(({ at }) => at));
    expect(latest.every((at) => at < `${day}T06:00`)).toBe(true);
    expect(ofType(records, 'candidacy')).toHaveLength(small.candidacies);
  });

  it('scales pupils and offers with the candidacies', () => {
    expect(sizesFrom({})).toEqual({ students: 8_400, offers: 2_500, candidacies: 7_500 });
    expect(sizesFrom({ candidacies: 15_000 })).toEqual({
      students: 16_800,
      offers: 5_000,
      candidacies: 15_000,
    });
    expect(sizesFrom({ candidacies: 15_000, offers: 7 })).toEqual({
      students: 16_800,
      offers: 7,
      candidacies: 15_000,
    });
  });

  it('hands over batches, a few at a time, and says how far it is', async () => {
    let [open, most, given] = [0, 0, 0];
    const sink: SeedSink = {
      async write(batch) {
        open += 1;
        most = Math.max(most, open);
        given += batch.length;
        expect(batch.length).toBeLessThanOrEqual(500);
        await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
        return { written: batch.length - 1, already: 1 };
      },
    };
    const shown: number[] = [];
    const total = await seedCampaign({
      scope: '2026-59',
      sizes: { students: 2_500, offers: 300, candidacies: 900 },
      randomSeed: '1',
      today,
      sink,
      onProgress: ({ written }) => shown.push(written),
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
    expect(total.written + total.already).toBe(given);
    expect(shown.at(-1)).toBe(total.written);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });

  it('stops when a batch is refused', async () => {
    let calls = 0;
    const sink: SeedSink = {
      async write() {
        calls += 1;
        throw new Error('no space');
      },
    };
    const seeding = seedCampaign({ scope: '2026-59', sizes: sizesFrom({}), randomSeed: '1', today, sink });
    await expect(seeding).rejects.toThrow('no space');
    expect(calls).toBeLessThanOrEqual(3);
  });
});
