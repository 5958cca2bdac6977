import { describe, expect, it } from 'vitest';
import { createIdleClock } from '#renderer/app/lock/idle-clock.ts';

const minute = 60_000;
const person = { isTrusted: true };
const script = { isTrusted: false };

function given() {
  const time = { wall: 1_000_000, steady: 0 };
  const clock = createIdleClock(10 * minute, { wall: () => time.wall, steady: () => time.steady });
  const pass = (ms: number) => {
    time.wall += ms;
    time.steady += ms;
  };
  return { clock, time, pass };
}

describe('how long nobody has touched the machine', () => {
  it('is over after the time, unless somebody touches it', () => {
    const { clock, pass } = given();
    pass(9 * minute);
    clock.touched(person);
    pass(9 * minute);
    expect(clock.isOver()).toBe(false);
    pass(minute);
    expect(clock.isOver()).toBe(true);
  });

  it('is not postponed by what no person did', () => {
    const { clock, pass } = given();
    pass(9 * minute);
    clock.touched(script);
    pass(minute);
    expect(clock.isOver()).toBe(true);
  });

  it('is over after a sleep, also when the first movement comes before any timer', () => {
    const { clock, time } = given();
    time.wall += 60 * minute;
    clock.touched(person);
    expect(clock.isOver()).toBe(true);
  });

  it('gives no time to who sets the clock back', () => {
    const { clock, time } = given();
    time.wall -= 24 * 60 * minute;
    time.steady += 10 * minute;
    expect(clock.isOver()).toBe(true);
  });
});
