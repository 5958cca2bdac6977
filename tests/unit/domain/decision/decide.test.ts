import { describe, expect, it } from 'vitest';
import { addDecision, heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import {
  candidacy,
  decide,
  forward,
  inTurn,
  lastId,
  submit,
  together,
  withdraw,
} from '../support/history.ts';
import { decisionStamp, people } from '../support/stamps.ts';

describe('deciding', () => {
  const base = inTurn(submit, forward);

  it('comes after what nobody has built on yet, both sides of a fork included', () => {
    expect(heads([])).toEqual([]);
    expect(heads(base)).toEqual([lastId(base)]);
    const [left, right] = [decide(base, withdraw, 1), decide(base, { kind: 'take' }, 2)];
    expect(heads(together(left, right))).toEqual([lastId(left), lastId(right)].sort());
    expect(heads([...base, ...base])).toEqual([lastId(base)]);
  });

  it('stamps the choice and nothing else', () => {
    const stamp = { ...decisionStamp(7, 1, 5), extra: 'not mine' };
    expect(stampDecision({ kind: 'take' }, stamp, [])).toEqual({
      ...decisionStamp(7, 1, 5),
      by: people[1],
      kind: 'take',
      after: [],
    });
  });

  it('adds once, in order of time, to a copy', () => {
    const record = candidacy(base);
    const [later, earlier] = [
      decide(base, withdraw, 0, 900).at(-1),
      decide(base, { kind: 'take' }, 0, 800).at(-1),
    ];
    if (later === undefined || earlier === undefined) throw new Error('no decisions');
    const both = addDecision(addDecision(record, later), earlier);
    expect(both.decisions.slice(-2).map(({ id }) => id)).toEqual([earlier.id, later.id]);
    expect(record.decisions).toHaveLength(2);
    expect(addDecision(both, later)).toBe(both);
  });
});
