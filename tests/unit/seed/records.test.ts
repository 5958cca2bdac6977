import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { nordSizes } from '#build/scripts/seed/seed-campaign.ts';
import { isLuhn } from '#build/scripts/seed/siret.ts';
import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { withFolded } from '#shared/domain/candidacy/folded.ts';
import { includes } from '#shared/domain/join/join.ts';
import { capacityFaults } from '#shared/domain/offer/capacity.ts';
import { ageOnWeek } from '#shared/domain/week/age.ts';
import { recordKinds, recordTypes } from '#shared/records/registry.ts';
import { ofType, someCampaign, today } from './support.ts';

const records = someCampaign(nordSizes);
const [campaign] = ofType(records, 'campaign');
const candidacies = ofType(records, 'candidacy');
const offers = ofType(records, 'offer');
const students = ofType(records, 'student');
const schools = ofType(records, 'school');

describe('the records of a seeded campaign', () => {
  it('have the shapes that are stored', () => {
    const checks = new Map(recordTypes.map((type) => [type, Compile(recordKinds[type].schema)]));
    const wrong = records.filter((record) => !checks.get(record.type)?.Check(record));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(new Set(records.map(({ type }) => type))).toEqual(
      new Set(recordTypes.filter((type) => type !== 'act')),
    );
  });

  it('have the sizes that were asked for, and ids of their own', () => {
    expect([students.length, offers.length, candidacies.length, schools.length]).toEqual([
      8_400, 2_500, 7_500, 76,
    ]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('refer to records that came before them', () => {
    const seen = new Set<string>();
    const missing: string[] = [];
    const need = (id: string | undefined) => id !== undefined && !seen.has(id) && missing.push(id);
    for (const record of records) {
      if (record.type === 'student') need(record.schoolId);
      if (record.type === 'offer') need(record.organisationId);
      if (record.type === 'candidacy') [record.studentId, record.folded.offerId].forEach(need);
      if (record.type === 'placement')
        [record.studentId, record.candidacyId, record.organisationId].forEach(need);
      seen.add(record.id);
    }
    expect(missing).toEqual([]);
  });

  it('are in the form that a join gives', () => {
    for (const type of recordTypes) {
      const { maps } = recordKinds[type];
      for (const record of ofType(records, type).slice(0, 40)) {
        expect(includes(record, record, maps)).toBe(true);
        expect(Object.keys(record.clock.seen)).toEqual([record.clock.first[0]]);
      }
    }
  });

  it('carry the fold of their decisions, in which every decision has its effect and nothing contradicts', () => {
    for (const candidacy of candidacies) {
      const { folded, ...record } = candidacy;
      expect(withFolded(record, defaultSettings).folded).toEqual(folded);
      const state = foldCandidacy(record);
      expect(state.contradictions).toEqual([]);
      const idle = state.ordered.length - state.effective.length;
      const retracts = record.decisions.filter(({ kind }) => kind === 'retract').length;
      expect(idle, candidacy.id).toBeLessThanOrEqual(2 * retracts);
    }
  });

  it('were decided in the order in which they are told, by the team, before today', () => {
    const team = Object.keys(campaign?.team ?? {});
    for (const { decisions } of candidacies) {
      const times = decisions.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      expect(decisions.every(({ by, at }) => team.includes(by) && at < `${today}T06:00`)).toBe(true);
      expect(decisions.map(({ after }) => after)).toEqual([
        [],
        ...decisions.slice(0, -1).map(({ id }) => [id]),
      ]);
    }
  });

  it('use no week of holidays and none outside the season', () => {
    const holidays = Object.entries(campaign?.weeks ?? {}).flatMap(([week, { holiday }]) =>
      holiday ? [week] : [],
    );
    expect(holidays).toEqual(['2026-W52', '2026-W53', '2027-W08', '2027-W09']);
    const used = new Set<string>([
      ...offers.flatMap(({ weeks }) => weeks),
      ...schools.flatMap(({ weeks, classes }) =>
        [weeks, ...Object.values(classes).map((one) => one.weeks ?? [])].flat(),
      ),
      ...candidacies.flatMap(({ decisions }) =>
        decisions.flatMap((one) => ('week' in one ? [one.week] : [])),
      ),
      ...ofType(records, 'placement').map(({ week }) => week),
    ]);
    expect([...used].filter((week) => !campaign?.weeks[week] || holidays.includes(week))).toEqual([]);
  });

  it('keep the rules of seats, classes and ages', () => {
    expect(offers.filter((offer) => capacityFaults(offer, new Map()).length > 0)).toEqual([]);
    const sizes = new Map<string, number>();
    for (const { schoolId, className } of students) {
      sizes.set(`${schoolId} ${className}`, (sizes.get(`${schoolId} ${className}`) ?? 0) + 1);
    }
    for (const { classes } of schools) expect([4, 5, 6]).toContain(Object.keys(classes).length);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(22);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(27);
    const ages = students.map(({ birthDate }) => ageOnWeek(birthDate ?? today, '2027-W05' as never));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...ages)).toBeLessThanOrEqual(16);
    expect(ages.filter((age) => age < 14).length).toBeGreaterThan(100);
  });

  it('hold nobody real: reserved domains, fictive numbers, SIRET of nobody', () => {
    const text = records
      .filter(({ type }) => type !== 'campaign')
      .map((record) => JSON.stringify(record))
      .join('\n');
    const domains = new Set([...text.matchAll(/@[^"]*?([^".]+)"/g)].map(([, end]) => end));
    expect([...domains]).toEqual(['example']);
    expect(
      [...text.matchAll(/"phone":"(.{8})/g)].every(([, start]) =>
        ['03 53 01', '06 39 98'].includes(start ?? ''),
      ),
    ).toBe(true);
    const sirets = ofType(records, 'organisation').flatMap(({ siret }) => siret ?? []);
    expect(
      sirets.every((siret) => siret.startsWith('0000') && isLuhn(siret) && isLuhn(siret.slice(0, 9))),
    ).toBe(true);
  });
});
