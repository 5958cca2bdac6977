import type { AnyRecord } from '#shared/records/base.ts';
import type { WriteStamp } from './stamp.ts';

/**
 * A new record in canonical form, its fields all written by one dot. `content` has `id`, `type`, `schemaVersion`,
 * fields and, where there are any, decisions; fields that are `null` or `undefined` are left out.
 */
export function createRecord<Content extends Omit<AnyRecord, 'clock'>>(
  content: Content,
  stamp: WriteStamp,
  maps: readonly string[],
): Content & AnyRecord {
  throw new Error(`not yet ${content.id} ${stamp.hlc} ${maps}`);
}
