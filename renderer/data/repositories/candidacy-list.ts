import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type {
  Candidacies,
  CandidacyCounts,
  CandidacyFilter,
  CandidacyRow,
  CandidacySort,
} from '../api/candidacies.ts';
import { candidacyTest } from '../workspace/candidacy-filter.ts';
import { createMemo, sameFields, sameItems } from '../workspace/memo.ts';
import { passing } from '../workspace/passing.ts';
import type { Room } from './room.ts';

type Unstated = Omit<CandidacyFilter, 'statuses'>;

/** The list and its counts, remembered until a line or a search changed. */
export function createCandidacyList(room: Room): Pick<Candidacies, 'query' | 'counts' | 'row' | 'searched'> {
  const { memory, topics, search } = room;
  const rows = memory.candidacyRows;
  const found = createMemo<readonly CandidacyRow[]>(() => false);
  const lists = createMemo<readonly CandidacyRow[]>(sameItems);
  const counts = createMemo<CandidacyCounts>(sameFields);

  const begin = (text: string | undefined): string => {
    topics.touch('candidacies', 'day');
    if (!text?.trim()) return String(rows.version());
    topics.touch('search');
    // Asked before the version is taken: an answer that is there already counts.
    search.bits('candidacies', text);
    return `${rows.version()} ${search.version('candidacies', text)}`;
  };
  /** Those of any status, in order: the one pass over all, which the list and its counts share. */
  const inOrder = (filter: Unstated, by: CandidacySort['by'], version: string): readonly CandidacyRow[] =>
    found.read(JSON.stringify([filter, by]), version, () =>
      passing(
        rows.order(by),
        rows.numbers(by),
        search.bits('candidacies', filter.text ?? ''),
        candidacyTest(filter),
      ),
    );
  /** Which order was last read for a filter: counting goes through that one rather than through another. */
  let last: { readonly key: string; readonly by: CandidacySort['by'] } | undefined;

  return {
    query({ statuses, ...filter }, { by, descending = false }) {
      const version = begin(filter.text);
      last = { key: JSON.stringify(filter), by };
      return lists.read(JSON.stringify([filter, statuses, by, descending]), version, () => {
        const all = inOrder(filter, by, version);
        const wanted = new Set<CandidacyStatus>(statuses ?? []);
        const some = wanted.size === 0 ? all : all.filter((row) => wanted.has(row.status));
        return descending ? some.toReversed() : some;
      });
    },
    counts({ statuses: _, ...filter }) {
      const version = begin(filter.text);
      const key = JSON.stringify(filter);
      return counts.read(key, version, () => {
        const count: Record<CandidacyStatus | 'all', number> = { ...none };
        for (const { status } of inOrder(filter, last?.key === key ? last.by : 'due', version)) {
          count[status] += 1;
          count.all += 1;
        }
        return count;
      });
    },
    row(id) {
      topics.touch('candidacies', 'day');
      return rows.get(id);
    },
    searched: (text) => search.ready('candidacies', text),
  };
}

const none = Object.fromEntries([...candidacyStatuses, 'all'].map((status) => [status, 0])) as Record<
  CandidacyStatus | 'all',
  number
>;
