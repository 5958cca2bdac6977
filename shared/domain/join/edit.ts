import type { AnyRecord } from '#shared/records/base.ts';
import type { WriteStamp } from './stamp.ts';

/** New values by name of field, or `map/key` for an entry of a map; `null` or `undefined` removes. */
export type Patch = Readonly<Record<string, unknown>>;

/**
 * The record after a person's edit, canonical and without `folded`. A value that is already there writes nothing; when
 * nothing at all changes the record comes back as it is. A field's contested values stay until settled. `id`, `type`,
 * `schemaVersion`, `clock`, `decisions` and `folded` are not edited: throws `AppError` `unexpected`.
 */
export function editFields<R extends AnyRecord>(
  record: R,
  patch: Patch,
  stamp: WriteStamp,
  maps: readonly string[],
): R {
  throw new Error(`not yet ${record.id} ${Object.keys(patch)} ${stamp.hlc} ${maps}`);
}
