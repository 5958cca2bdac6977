import type { AnyRecord } from '#shared/records/base.ts';
import type { UserName } from '#shared/records/ids.ts';
import type { RefusedRecord } from '../api/aside.ts';
import type { SyncStatus } from '../api/sync.ts';
import type { Colleague, Workspace } from '../api/workspace.ts';
import { createExports } from '../export/create-exports.ts';
import { localDay } from '../local-day.ts';
import type { DataEvent } from '../port.ts';
import { createActJournal } from '../repositories/act-journal.ts';
import { createActs } from '../repositories/acts.ts';
import { createCandidacyActs } from '../repositories/candidacy-acts.ts';
import { createCandidacyList } from '../repositories/candidacy-list.ts';
import { candidacyView } from '../repositories/candidacy-view.ts';
import { createDisputes } from '../repositories/disputes.ts';
import { disputesFor } from '../repositories/disputes-for.ts';
import { createOffers } from '../repositories/offers.ts';
import { createOrganisations, createSchools, createStudents } from '../repositories/people.ts';
import { campaignOf, type Room, settingsIn, teamOf } from '../repositories/room.ts';
import { readToday } from '../repositories/today.ts';
import { createLiveReading } from './live-reading.ts';
import { createMemo } from './memo.ts';
import { createMemory } from './memory.ts';
import { folded } from './names.ts';
import { type PortClient, toThrown } from './port-client.ts';
import { roleIn } from './role-in.ts';
import { createTextSearch, type SearchPort } from './text-search.ts';
import { createTopics } from './topics.ts';

export interface WorkspaceParts {
  readonly client: PortClient;
  readonly searchPort: SearchPort;
  readonly scope: string;
  readonly person: { readonly name: string; readonly displayName: string; readonly roles: readonly string[] };
  readonly now: () => number;
  /** Ends the workers. */
  readonly end: () => void;
}

const minuteMs = 60_000;
/** What « Aujourd'hui » is made of. */
const waits = ['candidacies', 'offers', 'students', 'schools', 'organisations', 'aside', 'day'] as const;

/** The page's half of the data room: memory, search and repositories over a port whose database is open. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { client, scope, now } = parts;
  const { commands } = client;
  const topics = createTopics();
  const search = createTextSearch(parts.searchPort, () => topics.bump('search'));
  const memory = createMemory(topics, search, localDay(now()));
  const { name, displayName, roles } = parts.person;
  const person: Colleague = { name: name as UserName, displayName, role: roleIn(scope, roles) };
  const room: Room = { memory, topics, search, commands, person, now };

  let aside: readonly RefusedRecord[] = [];
  let status: SyncStatus = { state: { kind: 'starting' }, toSend: 0, aside: 0 };
  let isLoaded = false;
  let desk: Record<string, unknown> = {};
  const todays = createMemo<ReturnType<typeof readToday>>(() => false);

  const hear = (event: DataEvent): void => {
    if (event.kind === 'records') {
      memory.take(JSON.parse(event.json) as AnyRecord[], event.unsent, event.removed);
    } else if (event.kind === 'status') {
      status = event.status;
      topics.bump('status');
    } else if (event.kind === 'inbox') {
      void memory.settled().then(() => {
        isLoaded = true;
        topics.bump('loading');
      });
    } else if (event.kind === 'aside') {
      aside = event.records;
      topics.bump('aside');
    } else {
      client.fail(toThrown(event.error));
      status = { ...status, failed: event.error };
      topics.bump('status');
    }
  };
  client.listen(hear);
  const clock = setInterval(() => {
    const day = localDay(now());
    if (day !== memory.today()) memory.newDay(day);
  }, minuteMs);
  // In Node a running clock keeps the process alive.
  (clock as unknown as { unref?(): void }).unref?.();

  void commands
    .deskRead()
    .then((all) => {
      desk = { ...all, ...desk };
      topics.bump('desk');
    })
    .catch(() => undefined);
  // What it fails of is told by an event, or by the next call.
  void commands.load().catch(() => undefined);

  /** After that nobody answers: who closes what was wiped has nothing to wait for. */
  let hasEnded = false;
  const end = async (work: () => Promise<void>): Promise<void> => {
    if (hasEnded) return;
    await work();
    hasEnded = true;
    clearInterval(clock);
    parts.end();
  };

  return {
    person,
    scope,
    candidacies: {
      ...createCandidacyList(room),
      ...createCandidacyActs(room),
      view: (id) => candidacyView(room, id),
    },
    offers: createOffers(room),
    students: createStudents(room),
    schools: createSchools(room),
    organisations: createOrganisations(room),
    acts: createActs(room),
    journal: createActJournal(room),
    desk: {
      get: <Value>(key: string) => {
        topics.touch('desk');
        return desk[key] as Value | undefined;
      },
      async set(key, value) {
        desk = {
          ...desk,
          [key]: value,
        };
        topics.bump('desk');
        await commands.deskWrite(key, value);
      },
    },
    aside: {
      list() {
        topics.touch('aside');
        return aside;
      },
      content: commands.asideContent,
      retry: commands.asideRetry,
      dismiss: commands.asideDismiss,
    },
    disputes: disputesFor(
      person.role,
      createDisputes(room, () => aside),
    ),
    sync: {
      status() {
        topics.touch('status');
        return status;
      },
      now: commands.syncNow,
      signedIn: commands.signedIn,
    },
    exports: createExports(room, scope, () => aside),
    campaign() {
      topics.touch('campaign');
      return campaignOf(room);
    },
    settings() {
      topics.touch('campaign');
      return settingsIn(room);
    },
    team() {
      topics.touch('campaign');
      return [...teamOf(room).values()].sort((a, b) =>
        folded(a.displayName) < folded(b.displayName) ? -1 : 1,
      );
    },
    today() {
      topics.touch(...waits);
      const version = topics.version(...waits);
      return todays.read('today', version, () => readToday(room, aside));
    },
    ready() {
      topics.touch('loading');
      return isLoaded;
    },
    subscribe: topics.subscribe,
    live: (read) => createLiveReading(topics, read),
    close: () => end(commands.close),
    wipe: (how) => end(() => commands.wipe(how)),
  };
}
