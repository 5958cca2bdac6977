import { describe, expect, it } from 'vitest';
import { namesFirst } from '#renderer/features/candidacies/forms/names-first.ts';
import { readDate, writeDate } from '#renderer/features/candidacies/forms/typed-date.ts';
import { readTypedWeek } from '#renderer/features/candidacies/new/typed-week.ts';
import type { IsoDate } from '#shared/records/ids.ts';

const near = '2026-12-10' as IsoDate;

describe('a day as people type it', () => {
  it.each([
    ['14/02/2027', '2027-02-14'],
    ['14.2.27', '2027-02-14'],
    ['14-2-2027', '2027-02-14'],
    ['2027-02-14', '2027-02-14'],
    [' 20/12 ', '2026-12-20'],
    ['5/1', '2027-01-05'],
  ])('« %s » is %s', (typed, day) => {
    expect(readDate(typed, near)).toBe(day);
  });

  it.each(['30/02/2027', '29/02/2027', '31/11', '0/1/2027', '12/13/2027', 'demain', '', '14022027'])(
    'there is no day « %s »',
    (typed) => {
      expect(readDate(typed, near)).toBeUndefined();
    },
  );

  it('is written as it is read', () => {
    expect(readDate(writeDate(near), near)).toBe(near);
  });
});

describe('a week as people type it', () => {
  it.each([
    ['5', '2027-W05'],
    ['sem. 5', '2027-W05'],
    ['S50', '2026-W50'],
    ['53', '2026-W53'],
    ['5 2028', '2028-W05'],
    ['2027-W12', '2027-W12'],
    ['2027W3', '2027-W03'],
  ])('« %s » is %s', (typed, week) => {
    expect(readTypedWeek(typed, 2026)).toEqual({ kind: 'week', week });
  });

  it('says why there is no week 53 in 2027', () => {
    expect(readTypedWeek('53 2027', 2026)).toEqual({ kind: 'too-late', year: 2027, weeks: 52 });
    expect(readTypedWeek('2027-W53', 2026)).toEqual({ kind: 'too-late', year: 2027, weeks: 52 });
  });

  it.each(['0', '54', '-1', 'février', '', '5.5', '2027-W00'])('« %s » is none', (typed) => {
    expect(readTypedWeek(typed, 2026)).toEqual({ kind: 'wrong' });
  });
});

describe('pupils found by a word', () => {
  const found = ['Aydın Salomé', 'Lebrun Victor', 'Öztürk Léa', 'De Lebas Ana'].map((name) => ({ name }));

  it('stand with those of that name first, the others after', () => {
    expect(namesFirst(found, 'leb').map(({ name }) => name)).toEqual([
      'Lebrun Victor',
      'De Lebas Ana',
      'Aydın Salomé',
      'Öztürk Léa',
    ]);
    expect(namesFirst(found, 'OZTURK')[0]?.name).toBe('Öztürk Léa');
    expect(namesFirst(found, '')).toHaveLength(4);
  });
});
