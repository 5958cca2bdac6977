import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '#shared/domain/join/expanded.ts';
import { canonicalRecord } from '#shared/domain/join/join.ts';
import { dotKey } from '#shared/domain/join/version.ts';
import { correspond, correspondence, maps } from '../support/mail-between-machines.ts';

const bytes = (record: unknown) => JSON.stringify(record);

describe('up to six machines that send each other copies: late, twice, out of order, with clocks that jump', () => {
  it('end with the same bytes', () => {
    fc.assert(
      fc.property(correspondence, (letters) => {
        const { records } = correspond(letters);
        expect(new Set(records.map(bytes)).size).toBe(1);
        expect(bytes(canonicalRecord(records[0] as never, maps))).toBe(bytes(records[0]));
      }),
      { numRuns: 100 },
    );
  });

  it('keep every decision that anybody made, of kinds they know or not, to the letter', () => {
    fc.assert(
      fc.property(correspondence, (letters) => {
        const { records, decided, copies } = correspond(letters);
        const made = new Map(
          copies.flatMap(({ decisions = [] }) => decisions.map((fact) => [fact.id, fact])),
        );
        const kept = records[0]?.decisions ?? [];
        expect(new Set(kept.map(({ id }) => id))).toEqual(decided);
        for (const fact of kept) expect(fact).toEqual(made.get(fact.id));
      }),
      { numRuns: 150 },
    );
  });

  it('keep every value until somebody who had seen it wrote over it or settled it', () => {
    fc.assert(
      fc.property(correspondence, (letters) => {
        const { records, copies } = correspond(letters);
        const held = expand(records[0] as never, maps);
        for (const copy of copies) {
          for (const [path, versions] of expand(copy, maps).versions) {
            for (const { dot } of versions) {
              const isHeld = held.versions.get(path)?.some((one) => dotKey(one.dot) === dotKey(dot));
              if (isHeld) continue;
              const replacing = copies.some((other) => {
                const { seen, versions: there } = expand(other, maps);
                const isGone = !there.get(path)?.some((one) => dotKey(one.dot) === dotKey(dot));
                return isGone && (seen[dot[0]] ?? 0) >= dot[1];
              });
              expect(replacing, `${path} ${dot.join(' ')}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of which some have an older program, keep what only the newer ones know, and their version', () => {
    fc.assert(
      fc.property(correspondence, (letters) => {
        const { records, copies, wroteNewer } = correspond(letters);
        const isNewer = copies.some(({ schemaVersion }) => schemaVersion === 2);
        expect(isNewer).toBe(wroteNewer);
        for (const record of records) {
          expect(record.schemaVersion).toBe(isNewer ? 2 : 1);
          for (const fact of record.decisions ?? [])
            if (fact.kind === 'brand-new')
              expect(fact).toMatchObject({ payload: { deep: [1, { two: 'three' }] } });
        }
      }),
      { numRuns: 100 },
    );
  });
});
