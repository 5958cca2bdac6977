import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Candidacies, CandidacyFilter, CandidacyRow, CandidacySort } from '../api/candidacies.ts';
import { candidacyTest } from '../workspace/candidacy-filter.ts';
import { createListReading } from '../workspace/list-reading.ts';
import { passing } from '../workspace/passing.ts';
import type { Room } from './room.ts';

/** The list and its counts, remembered until a line or a search changed. */
export function createCandidacyList(room: Room): Pick<Candidacies, 'query' | 'counts' | 'row' | 'searched'> {
  const { memory, topics, search } = room;
  const rows = memory.candidacyRows;
  const reading = createListReading<
    Omit<CandidacyFilter, 'statuses'>,
    CandidacyRow,
    CandidacySort['by'],
    CandidacyStatus
  >({
    statuses: candidacyStatuses,
    codes: rows.codes,
    usual: 'due',
    version({ text }) {
      topics.touch('candidacies', 'day');
      if (!text?.trim()) return String(rows.version());
      topics.touch('search');
      // Asked before the version is taken: an answer that is there already counts.
      search.bits('candidacies', text);
      return `${rows.version()} ${search.version('candidacies', text)}`;
    },
    pick: (filter, by) =>
      passing(rows.picked(by), search.bits('candidacies', filter.text ?? ''), candidacyTest(filter)),
  });
  return {
    ...reading,
    row(id) {
      topics.touch('candidacies', 'day');
      return rows.get(id);
    },
    searched: (text) => search.ready('candidacies', text),
  };
}
