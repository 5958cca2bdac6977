import { addDays } from '#shared/domain/week/iso-date.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { CandidacyId, IsoDate, SchoolId, UserName } from '#shared/records/ids.ts';
import type { ActJournal, JournalFilter, JournalRow } from '../api/act-journal.ts';
import { createMemo, sameItems } from '../workspace/memo.ts';
import { folded } from '../workspace/names.ts';
import { changesOf } from './act-changes.ts';
import { perform } from './perform.ts';
import { type Room, teamOf } from './room.ts';

function rowOf({ id, at, by, name, records, undoes }: Act): JournalRow {
  return { id, at, by, name, count: records.length, ...(undoes ? { undoes } : {}) };
}

const newestFirst = (a: JournalRow, b: JournalRow): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;

/** All acts as rows, newest first, kept up: acts are only ever added, and a map keeps what is new at its end. */
function createOrder({ memory, topics, person }: Room): () => readonly JournalRow[] {
  let rows: readonly JournalRow[] = [];
  let seen = 0;
  let version = '';
  const isShown = (act: Act) => person.role === 'coordinator' || act.by === person.name;
  return () => {
    const now = topics.version('acts');
    if (now === version) return rows;
    version = now;
    const acts = memory.set.all('act');
    if (acts.size < seen) [rows, seen] = [[], 0];
    if (acts.size === seen) return rows;
    const fresh = [...acts.values()].slice(seen).filter(isShown).map(rowOf).sort(newestFirst);
    seen = acts.size;
    const [oldest, newest] = [fresh.at(-1), rows[0]];
    const isInOrder = !oldest || !newest || newestFirst(oldest, newest) < 0;
    rows = isInOrder ? [...fresh, ...rows] : [...fresh, ...rows].sort(newestFirst);
    return rows;
  };
}

/** Candidacies that a word finds: by pupil, school, organisation or offer. */
function createFinder({ memory, topics }: Room): (word: string) => ReadonlySet<string> {
  const found = createMemo<ReadonlySet<string>>(() => false);
  return (word) =>
    found.read(word, topics.version('candidacies', 'students', 'schools', 'organisations', 'offers'), () => {
      const ids = new Set<string>();
      for (const id of memory.set.all('candidacy').keys()) {
        const row = memory.candidacyRows.get(id as CandidacyId);
        if (!row) continue;
        const { studentName, schoolName, organisationName, offerTitle } = row;
        const texts = [studentName, schoolName, organisationName, offerTitle];
        if (texts.some((text) => folded(text).includes(word))) ids.add(id);
      }
      return ids;
    });
}

/** The instant at which a day of this machine's calendar begins, to compare with those of acts as text. */
function startOf(day: IsoDate): string {
  return new Date(`${day}T00:00`).toISOString();
}

/** Who did what, when; searched in memory. */
export function createActJournal(room: Room): ActJournal {
  const { memory, topics } = room;
  const order = createOrder(room);
  const find = createFinder(room);
  const answers = createMemo<readonly JournalRow[]>(sameItems);
  const nameOf = (user: UserName) => teamOf(room).get(user)?.displayName ?? user;
  const touch = () =>
    topics.touch('acts', 'campaign', 'candidacies', 'students', 'schools', 'organisations', 'offers');

  function recordsOf({ id }: JournalRow): Act['records'] {
    return memory.set.get('act', id)?.records ?? [];
  }

  function matches(filter: JournalFilter, wordOf: (name: string) => string): (row: JournalRow) => boolean {
    const { text = '', by = [], names = [], from, to, schools = [] } = filter;
    const words = folded(text).split(' ').filter(Boolean);
    const hits = words.map((word) => ({ word, ids: find(word) }));
    const wanted = new Set<SchoolId | ''>(schools);
    const first = from === undefined ? '' : startOf(from);
    const end = to === undefined ? '~' : startOf(addDays(to, 1));
    const team = teamOf(room);
    // A few hundred pairs of person and command, however many acts.
    const known = new Map<string, string>();
    const saidOf = ({ by: author, name }: JournalRow): string => {
      const key = `${author} ${name}`;
      const said = known.get(key) ?? folded(`${team.get(author)?.displayName ?? author} ${wordOf(name)}`);
      known.set(key, said);
      return said;
    };
    const isIn = (id: string) => wanted.has(memory.candidacyRows.get(id as CandidacyId)?.schoolId ?? '');
    return (row) => {
      if (by.length > 0 && !by.includes(row.by)) return false;
      if (names.length > 0 && !names.includes(row.name)) return false;
      if (row.at < first || row.at >= end) return false;
      if (wanted.size > 0 && !recordsOf(row).some(({ id }) => isIn(id))) return false;
      if (hits.length === 0) return true;
      const said = saidOf(row);
      return hits.every(
        ({ word, ids }) => said.includes(word) || recordsOf(row).some(({ id }) => ids.has(id)),
      );
    };
  }

  function counted<Key extends string>(keyOf: (row: JournalRow) => Key): Map<Key, number> {
    const counts = new Map<Key, number>();
    for (const row of order()) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    return counts;
  }

  return {
    query(filter, wordOf) {
      touch();
      const hasWords = filter.text !== undefined || (filter.schools?.length ?? 0) > 0;
      const version = hasWords
        ? topics.version('acts', 'campaign', 'candidacies', 'students', 'schools', 'organisations', 'offers')
        : topics.version('acts');
      return answers.read(JSON.stringify(filter), version, () => {
        const rows = order();
        return Object.keys(filter).length === 0 ? rows : rows.filter(matches(filter, wordOf));
      });
    },
    authors() {
      topics.touch('acts', 'campaign');
      return [...counted(({ by }) => by)].map(([name, count]) => ({
        name,
        displayName: nameOf(name),
        count,
      }));
    },
    names() {
      topics.touch('acts');
      return [...counted(({ name }) => name)].map(([name, count]) => ({ name, count }));
    },
    nameOf(user) {
      topics.touch('campaign');
      return nameOf(user);
    },
    changes(id, limit = 200) {
      touch();
      const act = memory.set.get('act', id);
      return act ? changesOf(room, act, limit) : [];
    },
    async recordExport(facts) {
      // An act says what it is about by ids; of an export these are what was asked for, never a name.
      const parts = facts.map((fact) => ({ kind: 'mark' as const, id: `export:${fact}`.slice(0, 80) }));
      await perform(room, { name: 'journal.export', parts });
    },
  };
}
