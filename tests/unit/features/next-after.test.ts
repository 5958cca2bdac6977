import { describe, expect, it } from 'vitest';
import type { CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import { nextAfter } from '#renderer/features/candidacies/act/next-after.ts';
import { refusalGroups } from '#renderer/features/candidacies/act/refusal-groups.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id })) as never;
const plan = (kind: string, ...ids: string[]) =>
  ({ choice: { kind }, will: ids.map((id) => ({ row: { id } })) }) as never;

describe('what is read after an act', () => {
  it('is the next that it did not concern', () => {
    expect(nextAfter(plan('forward', 'b'), 'b' as never, rows)).toBe('c');
    expect(nextAfter(plan('forward', 'b', 'c'), 'b' as never, rows)).toBe('d');
  });

  it('is the one before, after the last', () => {
    expect(nextAfter(plan('forward', 'c', 'd'), 'd' as never, rows)).toBe('b');
  });

  it('stays after a note, after an act on others, and on the only row', () => {
    expect(nextAfter(plan('note', 'b'), 'b' as never, rows)).toBe('b');
    expect(nextAfter(plan('forward', 'a'), 'b' as never, rows)).toBe('b');
    expect(nextAfter(plan('forward', 'a', 'b', 'c', 'd'), 'b' as never, rows)).toBe('b');
    expect(nextAfter(plan('forward', 'z'), 'z' as never, rows)).toBe('z');
    expect(nextAfter(plan('forward', 'a'), undefined, rows)).toBeUndefined();
  });
});

describe('the refusals of a preview', () => {
  it('stand by reason, the most frequent first, without what the form still lacks', () => {
    const wont = (because: string, status = '') => ({
      row: { id: because },
      verdict: { because, facts: { status } },
    });
    const groups = refusalGroups({
      wont: [
        wont('no-seat'),
        wont('status', 'placed'),
        wont('incomplete'),
        wont('status', 'held'),
        wont('no-seat'),
      ],
    } as unknown as CandidacyPlan);
    expect(groups.map(({ verdict, rows: ids }) => [verdict.because, ids.length])).toEqual([
      ['no-seat', 2],
      ['status', 1],
      ['status', 1],
    ]);
  });
});
