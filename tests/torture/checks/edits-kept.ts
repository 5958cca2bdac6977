import { expand } from '#shared/domain/join/expanded.ts';
import { dotKey } from '#shared/domain/join/version.ts';
import type { Act } from '#shared/records/act/schema.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { AtCentre } from './at-centre.ts';

/**
 * The fields that an act wrote and that are nowhere to be found: neither do they stand, nor are they contested, nor did
 * an act write over them or settle them.
 */
export function lostEdits(act: Act, { records }: AtCentre, acts: readonly Act[]): string[] {
  return act.records.flatMap(({ id, edits = [] }) => {
    const record = records.get(id);
    if (!record) return edits.map(({ field }) => `${field} of ${id}`);
    const { versions, seen } = expand(record, recordKinds[record.type as RecordType].maps);
    return edits.flatMap(({ field, dot }) => {
      const isHeld = (versions.get(field) ?? []).some((version) => dotKey(version.dot) === dotKey(dot));
      if (isHeld) return [];
      const isReplaced = acts.some(
        (other) =>
          other.id !== act.id &&
          other.records.some(
            (one) =>
              one.id === id &&
              (one.edits ?? []).some((edit) => edit.field === field && dotKey(edit.dot) !== dotKey(dot)),
          ),
      );
      return isReplaced && (seen[dot[0]] ?? 0) >= dot[1] ? [] : [`${field} of ${id}`];
    });
  });
}
