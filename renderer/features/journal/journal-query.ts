import type { JournalFilter } from '#renderer/data/api/act-journal.ts';
import { addDays } from '#shared/domain/week/iso-date.ts';
import type { IsoDate, SchoolId, UserName } from '#shared/records/ids.ts';

export type Period = 'all' | 'today' | 'week' | 'month' | 'quarter';
export const periods: readonly Period[] = ['all', 'today', 'week', 'month', 'quarter'];

/** What the journal's screen is narrowed by. */
export interface JournalQuery {
  readonly q: string;
  readonly by: readonly string[];
  readonly names: readonly string[];
  readonly schools: readonly string[];
  readonly period: Period;
}

export const wholeJournal: JournalQuery = { q: '', by: [], names: [], schools: [], period: 'all' };

const daysBack: Readonly<Record<Exclude<Period, 'all'>, number>> = {
  today: 0,
  week: 6,
  month: 29,
  quarter: 89,
};

export function isNarrowed({ q, by, names, schools, period }: JournalQuery): boolean {
  return q.trim() !== '' || by.length + names.length + schools.length > 0 || period !== 'all';
}

/** The same for the journal; what narrows nothing is left out. */
export function journalFilter(query: JournalQuery, today: IsoDate): JournalFilter {
  const { q, by, names, schools, period } = query;
  return {
    ...(q.trim() && { text: q.trim() }),
    ...(by.length > 0 && { by: by as readonly UserName[] }),
    ...(names.length > 0 && { names }),
    ...(schools.length > 0 && { schools: schools as readonly SchoolId[] }),
    ...(period !== 'all' && { from: addDays(today, -daysBack[period]) }),
  };
}

/** What was asked for, as the act of an export says it: account names, commands and schools, but never a word typed. */
export function queryFacts(query: JournalQuery, lines: number, withNames: boolean): readonly string[] {
  const { q, by, names, schools, period } = query;
  return [
    `lines=${lines}`,
    `names=${withNames ? 'yes' : 'no'}`,
    `period=${period}`,
    `search=${q.trim() === '' ? 'no' : 'yes'}`,
    ...by.map((name) => `by=${name}`),
    ...names.map((name) => `act=${name}`),
    ...schools.map((id) => `school=${id}`),
  ];
}
