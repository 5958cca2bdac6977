import { createRecord } from '#shared/domain/join/create.ts';
import { type RecordType, type RecordTypes, recordKinds } from '#shared/records/registry.ts';
import { claire, firstMorning, writeStampOf } from './stamps.ts';

/** A record's own fields: what `createRecord` does not add. */
export type Fields<Type extends RecordType> = Omit<
  RecordTypes[Type],
  'type' | 'schemaVersion' | 'clock' | 'folded'
>;

export interface RecordBuilder<Type extends RecordType> {
  /** The same with other fields. */
  with(change: Partial<Fields<Type>>): RecordBuilder<Type>;
  build(): RecordTypes[Type];
}

/** A builder of a record without a life of its own; `by` is who made it on the first morning. */
export function recordBuilder<Type extends Exclude<RecordType, 'candidacy'>>(
  type: Type,
  fields: Fields<Type>,
  by = claire,
): RecordBuilder<Type> {
  return {
    with: (change) => recordBuilder(type, { ...fields, ...change }, by),
    build: () => buildRecord(type, fields, by),
  };
}

export function buildRecord<Type extends RecordType>(
  type: Type,
  fields: Fields<Type>,
  by = claire,
  ms = firstMorning,
): RecordTypes[Type] {
  const { version, maps } = recordKinds[type];
  const content = { ...fields, type, schemaVersion: version };
  // `Fields` and the four names above make up the record; the compiler cannot see that through the index.
  return createRecord(content as never, writeStampOf(by, ms), maps) as unknown as RecordTypes[Type];
}
