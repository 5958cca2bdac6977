import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '#shared/domain/join/expanded.ts';
import { canonicalRecord, includes, join, sameState } from '#shared/domain/join/join.ts';
import { dotKey } from '#shared/domain/join/version.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { jointWork, maps, play } from '../support/joint-work.ts';

const text = (record: AnyRecord) => JSON.stringify(record);
const picks = fc.tuple(fc.nat(), fc.nat(), fc.nat());

/** Any three states that machines working together ever had. */
const threeStates = fc.tuple(jointWork, picks).map(([work, [i, j, k]]) => {
  const { states } = play(work);
  const pick = (n: number) => states[n % states.length] as AnyRecord;
  return [pick(i), pick(j), pick(k)] as const;
});

describe('join, its laws', () => {
  it('is commutative, to the byte', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        expect(text(join(a, b, maps))).toBe(text(join(b, a, maps)));
      }),
      { numRuns: 600 },
    );
  });

  it('is associative, to the byte', () => {
    fc.assert(
      fc.property(threeStates, ([a, b, c]) => {
        expect(text(join(join(a, b, maps), c, maps))).toBe(text(join(a, join(b, c, maps), maps)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is idempotent, and what it gives is canonical', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        const joined = join(a, b, maps);
        expect(text(join(joined, joined, maps))).toBe(text(joined));
        expect(text(join(joined, a, maps))).toBe(text(joined));
        expect(text(canonicalRecord(joined, maps))).toBe(text(joined));
      }),
      { numRuns: 600 },
    );
  });

  it('contains both sides; a side contains the join only if it contained the other', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        const joined = join(a, b, maps);
        expect(includes(joined, a, maps) && includes(joined, b, maps)).toBe(true);
        expect(includes(a, b, maps)).toBe(sameState(a, joined, maps));
        expect(includes(a, b, maps) && includes(b, a, maps)).toBe(sameState(a, b, maps));
      }),
      { numRuns: 600 },
    );
  });

  it('leads machines that hear of all the same, in whatever order, to the same bytes', () => {
    fc.assert(
      fc.property(
        jointWork.chain((work) =>
          fc.tuple(
            fc.constant(work),
            fc.shuffledSubarray(play(work).states as AnyRecord[], { minLength: 1 }),
          ),
        ),
        ([work, some]) => {
          const { machines, states } = play(work);
          const ends = machines.map(({ record }) => record);
          const straight = ends.reduce((all, record) => join(all, record, maps));
          const wandering = [...some, ...states].reduceRight((all, record) => join(all, record, maps));
          expect(text(wandering)).toBe(text(straight));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no edit: each stands or is contested until one that had seen it replaces or settles it', () => {
    fc.assert(
      fc.property(jointWork, (work) => {
        const { machines, events } = play(work);
        for (const { record, seen } of machines) {
          const known = [...seen].map((n) => events[n]).filter((event) => event !== undefined);
          const gone = new Set(
            known.flatMap(({ path, replaces }) => [...replaces].map((dot) => `${path} ${dot}`)),
          );
          const expected = known
            .filter(({ path, dot }) => dot !== undefined && !gone.has(`${path} ${dot}`))
            .map(({ path, dot, value, isRemoval }) => `${path} ${dot} ${isRemoval} ${JSON.stringify(value)}`);
          const held = [...expand(record, maps).versions].flatMap(([path, versions]) =>
            versions.map(
              ({ dot, value, isRemoval }) =>
                `${path} ${dotKey(dot)} ${isRemoval} ${JSON.stringify(isRemoval ? undefined : value)}`,
            ),
          );
          expect(held.map(normal).sort()).toEqual([...new Set(expected.map(normal))].sort());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every decision that any machine made', () => {
    fc.assert(
      fc.property(jointWork, (work) => {
        const { machines, states } = play(work);
        const made = new Set(states.flatMap(({ decisions = [] }) => decisions.map(({ id }) => id)));
        const joined = machines.map(({ record }) => record).reduce((a, b) => join(a, b, maps));
        expect(new Set(joined.decisions?.map(({ id }) => id))).toEqual(made);
      }),
    );
  });
});

/** Keys of the one composite value of the generator, in one order. */
function normal(line: string): string {
  return line.replace('{"z":1,"a":[1,2]}', '{"a":[1,2],"z":1}');
}
