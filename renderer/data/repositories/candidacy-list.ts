import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Candidacies, CandidacyCounts, CandidacyFilter, CandidacyRow } from '../api/candidacies.ts';
import { candidacyTest } from '../workspace/candidacy-filter.ts';
import { createMemo, sameFields, sameItems } from '../workspace/memo.ts';
import type { Room } from './room.ts';

/** The list and its counts, remembered until a line or a search changed. */
export function createCandidacyList(room: Room): Pick<Candidacies, 'query' | 'counts' | 'row'> {
  const { memory, topics, search } = room;
  const rows = memory.candidacyRows;
  const lists = createMemo<readonly CandidacyRow[]>(sameItems);
  const counts = createMemo<CandidacyCounts>(sameFields);

  const begin = (filter: CandidacyFilter): string => {
    topics.touch('candidacies', 'day');
    if (!filter.text?.trim()) return String(rows.version());
    topics.touch('search');
    // Asked before the version is taken: an answer that is there already counts.
    search.matcher('candidacies', filter.text);
    return `${rows.version()} ${search.version('candidacies')}`;
  };
  const testOf = (filter: CandidacyFilter): ((row: CandidacyRow) => boolean) =>
    candidacyTest(filter, search.matcher('candidacies', filter.text ?? ''));

  return {
    query(filter, sort) {
      const version = begin(filter);
      return lists.read(JSON.stringify([filter, sort]), version, () => {
        const test = testOf(filter);
        const statuses = new Set<CandidacyStatus>(filter.statuses ?? []);
        const found: CandidacyRow[] = [];
        for (const row of rows.order(sort.by)) {
          if ((statuses.size === 0 || statuses.has(row.status)) && test(row)) found.push(row);
        }
        return sort.descending ? found.reverse() : found;
      });
    },
    counts(filter) {
      const version = begin(filter);
      const { statuses: _, ...rest } = filter;
      return counts.read(JSON.stringify(rest), version, () => {
        const test = testOf(rest);
        const found: Record<CandidacyStatus | 'all', number> = { ...none };
        for (const row of rows.all()) {
          if (!test(row)) continue;
          found[row.status] += 1;
          found.all += 1;
        }
        return found;
      });
    },
    row(id) {
      topics.touch('candidacies', 'day');
      return rows.get(id);
    },
  };
}

const none = Object.fromEntries([...candidacyStatuses, 'all'].map((status) => [status, 0])) as Record<
  CandidacyStatus | 'all',
  number
>;
