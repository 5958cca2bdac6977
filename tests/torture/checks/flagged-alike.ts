import type { Workspace } from '#renderer/data/api/workspace.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { contestsOf } from '#shared/domain/join/settle.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { Laptop } from '../storm/laptop.ts';
import type { AtCentre } from './at-centre.ts';

/** What has to be shown on every screen, one line each. */
export type Flags = ReadonlySet<string>;

/** The same from the records at the centre alone, counted one by one. */
export function flagsAtCentre({ records }: AtCentre): Flags {
  const all = [...records.values()];
  const candidacies = all.filter(({ type }) => type === 'candidacy') as unknown as Candidacy[];
  const offers = all.filter(({ type }) => type === 'offer') as unknown as Offer[];
  const states = candidacies.map((record) => foldCandidacy(record));
  const flags = states.flatMap(contradictionsOf);
  for (const record of all) {
    const { maps } = recordKinds[record.type as RecordType];
    for (const { field, dot } of contestsOf(record, maps)) flags.push(contest(record.id, field, dot));
  }
  for (const offer of offers) {
    const seated = states.filter(
      ({ offerId, status, isVoid }) => offerId === offer.id && !isVoid && ['held', 'placed'].includes(status),
    );
    for (const week of new Set(seated.map((state) => state.week))) {
      const there = seated.filter((state) => state.week === week);
      const room = offer.weeks.includes(week) ? Math.min(offer.seatsPerWeek, offer.seats) : 0;
      const over = Math.max(there.length - room, Math.min(there.length, seated.length - offer.seats));
      if (over > 0)
        flags.push(
          overbooking(
            offer.id,
            week,
            over,
            there.map(({ id }) => id),
          ),
        );
    }
  }
  for (const state of states) {
    if (state.status !== 'placed' || state.isVoid) continue;
    const others = states.filter(
      (other) =>
        other.id !== state.id &&
        other.studentId === state.studentId &&
        other.status === 'placed' &&
        !other.isVoid,
    );
    if (others.length > 0)
      flags.push(
        twice(
          state.id,
          others.map(({ id }) => id),
        ),
      );
  }
  return new Set(flags);
}

/** What this page shows. */
export function flagsShown(workspace: Workspace): Flags {
  const flags = workspace
    .today()
    .overbooked.map(({ offerId, week, over, ids }) => overbooking(offerId, week, over, ids));
  for (const { record, field, others } of workspace.disputes.contested(10_000))
    flags.push(...others.map(({ dot }) => contest(record.id, field, dot)));
  for (const { id, contested } of workspace.candidacies.query({}, { by: 'submitted' })) {
    const view = workspace.candidacies.view(id);
    if (!view) continue;
    const lines = contradictionsOf(view.state);
    if (lines.length > 0 !== contested) flags.push(`the list says otherwise than the detail of ${id}`);
    flags.push(...lines);
    for (const warning of view.warnings)
      if (warning.code === 'second-placement') flags.push(twice(id, warning.others));
  }
  return new Set(flags);
}

function contradictionsOf({ id, contradictions }: CandidacyState): string[] {
  return contradictions.map((pair) => `contradiction ${id} ${canonicalJson(pair)}`);
}

function contest(id: string, field: string, dot: Dot): string {
  return `contested ${id} ${field} ${dot.join(' ')}`;
}

function overbooking(offer: string, week: string, over: number, ids: readonly CandidacyId[]): string {
  return `over-booked ${offer} ${week} by ${over}: ${[...ids].sort().join(' ')}`;
}

function twice(id: CandidacyId, others: readonly CandidacyId[]): string {
  return `placed twice ${id}: ${[...others].sort().join(' ')}`;
}

/** Where a laptop's screen says otherwise than the records do. */
export function wrongFlags(laptop: Laptop, expected: Flags): string[] {
  const workspace = laptop.workspace();
  if (!workspace) return [`${laptop.name} is not open`];
  const shown = flagsShown(workspace);
  return [
    ...[...expected.difference(shown)].map((flag) => `${laptop.name} does not show: ${flag}`),
    ...[...shown.difference(expected)].map((flag) => `${laptop.name} shows wrongly: ${flag}`),
  ];
}
