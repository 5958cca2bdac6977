import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { mondayOf, weeksBetween } from '#shared/domain/week/iso-week.ts';
import { type IsoDate, type IsoWeek, schoolId } from '#shared/records/ids.ts';
import { publicBodies } from '#shared/reference/ministries/public-bodies.ts';
import { ministryOn, ministryRenames } from '#shared/reference/ministries/renames.ts';
import { prioritySchools } from '#shared/reference/schools/priority-schools.ts';
import { sectorOfNaf } from '#shared/reference/sectors/sector-of-naf.ts';
import { sectorName, sectors } from '#shared/reference/sectors/sectors.ts';
import { towns } from '#shared/reference/towns/towns.ts';
import { calendar2026, seasonFirstWeek, seasonLastWeek } from '#shared/reference/weeks/season-2026.ts';

/** The Nord lies between these degrees. */
const isInNord = ({ lat, lng }: { lat: number; lng: number }) =>
  lat > 49.96 && lat < 51.1 && lng > 2.06 && lng < 4.24;

describe('sectors', () => {
  it('are the 51 of the national list', () => {
    const codes = Array.from({ length: 51 }, (_, index) => `s${index + 1}`);
    expect(sectors.map(({ code }) => code)).toEqual(codes);
    expect(new Set(sectors.map(({ name }) => name)).size).toBe(51);
    expect(sectorName('s22')).toBe('Enseignement');
    expect(sectorName('s99')).toBe('s99');
  });

  it('are proposed from a NAF code, however it is written', () => {
    expect(['85.31Z', '8531Z', ' 85.31z'].map(sectorOfNaf)).toEqual(['s22', 's22', 's22']);
    expect(sectorOfNaf('99.99X')).toBeUndefined();
    expect(sectorOfNaf('')).toBeUndefined();
  });
});

describe('schools', () => {
  it('are the 76 priority collèges of the Nord', () => {
    const nord = prioritySchools['59'] ?? [];
    expect(nord).toHaveLength(76);
    expect(nord.filter(({ network }) => network === 'rep+')).toHaveLength(31);
    expect(nord.every(({ uai }) => Value.Check(schoolId, `school:${uai}`))).toBe(true);
    expect(nord.every(({ point, postcode }) => isInNord(point) && postcode.startsWith('59'))).toBe(true);
    const names = new Set((towns['59'] ?? []).map(({ name }) => name));
    expect(nord.filter(({ town }) => !names.has(town)).map(({ town }) => town)).toEqual([]);
  });
});

describe('towns', () => {
  it('are the communes of the Nord, nearly all with a point', () => {
    const nord = towns['59'] ?? [];
    expect(nord).toHaveLength(647);
    expect(nord.filter(({ point }) => !point)).toHaveLength(25);
    expect(nord.filter(({ point }) => point && !isInNord(point))).toEqual([]);
    expect(nord.every(({ postcodes }) => postcodes.every((code) => /^59\d{3}$/.test(code)))).toBe(true);
  });
});

describe('ministries', () => {
  it('are followed through their renaming', () => {
    const day = '2026-11-23' as IsoDate;
    expect(ministryOn("MINISTÈRE DE L'INTÉRIEUR", day)).toBe("Ministère de l'intérieur");
    expect(ministryOn("MINISTÈRE DE L'INTÉRIEUR", '2021-01-01' as IsoDate)).toBe("MINISTÈRE DE L'INTÉRIEUR");
    expect(ministryOn('Mairie de Lille', day)).toBe('Mairie de Lille');
    expect(new Set(ministryRenames.map(({ old }) => old)).size).toBe(ministryRenames.length);
    expect(new Set(publicBodies.map(({ name }) => name)).size).toBe(16);
  });
});

describe('the weeks of 2026-27', () => {
  it('follow each other, with the week 53 that 2026 has', () => {
    const weeks = calendar2026.map(({ iso }) => iso);
    expect(weeks).toEqual(weeksBetween('2026-W36' as IsoWeek, '2027-W22' as IsoWeek));
    expect(weeks).toContain('2026-W53');
    expect(calendar2026.every(({ iso, monday }) => mondayOf(iso) === monday)).toBe(true);
  });

  it("leave zone B's holidays out of the season and count public holidays", () => {
    const season = calendar2026.filter(({ iso }) => iso >= seasonFirstWeek && iso <= seasonLastWeek);
    const off = season.filter(({ holiday }) => holiday).map(({ iso, holiday }) => `${iso} ${holiday}`);
    expect(off).toEqual(['2026-W52 noel', '2026-W53 noel', '2027-W08 hiver', '2027-W09 hiver']);
    expect(season.length - off.length).toBe(18);
    const shorter = season.filter(({ openDays }) => openDays < 5).map(({ iso }) => iso);
    expect(shorter).toEqual(['2026-W46', '2026-W52', '2026-W53', '2027-W13']);
  });
});
