import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecision, heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { removalAgainstEdits } from '#shared/domain/decision/removal.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { join } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import { decisionStamp, people, writeStamp } from '../support/stamps.ts';

let n = 0;
const offer = createRecord(
  {
    id: 'offer:1',
    type: 'offer',
    schemaVersion: 1,
    title: 'Greffe',
    seats: 2,
    decisions: [] as AnyDecision[],
  },
  writeStamp(0, 0),
  [],
) as AnyRecord;

function decide(record: AnyRecord, kind: string, machine: number, ms: number, extra: object = {}): AnyRecord {
  n += 1;
  const seen = kind === 'remove' ? { seen: record.clock.seen } : {};
  const choice = { kind, ...seen, ...extra };
  const known = record.decisions ?? [];
  return addDecision(record, stampDecision(choice, decisionStamp(n, machine, ms), heads(known)));
}
const remove = (record: AnyRecord, machine: number, ms: number) => decide(record, 'remove', machine, ms);
const edit = (record: AnyRecord, patch: Record<string, unknown>, machine: number, ms: number) =>
  editFields(record, patch, writeStamp(machine, ms), []);
const both = (a: AnyRecord, b: AnyRecord) => join(a, b, []);

describe('a removal against an edit', () => {
  it('is told with both authors, though the edit’s clock is behind', () => {
    const crossed = both(remove(offer, 1, 500), edit(offer, { title: 'Le greffe' }, 2, 10));
    expect(removalAgainstEdits(crossed, [])).toMatchObject({
      by: people[1],
      edits: [{ field: 'title', by: people[2] }],
    });
  });

  it('is none where the remover had seen the edit, or nobody edited', () => {
    expect(removalAgainstEdits(remove(edit(offer, { title: 'X' }, 2, 10), 1, 5), [])).toBeUndefined();
    expect(removalAgainstEdits(remove(offer, 1, 5), [])).toBeUndefined();
    expect(removalAgainstEdits(edit(offer, { title: 'X' }, 2, 10), [])).toBeUndefined();
  });

  it('is answered by removing once more, by taking it back, and by deciding after it; not by a note', () => {
    const crossed = both(remove(offer, 1, 500), edit(offer, { title: 'Le greffe' }, 2, 10));
    const of = crossed.decisions?.[0]?.id;
    expect(removalAgainstEdits(decide(crossed, 'note', 2, 600, { text: 'vu' }), [])).toBeDefined();
    expect(removalAgainstEdits(remove(crossed, 2, 600), [])).toBeUndefined();
    expect(removalAgainstEdits(decide(crossed, 'retract', 1, 600, { of }), [])).toBeUndefined();
    expect(removalAgainstEdits(decide(crossed, 'publish', 2, 600), [])).toBeUndefined();
  });

  it('is told by the clock where an older program removed', () => {
    const old = decide(offer, 'publish', 1, 1);
    const removed = { ...old, decisions: [{ ...(old.decisions?.[0] as AnyDecision), kind: 'remove' }] };
    expect(removalAgainstEdits(edit(removed, { title: 'X' }, 2, 50), [])).toBeDefined();
  });

  it('is the same on every device, whatever arrives first and however often', () => {
    const step = fc.record({
      machine: fc.nat({ max: 2 }),
      what: fc.constantFrom('title', 'seats', 'remove', 'publish', 'merge'),
      from: fc.nat({ max: 2 }),
      skew: fc.integer({ min: -9_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.array(fc.nat({ max: 2 }), { minLength: 3 }),
        (steps, order) => {
          const devices = [offer, offer, offer];
          steps.forEach(({ machine, what, from, skew }, at) => {
            const here = devices[machine] ?? offer;
            const ms = (at + 10) * 1_000 + skew;
            devices[machine] =
              what === 'merge'
                ? both(here, devices[from] ?? here)
                : what === 'remove' || what === 'publish'
                  ? decide(here, what, machine, ms)
                  : edit(here, { [what]: at }, machine, ms);
          });
          const all = devices.reduce(both);
          const shuffled = [...order, 0, 1, 2].map((index) => devices[index] ?? offer).reduce(both);
          expect(removalAgainstEdits(shuffled, [])).toEqual(removalAgainstEdits(all, []));
          const answered = removalAgainstEdits(all, []) ? remove(all, 0, 99_999) : all;
          expect(removalAgainstEdits(answered, [])).toBeUndefined();
        },
      ),
    );
  });
});
