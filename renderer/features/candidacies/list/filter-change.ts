import { type CandidacySearch, readCandidacySearch } from '../address/candidacy-search.ts';

const marks = ['overdue', 'untold', 'redirected'] as const;
/** Filters that keep one value: choosing another lets go of the first. */
const single = ['className', 'group', 'offer', 'student', 'organisation'] as const;

/** The values that a filter of the address keeps, as its chip names them. */
export function chosenOf(search: CandidacySearch, filterId: string): readonly string[] {
  if (filterId === 'isPublic')
    return search.isPublic === undefined ? [] : [search.isPublic ? 'public' : 'private'];
  if (filterId === 'marks') return marks.filter((mark) => search[mark]);
  const value: unknown = search[filterId as keyof CandidacySearch];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** The address after a filter's values were chosen; of those that keep one, the latest stays. */
export function withFilter(
  search: CandidacySearch,
  filterId: string,
  chosen: readonly string[],
): CandidacySearch {
  const latest = chosen.findLast((value) => !chosenOf(search, filterId).includes(value)) ?? chosen.at(-1);
  if (filterId === 'isPublic')
    return read(search, { isPublic: latest === undefined ? undefined : latest === 'public' });
  if (filterId === 'marks') {
    return read(search, Object.fromEntries(marks.map((mark) => [mark, chosen.includes(mark) || undefined])));
  }
  if ((single as readonly string[]).includes(filterId)) return read(search, { [filterId]: latest });
  return read(search, { [filterId]: chosen });
}

/** The address with other words to look for; none are left out. */
export function withWords({ q: _q, ...rest }: CandidacySearch, words: string): CandidacySearch {
  return words === '' ? rest : { ...rest, q: words };
}

/** The address without any filter; tab, order and the candidacy being read stay. */
export function withoutFilters({ statuses, sort, descending, id }: CandidacySearch): CandidacySearch {
  return read({}, { statuses, sort, descending, id });
}

/** Through the reader of addresses, so that what no longer makes sense (a class without its school) goes. */
function read(search: CandidacySearch, change: Readonly<Record<string, unknown>>): CandidacySearch {
  return readCandidacySearch({ ...search, ...change });
}
