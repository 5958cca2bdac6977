import { type Settings, settingsOf } from '#shared/domain/campaign/settings.ts';
import type { RuleContext } from '#shared/domain/candidacy/context.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { Colleague } from '../api/workspace.ts';
import type { Commands } from '../port.ts';
import type { Memory } from '../workspace/memory.ts';
import type { TextSearch } from '../workspace/text-search.ts';
import type { Topics } from '../workspace/topics.ts';

/** What every repository stands on. */
export interface Room {
  readonly memory: Memory;
  readonly topics: Topics;
  readonly search: TextSearch;
  readonly commands: Commands;
  readonly person: Colleague;
  /** This machine's clock, milliseconds since 1970. */
  readonly now: () => number;
}

export function campaignOf({ memory }: Room): Campaign | undefined {
  return memory.set.all('campaign').values().next().value;
}

export function settingsIn(room: Room): Settings {
  return settingsOf(campaignOf(room));
}

/** The team by account, the signed-in person always among them. */
export function teamOf(room: Room): ReadonlyMap<string, Colleague> {
  const team = new Map<string, Colleague>();
  for (const [name, { displayName, role }] of Object.entries(campaignOf(room)?.team ?? {})) {
    team.set(name, { name: name as Colleague['name'], displayName, role });
  }
  if (!team.has(room.person.name)) team.set(room.person.name, room.person);
  return team;
}

/** The rules' way to look things up in memory. */
export function ruleContext(room: Room): RuleContext {
  const { set, states, today } = room.memory;
  const team = teamOf(room);
  return {
    person: room.person,
    today: today(),
    settings: settingsIn(room),
    offer(id) {
      const offer = set.get('offer', id);
      const state = states.offer(id);
      return offer && state && { offer, state };
    },
    seats(id, week) {
      const offer = set.get('offer', id);
      return offer && states.seats.seats(offer, week);
    },
    candidaciesOf: (student) =>
      set.candidaciesOfStudent.of(student).flatMap((id) => states.candidacy(id) ?? []),
    schoolOf(student) {
      const found = set.get('student', student);
      return found && set.get('school', found.schoolId);
    },
    isTeamMember: (name) => team.has(name),
  };
}
