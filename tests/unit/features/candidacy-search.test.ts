import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from '#renderer/app/router/search-string.ts';
import {
  type CandidacySearch,
  readCandidacySearch,
  sortNames,
  todayGroupNames,
} from '#renderer/features/candidacies/address/candidacy-search.ts';
import { filterOfSearch, sortOfSearch } from '#renderer/features/candidacies/address/filter-of-search.ts';
import { tabNames, tabOf, tabStatuses } from '#renderer/features/candidacies/address/tabs.ts';
import { chosenOf, withFilter, withoutFilters } from '#renderer/features/candidacies/list/filter-change.ts';
import { candidacyStatuses } from '#shared/records/candidacy/schema.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Any address that a person can come to by pressing filters. */
const searches = fc
  .record({
    q: some(word),
    statuses: some(fc.uniqueArray(fc.constantFrom(...candidacyStatuses), { minLength: 1 })),
    schools: some(fc.uniqueArray(fc.constantFrom('school:0590001A', 'school:0591234Z'), { minLength: 1 })),
    weeks: some(fc.uniqueArray(fc.constantFrom('2026-W53', '2027-W05', '2027-W12'), { minLength: 1 })),
    sectors: some(words),
    towns: some(words),
    holders: some(words),
    isPublic: some(fc.boolean()),
    overdue: some(fc.constant(true)),
    untold: some(fc.constant(true)),
    redirected: some(fc.constant(true)),
    group: some(fc.constantFrom(...todayGroupNames)),
    sort: some(fc.constantFrom(...sortNames)),
    descending: some(fc.constant(true)),
  })
  .map((search) => readCandidacySearch(search));

describe('the address of the list', () => {
  it('says every filter and gives it back, whatever the text', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(readCandidacySearch(readSearch(writeSearch({ ...search })))).toEqual(search);
      }),
    );
  });

  it('leaves out what makes no sense: week 53 of 2027, a status that is none, a class without its school', () => {
    const raw = readSearch(
      '?weeks=2027-W53,2027-W05&statuses=submitted,lost&className=3B&sort=colour&offer=school:1&q=',
    );
    expect(readCandidacySearch(raw)).toEqual({ weeks: ['2027-W05'], statuses: ['submitted'] });
  });

  it('survives an address typed by hand', () => {
    expect(readSearch('?q=%E0%A4%A&&=x&overdue')).toEqual({ q: '%E0%A4%A' });
    expect(readSearch('?q=l%C3%A9a+martin')).toEqual({ q: 'léa martin' });
  });

  it('asks for the due ones first where it says nothing', () => {
    expect(sortOfSearch({})).toEqual({ by: 'due' });
    expect(sortOfSearch({ sort: 'student', descending: true })).toEqual({ by: 'student', descending: true });
  });

  it('narrows by what it says, and by nothing else', () => {
    const search = { q: 'léa', group: 'untold', sort: 'due', new: true, overdue: true } as const;
    expect(filterOfSearch(search, [])).toEqual({ text: 'léa', overdue: true, ids: [] });
    expect(filterOfSearch({ overdue: true }, undefined)).toEqual({ overdue: true });
  });
});

describe('tabs', () => {
  it('cover every status once', () => {
    const covered = tabNames.flatMap((name) => [...tabStatuses[name]]);
    expect(covered.toSorted()).toEqual([...candidacyStatuses].toSorted());
  });

  it.each(tabNames)('« %s » is found again from the address', (name) => {
    expect(tabOf(tabStatuses[name])).toBe(name);
    expect(tabOf(tabStatuses[name].toReversed())).toBe(name);
  });
});

describe('a filter’s chip', () => {
  const filters = ['schools', 'weeks', 'sectors', 'towns', 'holders', 'isPublic', 'marks'];

  it('lets go of what it kept, and of nothing else', () => {
    fc.assert(
      fc.property(searches, fc.constantFrom(...filters), (search, filter) => {
        const without = withFilter(search, filter, []);
        expect(chosenOf(without, filter)).toEqual([]);
        for (const other of filters.filter((one) => one !== filter)) {
          expect(chosenOf(without, other)).toEqual(chosenOf(search, other));
        }
      }),
    );
  });

  it('keeps the latest of public and private', () => {
    const search: CandidacySearch = { isPublic: true };
    expect(withFilter(search, 'isPublic', ['public', 'private'])).toEqual({ isPublic: false });
  });

  it('lets the class go with its school', () => {
    const search = readCandidacySearch({ schools: 'school:0590001A', className: '3B' });
    expect(withFilter(search, 'schools', [])).toEqual({});
    expect(withFilter(search, 'schools', ['school:0590001A', 'school:0591234Z'])).not.toHaveProperty(
      'className',
    );
  });

  it('clears all of them and keeps tab, order and what is being read', () => {
    const kept = { statuses: ['held'], sort: 'week', id: 'candidacy:1' } as unknown as CandidacySearch;
    expect(withoutFilters({ ...kept, q: 'a', group: 'untold', overdue: true })).toEqual(kept);
  });
});
