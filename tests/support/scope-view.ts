import type { ScopeView } from '#shared/central/projection/projection.ts';
import type { RecordType, RecordTypes, SomeRecord } from '#shared/records/registry.ts';

/** A scope of these records, as the keeper would hold it; looks everything up by reading it all. */
export function aScopeView(records: readonly SomeRecord[], scope = '2026-59'): ScopeView {
  const of = <T extends RecordType>(type: T) =>
    records.filter((record) => record.type === type) as unknown as readonly RecordTypes[T][];
  return {
    scope,
    get: (type, id) => of(type).find((record) => record.id === id),
    all: of,
    studentsOf: (school) => of('student').filter(({ schoolId }) => schoolId === school),
    candidaciesOf: (student) => of('candidacy').filter(({ studentId }) => studentId === student),
    placementsOf: (student) => of('placement').filter(({ studentId }) => studentId === student),
    candidaciesFor: (offer) =>
      of('candidacy').filter(({ decisions }) =>
        decisions.some((one) => 'offerId' in one && one.offerId === offer),
      ),
  };
}
