import { type Expanded, expand } from '#shared/domain/join/expanded.ts';
import { compareDots, dotKey, type Version } from '#shared/domain/join/version.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Refusal } from './refusal.ts';

const nothing = { seen: {} as Record<string, number>, versions: new Map<string, readonly Version[]>() };

/**
 * Fields as the join sees them: each value that the new state holds and the old does not must be the writer's own and
 * new; one that stood and is gone must have been replaced by such; and nobody raises another machine's count, which
 * would make the join drop that machine's next edits unseen. A `writer` of null, the keeper, brings others' values, and
 * loses none either.
 */
export function refuseEdits(
  record: AnyRecord,
  old: AnyRecord | null,
  writer: string | null,
  maps: readonly string[],
): Refusal | null {
  const after = expand(record, maps);
  const before = old === null ? nothing : expand(old, maps);
  const upgraded = old !== null && record.schemaVersion > old.schemaVersion;
  for (const [path, versions] of after.versions) {
    const held = before.versions.get(path) || [];
    for (const version of versions) {
      const refusal = refuseVersion(path, version, held, before.seen, writer, upgraded);
      if (refusal !== null) return refusal;
    }
  }
  for (const [path, versions] of before.versions) {
    if (isLost(versions, after.versions.get(path) || []) && !upgraded) return `edit-lost: ${path}`;
  }
  return (
    refuseShrinking(after, before.seen) ||
    (writer === null
      ? null
      : refuseFirst(record, old, writer) || refuseContext(after, before.seen, record, old, writer, maps))
  );
}

function refuseShrinking(after: Expanded, seen: { readonly [machine: string]: number }): Refusal | null {
  const shrunk = Object.keys(seen).find((machine) => (after.seen[machine] || 0) < (seen[machine] || 0));
  return shrunk === undefined ? null : `context-shrinks: ${shrunk}`;
}

function refuseVersion(
  path: string,
  version: Version,
  held: readonly Version[],
  seen: { readonly [machine: string]: number },
  writer: string | null,
  upgraded: boolean,
): Refusal | null {
  const twin = held.find((each) => dotKey(each.dot) === dotKey(version.dot));
  if (twin !== undefined) {
    // A step to a newer schema rewrites values under the dots they had.
    return says(twin) === says(version) || upgraded ? null : `edit-changed: ${path}`;
  }
  if (writer === null) return null;
  const known = version.dot[1] <= (seen[version.dot[0]] || 0) && !upgraded;
  return known || version.by !== writer ? `edit-not-own: ${path}` : null;
}

function says({ isRemoval, value, by, dot }: Version): string {
  return canonicalJson([isRemoval, value, by, dot]);
}

/** Whether what stood is neither there any more nor replaced by something new. Contested values may be settled away. */
function isLost(before: readonly Version[], after: readonly Version[]): boolean {
  const keys = new Set(before.map(({ dot }) => dotKey(dot)));
  const standing = before.reduce((a, b) => (compareDots(a.dot, b.dot) >= 0 ? a : b));
  return !after.some(({ dot }) => dotKey(dot) === dotKey(standing.dot) || !keys.has(dotKey(dot)));
}

/** Two machines may make one record (a placement's id is given by its match): the earlier dot becomes its first. */
function refuseFirst(record: AnyRecord, old: AnyRecord | null, writer: string): Refusal | null {
  const { first, by } = record.clock;
  if (old !== null && canonicalJson([first, by]) === canonicalJson([old.clock.first, old.clock.by]))
    return null;
  const known = old !== null && first[1] <= (old.clock.seen[first[0]] || 0);
  return by !== writer || known ? 'edit-not-own: clock' : null;
}

function refuseContext(
  after: Expanded,
  seen: { readonly [machine: string]: number },
  record: AnyRecord,
  old: AnyRecord | null,
  writer: string,
  maps: readonly string[],
): Refusal | null {
  const raised = Object.keys(after.seen).filter(
    (machine) => (after.seen[machine] || 0) > (seen[machine] || 0),
  );
  if (raised.length === 0) return null;
  const owners = ownersOf(record, after);
  if (old !== null) ownersOf(old, expand(old, maps), owners);
  const foreign = raised.find((machine) => {
    const known = owners.get(machine);
    return known !== undefined && !known.has(writer);
  });
  return foreign === undefined ? null : `context-not-own: ${foreign}`;
}

/** Whose writes a machine has brought to this record, as far as it shows. A shared laptop has several. */
function ownersOf(record: AnyRecord, { versions }: Expanded, owners = new Map<string, Set<string>>()) {
  const add = (machine: string, by: string) => {
    owners.set(machine, (owners.get(machine) || new Set<string>()).add(by));
  };
  add(record.clock.first[0], record.clock.by);
  for (const each of versions.values()) for (const { dot, by } of each) add(dot[0], by);
  for (const { machine, by } of record.decisions || []) add(machine, by);
  return owners;
}
