import { canonical } from '#shared/lib/canonical-json.ts';
import { compareText } from '#shared/lib/compare.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Clock, Contested, Dot } from '#shared/records/clock.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Instant, UserName } from '#shared/records/ids.ts';
import { parseHlc } from './hlc.ts';
import { compareDots, dotKey, sameDot, type Version } from './version.ts';

/** A record with every value beside its dot, which is how states are compared; `collapse` turns it back. */
export interface Expanded {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly first: Dot;
  readonly by: UserName;
  readonly seen: Clock['seen'];
  /** What stands and what is contested, by name of field or `map/key`; in no order. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly decisions: readonly AnyDecision[] | undefined;
  /** Names in the clock that a newer program added. */
  readonly unknown: ReadonlyMap<string, unknown>;
}

const ownNames = new Set(['id', 'type', 'schemaVersion', 'clock', 'decisions', 'folded']);
const clockNames = new Set(['first', 'by', 'seen', 'dots', 'authors', 'contested']);

/** Whether a top-level name holds a field that people edit, and not the record's own or a store's. */
export function isField(name: string): boolean {
  return !ownNames.has(name) && !name.startsWith('_');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of the fields, maps entry by entry. */
export function* fieldValues(
  record: Readonly<Record<string, unknown>>,
  maps: readonly string[],
): Generator<[path: string, value: unknown]> {
  for (const [name, value] of Object.entries(record)) {
    if (!isField(name) || value === undefined) continue;
    if (!maps.includes(name)) yield [name, value];
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) if (item !== undefined) yield [`${name}/${key}`, item];
    }
  }
}

export function expand(record: AnyRecord, maps: readonly string[]): Expanded {
  const { clock } = record;
  const dots = new Map(Object.entries(clock.dots ?? {}));
  const authors = new Map(Object.entries(clock.authors ?? {}));
  const authorOf = (dot: Dot) => authors.get(dotKey(dot)) ?? clock.by;
  const versions = new Map<string, Version[]>();
  for (const [path, value] of fieldValues(record, maps)) {
    const dot = dots.get(path);
    const by = dot === undefined ? clock.by : authorOf(dot);
    versions.set(path, [{ isRemoval: false, value, dot: dot ?? clock.first, by }]);
    dots.delete(path);
  }
  for (const [path, dot] of dots) {
    versions.set(path, [{ isRemoval: true, value: undefined, dot, by: authorOf(dot) }]);
  }
  for (const { field, dot, by, value } of clock.contested ?? []) {
    const known = versions.get(field) ?? [];
    if (known.some((version) => dotKey(version.dot) === dotKey(dot))) continue;
    versions.set(field, [...known, { isRemoval: value === undefined, value, dot, by }]);
  }
  const { id, type, schemaVersion, decisions } = record;
  const unknown = new Map(Object.entries(clock).filter(([name]) => !clockNames.has(name)));
  return {
    id,
    type,
    schemaVersion,
    first: clock.first,
    by: clock.by,
    seen: clock.seen,
    versions,
    decisions,
    unknown,
  };
}

function byTimeThenId(a: AnyDecision, b: AnyDecision): number {
  return compareText(a.hlc, b.hlc) || compareText(a.id, b.id);
}

function contestedOf(field: string, { isRemoval, value, dot, by }: Version): Contested {
  const at = new Date(parseHlc(dot[2]).ms).toISOString() as Instant;
  return isRemoval ? { field, dot, by, at } : { field, value, dot, by, at };
}

/** The record in its one canonical form: same state, same bytes. */
export function collapse(state: Expanded, maps: readonly string[]): AnyRecord {
  const fields: [string, unknown][] = [];
  const entries = new Map<string, [string, unknown][]>(maps.map((name) => [name, []]));
  const dots: [string, Dot][] = [];
  const authors: [string, UserName][] = [];
  const contested: Contested[] = [];
  for (const [path, versions] of [...state.versions].sort(([a], [b]) => compareText(a, b))) {
    const [latest, ...others] = [...versions].sort((a, b) => compareDots(b.dot, a.dot));
    if (latest === undefined) continue;
    const slash = path.indexOf('/');
    const map = slash < 0 ? undefined : entries.get(path.slice(0, slash));
    if (!latest.isRemoval) (map ?? fields).push([map ? path.slice(slash + 1) : path, latest.value]);
    if (latest.isRemoval || !sameDot(latest.dot, state.first)) {
      dots.push([path, latest.dot]);
      if (latest.by !== state.by) authors.push([dotKey(latest.dot), latest.by]);
    }
    contested.push(...others.reverse().map((version) => contestedOf(path, version)));
  }
  const clock = {
    first: state.first,
    by: state.by,
    seen: state.seen,
    ...(dots.length > 0 && { dots: Object.fromEntries(dots) }),
    ...(authors.length > 0 && { authors: Object.fromEntries(authors) }),
    ...(contested.length > 0 && { contested }),
    ...Object.fromEntries(state.unknown),
  };
  const { id, type, schemaVersion, decisions } = state;
  const content = Object.fromEntries([
    ...fields,
    ...[...entries].map(([name, of]) => [name, Object.fromEntries(of)]),
  ]);
  return canonical({
    ...content,
    id,
    type,
    schemaVersion,
    clock,
    ...(decisions && { decisions: [...decisions].sort(byTimeThenId) }),
  }) as AnyRecord;
}
