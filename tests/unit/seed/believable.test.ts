import { describe, expect, it } from 'vitest';
import mix from '#build/scripts/seed/data/offers-mix-nord-2025.json' with { type: 'json' };
import { nordSizes } from '#build/scripts/seed/seed-campaign.ts';
import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { urgencyOf } from '#shared/domain/candidacy/due.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { isPending } from '#shared/domain/candidacy/state.ts';
import { distance } from '#shared/domain/school/distance.ts';
import { SeatIndex } from '#shared/domain/seats/seat-index.ts';
import { candidacyStatuses } from '#shared/records/candidacy/schema.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import { prioritySchools } from '#shared/reference/schools/priority-schools.ts';
import { towns } from '#shared/reference/towns/towns.ts';
import { ofType, someCampaign, today } from './support.ts';

const records = someCampaign(nordSizes);
const states = ofType(records, 'candidacy').map((candidacy) => foldCandidacy(candidacy));
const offers = new Map<string, Offer>(ofType(records, 'offer').map((offer) => [offer.id, offer]));
const students = new Map(ofType(records, 'student').map((student) => [student.id, student]));
const schools = new Map(ofType(records, 'school').map((school) => [school.id, school]));
const schoolOf = (student: string) => schools.get(students.get(student as never)?.schoolId as never);
const share = (count: number, all: number) => count / all;

describe('a seeded campaign looks like the Nord', () => {
  it('has its real schools, at their points', () => {
    const real = prioritySchools['59'] ?? [];
    expect([...schools.keys()].sort()).toEqual(real.map(({ uai }) => `school:${uai}`).sort());
    for (const { uai, point, network } of real) {
      expect(schools.get(`school:${uai}` as never)).toMatchObject({ point, network });
    }
  });

  it('has its mix of towns, sectors, public and private', () => {
    const real = mix.rows as [string, string, string, number | null, number][];
    const total = real.reduce((sum, row) => sum + row[4], 0);
    const names = new Map((towns['59'] ?? []).map(({ insee, name }) => [insee, name]));
    const wanted = new Map<string, number>();
    for (const [insee, , sector, body, count] of real) {
      const key = `${names.get(insee)} ${sector} ${body !== null}`;
      wanted.set(key, (wanted.get(key) ?? 0) + (count * nordSizes.offers) / total);
    }
    const made = new Map<string, number>();
    for (const { town, sector, isPublic } of offers.values()) {
      const key = `${town} ${sector} ${isPublic}`;
      made.set(key, (made.get(key) ?? 0) + 1);
    }
    expect([...made.keys()].filter((key) => !wanted.has(key))).toEqual([]);
    // A line of the mix is a town, a sector and a public body: several may share a key, each rounded by less than one.
    const furthest = Math.max(...[...wanted].map(([key, count]) => Math.abs(count - (made.get(key) ?? 0))));
    expect(furthest).toBeLessThan(6);
    const isPublic = [...offers.values()].filter((offer) => offer.isPublic);
    expect(share(isPublic.length, offers.size)).toBeCloseTo(643 / 923, 2);
    expect(share(isPublic.filter(({ ministry }) => ministry).length, isPublic.length)).toBeGreaterThan(0.9);
  });

  it('stays in the department', () => {
    const middles = (towns['59'] ?? []).flatMap(({ point }) => point ?? []);
    const away = [...offers.values()].filter(
      ({ point }) => point && Math.min(...middles.map((middle) => distance(middle, point))) > 1_500,
    );
    expect(away).toEqual([]);
  });

  it('has candidacies in all states, a believable part of them placed', () => {
    for (const status of candidacyStatuses) {
      expect(states.filter((state) => state.status === status).length, status).toBeGreaterThan(50);
    }
    const placed = states.filter(({ status }) => status === 'placed').length;
    expect(placed).toBeGreaterThan(1_000);
    expect(placed).toBeLessThan(1_600);
    const placements = ofType(records, 'placement').filter(({ candidacyId }) => candidacyId);
    expect(placements).toHaveLength(placed);
  });

  it('lets pupils apply near their school, in the weeks of their class, to what is open to them', () => {
    const metres = states.flatMap(({ offerId, studentId }) => {
      const [from, to] = [schoolOf(studentId)?.point, offers.get(offerId)?.point];
      return from && to ? distance(from, to) : [];
    });
    expect(share(metres.filter((far) => far < 15_000).length, metres.length)).toBeGreaterThan(0.85);
    expect(metres.filter((far) => far > defaultSettings.farMetres).length).toBeGreaterThan(20);
    const inWeeks = states.filter(({ studentId, week }) => {
      const school = schoolOf(studentId);
      const own = school?.classes[students.get(studentId)?.className ?? '']?.weeks;
      return (own ?? school?.weeks ?? []).includes(week);
    });
    expect(share(inWeeks.length, states.length)).toBeGreaterThan(0.95);
    const offered = states.filter(({ offerId, week }) => offers.get(offerId)?.weeks.includes(week));
    expect(share(offered.length, states.length)).toBe(1);
  });

  it('has work for today: late reviews, answers and confirmations due, seats given twice, pupils to tell', () => {
    const waiting = (status: string, urgency: string) =>
      states.filter(
        (state) => state.status === status && urgencyOf(state, defaultSettings, today) === urgency,
      ).length;
    expect(waiting('submitted', 'late') + waiting('in-review', 'late')).toBeGreaterThan(15);
    expect(waiting('submitted', 'late') + waiting('in-review', 'late')).toBeLessThan(120);
    expect(waiting('forwarded', 'soon')).toBeGreaterThan(20);
    expect(waiting('held', 'soon') + waiting('held', 'later')).toBeGreaterThan(50);
    const untold = states.filter((state) => state.untold.length > 0).length;
    expect(untold).toBeGreaterThan(30);
    expect(untold).toBeLessThan(400);
    const seats = new SeatIndex();
    for (const state of states) seats.put(state);
    const twice = seats.overbooked((id) => offers.get(id));
    expect(twice.length).toBeGreaterThan(1);
    expect(twice.length).toBeLessThan(12);
    expect(states.filter(isPending).filter(({ week }) => week <= '2026-W48').length).toBeLessThan(30);
  });
});
