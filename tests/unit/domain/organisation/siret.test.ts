import { describe, expect, it } from 'vitest';
import { checkSiret, siretDigits } from '#shared/domain/organisation/siret.ts';

describe('a SIRET', () => {
  it.each(['462 366 642 00041', '349.809.434.00021', '47927652900043'])('%s is right', (text) => {
    expect(checkSiret(siretDigits(text))).toEqual({ allowed: true });
  });
  it('is wrong by one digit anywhere', () => {
    const right = '46236664200041';
    for (let at = 0; at < right.length; at += 1) {
      const other = String((Number(right[at]) + 1) % 10);
      expect(checkSiret(right.slice(0, at) + other + right.slice(at + 1))).toMatchObject({
        because: 'siret-sum',
      });
    }
  });
  it('of La Poste is checked by the sum of its digits', () => {
    expect(checkSiret('35600000000048')).toEqual({ allowed: true });
    expect(checkSiret('35600000012342')).toMatchObject({ because: 'siret-sum' });
  });
  it('says what is wrong', () => {
    expect(checkSiret('4623666420004')).toMatchObject({ because: 'siret-length', facts: { count: 13 } });
    expect(checkSiret('4623666420004A')).toMatchObject({ because: 'siret-digits' });
    expect(checkSiret('00000000000000')).toMatchObject({ because: 'siret-sum' });
  });
});
