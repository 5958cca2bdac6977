import { addDays } from '#shared/domain/week/iso-date.ts';
import type { RefusedRecord } from '../api/aside.ts';
import type { CandidacyRow } from '../api/candidacies.ts';
import type { OverbookedWeek, Today, TodayGroup } from '../api/today.ts';
import { overbookedWeeks } from './overbooked-weeks.ts';
import type { Room } from './room.ts';

/** Answers due so many days from now are near: the 48 hours of « Aujourd'hui ». */
const nearDays = 2;

function groupOf(rows: readonly CandidacyRow[], me: string): TodayGroup {
  const byDue = [...rows].sort((a, b) => ((a.dueOn ?? a.submittedAt) < (b.dueOn ?? b.submittedAt) ? -1 : 1));
  return { ids: byDue.map(({ id }) => id), mine: rows.filter(({ holder }) => holder === me).length };
}

function overbooked(room: Room): OverbookedWeek[] {
  return overbookedWeeks(room).map(({ offer, seats, overSeason, ids }) => ({
    offerId: offer.id,
    week: seats.week,
    over: overSeason ? overSeason.used - overSeason.capacity : seats.overbooked,
    offerTitle: offer.title,
    ids,
  }));
}

/** What waits for the team, from the lines in memory: one pass over them. */
export function readToday(room: Room, aside: readonly RefusedRecord[]): Today {
  const day = room.memory.today();
  const near = addDays(day, nearDays);
  const { disputes, states } = room.memory;
  const groups = {
    toReview: [],
    answersDue: [],
    toConfirm: [],
    toExpire: [],
    untold: [],
    contested: [],
  } as Record<'toReview' | 'answersDue' | 'toConfirm' | 'toExpire' | 'untold' | 'contested', CandidacyRow[]>;
  for (const row of room.memory.candidacyRows.all()) {
    const { status, overdue, dueOn } = row;
    if (overdue && (status === 'submitted' || status === 'in-review' || status === 'to-complete'))
      groups.toReview.push(row);
    else if (status === 'forwarded' && dueOn !== undefined && dueOn <= near) groups.answersDue.push(row);
    else if (status === 'held') groups.toConfirm.push(row);
    if (overdue && (status === 'forwarded' || status === 'held')) groups.toExpire.push(row);
    if (row.untold) groups.untold.push(row);
    if (disputes.candidacies.has(row.id)) groups.contested.push(row);
  }
  const refused = aside.filter(({ kind }) => kind === 'refused' || kind === 'removed').length;
  const me = room.person.name;
  return {
    overbooked: overbooked(room),
    toReview: groupOf(groups.toReview, me),
    answersDue: groupOf(groups.answersDue, me),
    toConfirm: groupOf(groups.toConfirm, me),
    toExpire: groupOf(groups.toExpire, me),
    untold: groupOf(groups.untold, me),
    contested: groupOf(groups.contested, me),
    contestedValues: [...disputes.contested.values()].reduce((sum, fields) => sum + fields, 0),
    contestedOffers: disputes.offers.size,
    placedTwice: states.seats.doublePlacements().length,
    refused,
    setAside: aside.length - refused,
  };
}
