import { formatHlc } from '#shared/domain/join/hlc.ts';
import type { WriteStamp } from '#shared/domain/join/stamp.ts';
import type { Instant, IsoDate, IsoWeek, MachineId, UserName } from '#shared/records/ids.ts';
import {
  type CalendarWeek,
  calendar2026,
  seasonFirstWeek,
  seasonLastWeek,
} from '#shared/reference/weeks/season-2026.ts';
import { createRandom, type Random } from './random.ts';

export const dayMs = 86_400_000;
/** The first class lists came in on 9 September, or this long before a today that is earlier. */
const firstLists = Date.UTC(2026, 8, 9);
const leastHistoryDays = 75;

/** Somebody of the demo's team; the account itself is made elsewhere. */
export interface SeedPerson {
  readonly user: string;
  readonly displayName: string;
  readonly role: 'facilitator' | 'coordinator';
}

/** The team that the demo's start script has accounts for. */
export const demoPeople: readonly SeedPerson[] = [
  { user: 'claire.delattre', displayName: 'Claire Delattre', role: 'facilitator' },
  { user: 'mehdi.benali', displayName: 'Mehdi Benali', role: 'facilitator' },
  { user: 'anne.lefebvre', displayName: 'Anne Lefebvre', role: 'coordinator' },
];

/** What every maker of records needs: when it is, who writes, and which weeks are open. */
export interface SeedContext {
  readonly scope: string;
  readonly department: string;
  readonly random: Random;
  readonly people: readonly SeedPerson[];
  /** 06:00 UTC of today: nothing in the demo happened later. */
  readonly now: number;
  readonly historyStart: number;
  readonly season: readonly CalendarWeek[];
  /** Weeks of the season in which pupils can be placed. */
  readonly openWeeks: readonly IsoWeek[];
  /** Monday of each open week, in milliseconds. */
  readonly mondays: ReadonlyMap<IsoWeek, number>;
  stamp(user: string, ms: number): WriteStamp;
}

export function createContext(
  scope: string,
  randomSeed: string,
  today: IsoDate,
  people: readonly SeedPerson[],
): SeedContext {
  const random = createRandom(randomSeed);
  const machines = new Map(people.map((person) => [person.user, machineOf(random, person.user)]));
  const season = calendar2026.filter((week) => week.iso >= seasonFirstWeek && week.iso <= seasonLastWeek);
  const open = season.filter((week) => week.holiday === undefined && week.openDays > 0);
  const now = Date.parse(today) + 6 * 3_600_000;
  return {
    scope,
    department: scope.slice(5),
    random,
    people,
    now,
    historyStart: Math.min(firstLists, now - leastHistoryDays * dayMs),
    season,
    openWeeks: open.map((week) => week.iso),
    mondays: new Map(open.map((week) => [week.iso, Date.parse(week.monday)])),
    stamp: (user, ms) => ({
      by: user as UserName,
      machine: machines.get(user) ?? machineOf(random, user),
      hlc: formatHlc(ms, 0),
    }),
  };
}

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

export function dateOf(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10) as IsoDate;
}

function machineOf(random: Random, user: string): MachineId {
  const draws = random.fork(`machine of ${user}`);
  return Array.from({ length: 16 }, () => draws.between(0, 15).toString(16)).join('') as MachineId;
}
