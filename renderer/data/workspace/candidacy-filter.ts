import type { CandidacyFilter, CandidacyRow } from '../api/candidacies.ts';

type Test = (row: CandidacyRow) => boolean;

function oneOf<Value>(values: readonly Value[] | undefined, of: (row: CandidacyRow) => Value): Test[] {
  if (!values || values.length === 0) return [];
  const wanted = new Set(values);
  return [(row) => wanted.has(of(row))];
}

function same<Value>(value: Value | undefined, of: (row: CandidacyRow) => Value): Test[] {
  return value === undefined ? [] : [(row) => of(row) === value];
}

/** Whether a line passes a filter, its words and statuses apart; the cheap tests first. Undefined lets all through. */
export function candidacyTest(filter: CandidacyFilter): Test | undefined {
  const tests: Test[] = [
    ...same(filter.offer, (row) => row.offerId),
    ...same(filter.student, (row) => row.studentId),
    ...same(filter.organisation, (row) => row.organisationId as typeof filter.organisation),
    ...same(filter.isPublic, (row) => row.isPublic),
    ...same(filter.overdue, (row) => row.overdue),
    ...same(filter.untold, (row) => row.untold),
    ...same(filter.redirected, (row) => row.redirected),
    ...same(filter.className, (row) => row.className),
    ...oneOf<string>(filter.schools, (row) => row.schoolId),
    ...oneOf(filter.weeks, (row) => row.week),
    ...oneOf(filter.sectors, (row) => row.sector),
    ...oneOf(filter.towns, (row) => row.town),
    ...oneOf<string>(filter.holders, (row) => row.holder ?? 'nobody'),
    ...(filter.ids ? oneOfIds(filter.ids) : []),
  ];
  const [first, second, ...others] = tests;
  if (!first || !second) return first;
  if (others.length === 0) return (row) => first(row) && second(row);
  return (row) => first(row) && second(row) && others.every((test) => test(row));
}

/** Unlike the other lists, an empty one means none: a group of « Aujourd'hui » that is done shows nothing. */
function oneOfIds(ids: readonly string[]): Test[] {
  const wanted = new Set(ids);
  return [(row) => wanted.has(row.id)];
}
