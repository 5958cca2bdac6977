import type { AnyRecord } from '#shared/records/base.ts';
import { canonicalRecord } from './join.ts';
import type { WriteStamp } from './stamp.ts';

/**
 * A new record in canonical form, its fields all written by one dot. `content` has `id`, `type`, `schemaVersion`,
 * fields and, where there are any, decisions; fields that are `null` or `undefined` are left out.
 */
export function createRecord<Content extends NewContent>(
  content: Content,
  { machine, hlc, by }: WriteStamp,
  maps: readonly string[],
): Content & AnyRecord {
  const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value != null));
  const clock = { first: [machine, 1, hlc], by, seen: { [machine]: 1 } };
  // Leaving out what is absent and sorting keys keeps the type.
  return canonicalRecord({ ...given, clock } as unknown as AnyRecord, maps) as unknown as Content & AnyRecord;
}

/** What a record is made of, before it has a clock. */
export type NewContent = Pick<AnyRecord, 'id' | 'type' | 'schemaVersion' | 'decisions'>;
