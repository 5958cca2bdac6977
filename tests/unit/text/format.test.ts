import { describe, expect, it } from 'vitest';
import { createFormat } from '#renderer/text/format.ts';

const french = createFormat('fr');
const english = createFormat('en');
const now = new Date('2027-02-04T09:12:30Z');
const fixed = (text: string) => text.replaceAll('_', '\u00a0');

describe('values in French', () => {
  it('words a week, also over two months and over New Year', () => {
    expect(french.week('2027-W05')).toBe(fixed('sem._5 · 1–5_févr.'));
    expect(french.week('2027-W13')).toBe(fixed('sem._13 · 29_mars–2_avr.'));
    expect(french.week('2026-W53')).toBe(fixed('sem._53 · 28_déc.–1_janv.'));
    expect(french.weekLong('2027-W05')).toBe('semaine 5, du lundi 1er au vendredi 5 février 2027');
  });

  it('gives back what is no week and no date as it came', () => {
    expect(french.week('2027-W53')).toBe('2027-W53');
    expect(french.weekNumber('?')).toBe('?');
    expect(french.date('demain')).toBe('demain');
    expect(french.relative('bientôt', now)).toBe('bientôt');
  });

  it('words distances near, middling and far', () => {
    expect([0.04, 0.449, 0.999, 3.24, 14.36, 120].map(french.distance)).toEqual(
      ['40_m', '450_m', '1_km', '3,2_km', '14_km', '120_km'].map(fixed),
    );
  });

  it('words dates, with the year only when it is another', () => {
    expect(french.date('2027-02-01', now)).toBe(fixed('lun. 1_févr.'));
    expect(french.date('2026-02-02', now)).toBe(fixed('lun. 2_févr. 2026'));
    expect(french.dateLong('2027-02-01')).toBe(fixed('lundi 1er_février 2027'));
  });

  it.each([
    ['2027-02-04T09:12:00Z', 'à l’instant'],
    ['2027-02-04T09:00:00Z', 'il y a 12_min'],
    ['2027-02-04T06:12:00Z', 'il y a 3_h'],
    ['2027-02-01T09:12:00Z', 'il y a 3_j'],
    ['2026-10-01T09:12:00Z', 'il y a 4_mois'],
    ['2027-02-04T11:13:00Z', 'dans 2_h'],
  ])('says %s as « %s »', (instant, words) => {
    expect(french.relative(instant, now)).toBe(fixed(words));
  });

  it('parts figures with thin spaces', () => {
    expect(french.number(8400)).toBe('8\u202f400');
    expect(french.percent(0.42)).toMatch(/^42[\u00a0\u202f]%$/);
    expect(french.list(['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo et Cy');
  });
});

describe('values in English', () => {
  it('says the same in its own way', () => {
    expect(english.week('2027-W05')).toBe(fixed('wk_5 · 1–5_Feb'));
    expect(english.distance(3.24)).toBe(fixed('3.2_km'));
    expect(english.relative('2027-02-01T09:12:00Z', now)).toBe(fixed('3_d ago'));
  });
});
