import type { SchoolId } from '#shared/records/ids.ts';
import type { Organisations, Schools, StudentRow, Students } from '../api/people.ts';
import { createMemo, sameItems } from '../workspace/memo.ts';
import { folded, studentName } from '../workspace/names.ts';
import type { Room } from './room.ts';

/** The first so many of an area whose words begin so, by name. */
function found<Item>(
  items: Iterable<Item>,
  matches: ((id: string) => boolean) | undefined,
  limit: number,
  name: (item: Item) => string,
  id: (item: Item) => string,
): Item[] {
  if (!matches) return [];
  const all: Item[] = [];
  for (const item of items) if (matches(id(item))) all.push(item);
  return all.sort((a, b) => (folded(name(a)) < folded(name(b)) ? -1 : 1)).slice(0, limit);
}

export function createStudents(room: Room): Students {
  const { memory, topics, search } = room;
  return {
    get(id) {
      topics.touch('students');
      return memory.set.get('student', id);
    },
    search(text, limit = 20) {
      topics.touch('students', 'schools', 'search');
      const matches = search.matcher('students', text);
      const students = found(memory.set.all('student').values(), matches, limit, studentName, ({ id }) => id);
      return students.map(
        (student): StudentRow => ({
          id: student.id,
          name: studentName(student),
          className: student.className,
          schoolId: student.schoolId,
          schoolName: memory.set.get('school', student.schoolId)?.name ?? '',
        }),
      );
    },
    candidacies(id) {
      topics.touch('candidacies', 'day');
      return memory.set.candidaciesOfStudent.of(id).flatMap((one) => memory.candidacyRows.get(one) ?? []);
    },
  };
}

export function createSchools({ memory, topics }: Room): Schools {
  const lists = createMemo<ReturnType<Schools['all']>>(sameItems);
  return {
    get(id: SchoolId) {
      topics.touch('schools');
      return memory.set.get('school', id);
    },
    all() {
      topics.touch('schools');
      return lists.read('all', topics.version('schools'), () =>
        [...memory.set.all('school').values()].sort((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1)),
      );
    },
  };
}

export function createOrganisations({ memory, topics, search }: Room): Organisations {
  return {
    get(id) {
      topics.touch('organisations');
      return memory.set.get('organisation', id);
    },
    search(text, limit = 20) {
      topics.touch('organisations', 'search');
      const matches = search.matcher('organisations', text);
      return found(
        memory.set.all('organisation').values(),
        matches,
        limit,
        ({ name }) => name,
        ({ id }) => id,
      );
    },
    like({ siret, name, town }) {
      topics.touch('organisations');
      const [wantedName, wantedTown] = [folded(name.trim()), folded(town.trim())];
      return [...memory.set.all('organisation').values()].filter(
        (one) =>
          (siret !== undefined && one.siret === siret) ||
          (wantedName !== '' && folded(one.name) === wantedName && folded(one.town) === wantedTown),
      );
    },
  };
}
