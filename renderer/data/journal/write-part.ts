import { editFields, latestOf } from '#shared/domain/join/edit.ts';
import { expand } from '#shared/domain/join/expanded.ts';
import { parseHlc } from '#shared/domain/join/hlc.ts';
import { contestAgain, settle } from '#shared/domain/join/settle.ts';
import type { WriteStamp } from '#shared/domain/join/stamp.ts';
import { dotKey, type Version } from '#shared/domain/join/version.ts';
import type { FieldEdit } from '#shared/records/act/schema.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Instant } from '#shared/records/ids.ts';
import type { WritePart } from '../port.ts';

/** What a part makes of a record's fields, and what it wrote there, with what the fields said before. */
export interface Written {
  readonly record: AnyRecord;
  readonly edits: readonly FieldEdit[];
}

function saidBy({ value, by, dot, isRemoval }: Version): NonNullable<FieldEdit['settled']>[number] {
  const at = new Date(parseHlc(dot[2]).ms).toISOString() as Instant;
  return isRemoval ? { by, at } : { value, by, at };
}

/** Oldest first, so that the last is the one that stands. */
function inTime(versions: readonly Version[]): Version[] {
  const standing = latestOf(versions);
  return [...versions.filter((version) => version !== standing), ...(standing ? [standing] : [])];
}

function apply(part: WritePart, record: AnyRecord, stamp: WriteStamp, maps: readonly string[]): AnyRecord {
  if (part.kind === 'settle') {
    const { field, dots, keep } = part;
    const chosen = keep ? settle(record, { field, dot: keep }, 'contested', stamp, maps) : record;
    return dots.reduce((all, dot) => settle(all, { field, dot }, 'current', stamp, maps), chosen);
  }
  if (part.kind === 'contest') {
    return contestAgain(record, part.field, part.over, part.values, stamp, maps);
  }
  const { versions } = expand(record, maps);
  const stands = ([field]: [string, unknown]): boolean => {
    const wanted = part.over?.[field];
    const standing = latestOf(versions.get(field));
    return wanted === undefined || (standing !== undefined && dotKey(standing.dot) === dotKey(wanted));
  };
  return editFields(record, Object.fromEntries(Object.entries(part.patch).filter(stands)), stamp, maps);
}

/** Writes fields of a record. Nothing is written, and `edits` is empty, where they say so already or somebody was first. */
export function writePart(
  part: WritePart,
  record: AnyRecord,
  stamp: WriteStamp,
  maps: readonly string[],
): Written {
  const next = apply(part, record, stamp, maps);
  if (next === record) return { record, edits: [] };
  const before = expand(record, maps).versions;
  const edits = [...expand(next, maps).versions].flatMap(([field, versions]): FieldEdit[] => {
    const known = before.get(field) ?? [];
    const [old, now] = [latestOf(known), latestOf(versions)];
    if (now === undefined || (old && dotKey(old.dot) === dotKey(now.dot))) return [];
    return [
      {
        field,
        dot: now.dot,
        ...(old && !old.isRemoval && { before: old.value }),
        ...(!now.isRemoval && { after: now.value }),
        ...(part.kind === 'settle' && { settled: inTime(known).map(saidBy) }),
      },
    ];
  });
  return { record: next, edits };
}
