import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockOffset,
  formatHlc,
  isFarAhead,
  nextHlc,
  parseHlc,
  receive,
  tick,
} from '#shared/domain/join/hlc.ts';
import type { Hlc } from '#shared/records/clock.ts';

const now = 1_795_422_600_000;
const day = 86_400_000;
const ms = fc.integer({ min: 0, max: 9_000_000_000_000 });
const counter = fc.integer({ min: 0, max: 0xffff });

describe('hybrid logical clock', () => {
  it('writes stamps of one width that sort as time and counter do', () => {
    expect(formatHlc(now, 10)).toBe('1795422600000-000a');
    fc.assert(
      fc.property(ms, counter, ms, counter, (m1, c1, m2, c2) => {
        const [a, b] = [formatHlc(m1, c1), formatHlc(m2, c2)];
        expect(parseHlc(a)).toEqual({ ms: m1, counter: c1 });
        expect(a < b).toBe(m1 < m2 || (m1 === m2 && c1 < c2));
      }),
    );
  });

  it('borrows from the next millisecond when the counter is full', () => {
    expect(nextHlc(formatHlc(now, 0xffff))).toBe(formatHlc(now + 1, 0));
    expect(nextHlc(formatHlc(now, 0x0fff))).toBe(formatHlc(now, 0x1000));
  });

  it('only ever goes on, whatever the machine’s clock does and whatever arrives', () => {
    const event = fc.oneof(
      fc.record({ arriving: fc.constant(undefined), at: fc.integer({ min: now - day, max: now + day }) }),
      fc.record({
        arriving: fc.integer({ min: now - day, max: now + 3 * day }).map((at) => formatHlc(at, 7)),
        at: fc.integer({ min: now - day, max: now + day }),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let last: Hlc | undefined;
        for (const { arriving, at } of events) {
          const next: Hlc | undefined = arriving === undefined ? tick(last, at) : receive(last, arriving, at);
          const hasGoneOn = last === undefined || (next !== undefined && next >= last);
          const isNew = arriving !== undefined || next !== last;
          const isFollowed = arriving === undefined || isFarAhead(arriving, at) || tick(next, at) > arriving;
          expect({ hasGoneOn, isNew, isFollowed }).toEqual({
            hasGoneOn: true,
            isNew: true,
            isFollowed: true,
          });
          last = next;
        }
      }),
    );
  });

  it('follows true time: a machine an hour slow that knows its offset stamps like the others', () => {
    expect(tick(undefined, now - 3_600_000, 3_600_000)).toBe(formatHlc(now, 0));
    expect(tick(formatHlc(now - 5, 3), now)).toBe(formatHlc(now, 0));
    expect(tick(formatHlc(now + 5, 3), now)).toBe(formatHlc(now + 5, 4));
  });

  it('does not follow a stamp more than a day ahead, and follows one just within', () => {
    const far = formatHlc(now + day + 1, 0);
    expect(isFarAhead(far, now)).toBe(true);
    expect(receive(formatHlc(now, 1), far, now)).toBe(formatHlc(now, 1));
    expect(isFarAhead(far, now, 1)).toBe(false);
    const near = formatHlc(now + day, 0);
    expect(receive(formatHlc(now, 1), near, now)).toBe(near);
  });

  it('takes the middle of the request for the moment of the answer, and ignores what seconds cannot tell', () => {
    expect(clockOffset(now + 3_600_000, now - 100, now + 1_100)).toBe(3_600_000);
    expect(clockOffset(now - 60_000, now, now)).toBe(-59_500);
    expect(clockOffset(now + 1_000, now, now)).toBe(0);
  });
});
