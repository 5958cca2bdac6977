import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory, type Memory } from '#renderer/data/workspace/memory.ts';
import { createTextSearch } from '#renderer/data/workspace/text-search.ts';
import { createTopics } from '#renderer/data/workspace/topics.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy, CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { smallCampaign } from '#tests/support/small-campaign.ts';

const { records } = smallCampaign('claire', 4);
const offers = records.filter(({ type }) => type === 'offer').map(({ id }) => id);
const organisation = records.find(({ type }) => type === 'organisation') as AnyRecord;

function freshMemory(): Memory {
  const search = createTextSearch({ post: () => undefined, listen: () => undefined }, () => undefined);
  return createMemory(createTopics(), search, '2026-12-01' as IsoDate);
}

/** All that screens would be shown, whatever the way it came about. */
async function shown(memory: Memory): Promise<unknown> {
  await memory.settled();
  const seats = memory.states.seats;
  return {
    candidacies: memory.candidacyRows.order('student'),
    due: memory.candidacyRows.order('due'),
    offers: memory.offerRows.order('organisation'),
    seats: [...memory.set.all('offer').values()].map((offer) =>
      offer.weeks.map((week) => seats.seats(offer, week)),
    ),
  };
}

/** One thing that may arrive: a record as it is, changed, or gone. */
const step = fc
  .tuple(fc.nat(records.length - 1), fc.constantFrom('put', 'remove', 'status', 'offer', 'name'), fc.nat(9))
  .map(([at, what, n]) => {
    const record = records[at] as AnyRecord;
    if (what === 'remove') return { records: [], removed: [record.id] };
    if (record.type === 'candidacy' && (what === 'status' || what === 'offer')) {
      const candidacy = record as unknown as Candidacy;
      const status = (['submitted', 'held', 'placed', 'withdrawn'] as CandidacyStatus[])[n % 4];
      const folded = { ...candidacy.folded, status, offerId: offers[n % offers.length] };
      return { records: [{ ...record, folded }], removed: [] };
    }
    if (what === 'name' && record.type !== 'candidacy')
      return { records: [{ ...record, name: `Nom ${n}`, lastName: `Nom ${n}` }], removed: [] };
    return { records: [record], removed: [] };
  });

describe('the working set', () => {
  it('shows what came in bulk by itself, to the last portion', async () => {
    const search = createTextSearch({ post: () => undefined, listen: () => undefined }, () => undefined);
    const topics = createTopics();
    const memory = createMemory(topics, search, '2026-12-01' as IsoDate);
    const many = smallCampaign('claire', 400).records;
    const wanted = many.filter(({ type }) => type === 'candidacy').length;
    const half = Math.ceil(many.length / 2);
    expect(half).toBeGreaterThan(200);
    await new Promise<void>((resolve) => {
      const look = () => {
        if (memory.candidacyRows.order('due').length !== wanted) return;
        stop();
        resolve();
      };
      const stop = topics.subscribe(['candidacies', 'offers'], look);
      memory.take(many.slice(0, half), [], []);
      memory.take(many.slice(half), [], []);
    });
    expect(wanted).toBeGreaterThan(0);
  });

  it('kept up change by change shows what it would show if read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const kept = freshMemory();
        const now = new Map<string, AnyRecord>();
        for (const { records: put, removed } of steps) {
          kept.take(put as AnyRecord[], [], removed);
          for (const id of removed) now.delete(id);
          for (const record of put as AnyRecord[]) now.set(record.id, record);
        }
        const anew = freshMemory();
        anew.take([...now.values()], [], []);
        expect(await shown(kept)).toEqual(await shown(anew));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a line the same object while nothing in it changes', async () => {
    const memory = freshMemory();
    memory.take(records, [], []);
    await memory.settled();
    const before = memory.candidacyRows.order('due');
    memory.take([structuredClone(organisation)], [], []);
    memory.take(structuredClone(records.filter(({ type }) => type === 'student')), [], []);
    await memory.settled();
    expect(memory.candidacyRows.order('due').every((row, at) => row === before[at])).toBe(true);
  });
});
