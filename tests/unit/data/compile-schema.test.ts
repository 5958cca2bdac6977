import fc from 'fast-check';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { compileSchema } from '#renderer/data/check/compile-schema.ts';
import { recordKinds, recordTypes } from '#shared/records/registry.ts';
import { smallCampaign } from '#tests/support/small-campaign.ts';

const { records } = smallCampaign('claire', 2);
const samples = recordTypes.flatMap((type) => {
  const record = records.find((one) => one.type === type);
  return record ? [{ type, record }] : [];
});

/** Puts `value` at a place somewhere in a copy of `record`; `undefined` takes what is there away. */
function damaged(record: object, steps: readonly number[], value: unknown): object {
  const copy = structuredClone(record) as Record<string, unknown>;
  let at: Record<string, unknown> = copy;
  for (const [index, step] of steps.entries()) {
    const names = Object.keys(at);
    const name = names[step % names.length];
    if (name === undefined) return copy;
    const next = at[name];
    if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
      if (value === undefined && Array.isArray(at)) at.splice(Number(name), 1);
      else if (value === undefined) delete at[name];
      else at[name] = value;
      return copy;
    }
    at = next as Record<string, unknown>;
  }
  return copy;
}

describe('compileSchema', () => {
  it.each(samples)('takes a good $type', ({ type, record }) => {
    expect(compileSchema(recordKinds[type].schema)(record, '')).toBeUndefined();
  });

  it('says where a record is wrong', () => {
    const sample = samples.find(({ type }) => type === 'candidacy');
    const check = compileSchema(recordKinds.candidacy.schema);
    const [submit] = sample?.record.decisions ?? [];
    expect(check({ ...sample?.record, decisions: [{ ...submit, week: 5 }] }, '')).toBe('/decisions/0/week');
    expect(check({ ...sample?.record, decisions: [{ ...submit, kind: 'dance' }] }, '')).toBe(
      '/decisions/0/kind',
    );
    expect(check({ ...sample?.record, studentId: undefined }, '')).toBe('/studentId');
    expect(check(null, '')).toBe('');
  });

  it.each(samples)('agrees with the schema library on damaged records: $type', ({ type, record }) => {
    const { schema } = recordKinds[type];
    const check = compileSchema(schema);
    const values = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(
        null,
        '',
        [],
        {},
        0,
        -1,
        1.5,
        true,
        'x',
        '2027-W05',
        'offer:1',
        Number.MAX_SAFE_INTEGER,
      ),
      fc.string(),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), values, (steps, value) => {
        const given = damaged(record, steps, value);
        expect(check(given, '') === undefined).toBe(Check(schema, given));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a word of JSON Schema that it does not know', () => {
    expect(() => compileSchema({ type: 'string', format: 'date' })).toThrow('format');
  });
});
