import type { AnyRecord } from '#shared/records/base.ts';
import type { Dot, Hlc } from '#shared/records/clock.ts';
import type { Instant, MachineId } from '#shared/records/ids.ts';
import { collapse, expand } from './expanded.ts';
import { isFarAhead, parseHlc, tick } from './hlc.ts';
import { dotKey } from './version.ts';

/** This machine's idea of true time, and the last stamp it gave or read. */
export interface MachineTime {
  readonly now: number;
  readonly offset: number;
  readonly last: Hlc | undefined;
}

/** This machine's stamps in a record that are over 24 h ahead: the centre has refused them or would, so it has none. */
export function farAheadIn(
  record: AnyRecord,
  machine: MachineId,
  { now, offset }: MachineTime,
): readonly Hlc[] {
  const { first, dots = {}, contested = [] } = record.clock;
  const own = [first, ...Object.values(dots), ...contested.map(({ dot }) => dot)].flatMap(([of, , hlc]) =>
    of === machine ? [hlc] : [],
  );
  for (const { machine: of, hlc } of record.decisions ?? []) if (of === machine) own.push(hlc);
  return [...new Set(own)].filter((hlc) => isFarAhead(hlc, now, offset)).sort();
}

/**
 * A record that is not at the centre yet, with this machine's stamps of a clock gone wrong replaced by ones of true
 * time, in their order; ids and numbers stay. Canonical and without `folded` where anything changed, else as it is.
 * `last` is the last stamp given: the next record's, and the machine's next, come after it.
 */
export function restamp<R extends AnyRecord>(
  record: R,
  machine: MachineId,
  time: MachineTime,
  maps: readonly string[],
): { readonly record: R; readonly last: Hlc | undefined } {
  // The machine's own last stamp may be one of the wrong ones, which the new ones must not follow.
  const isLastWrong = time.last !== undefined && isFarAhead(time.last, time.now, time.offset);
  let last = isLastWrong ? undefined : time.last;
  const fresh = new Map<Hlc, Hlc>();
  for (const hlc of farAheadIn(record, machine, time)) {
    last = tick(last, time.now, time.offset);
    fresh.set(hlc, last);
  }
  if (fresh.size === 0) return { record, last };
  const dotOf = ([of, n, hlc]: Dot): Dot => [of, n, (of === machine && fresh.get(hlc)) || hlc];
  const state = expand(record, maps);
  const versions = new Map(
    [...state.versions].map(
      ([path, all]) => [path, all.map((one) => ({ ...one, dot: dotOf(one.dot) }))] as const,
    ),
  );
  const decisions = state.decisions?.map((fact) => {
    const hlc = fact.machine === machine ? fresh.get(fact.hlc) : undefined;
    return hlc === undefined
      ? fact
      : { ...fact, hlc, at: new Date(parseHlc(hlc).ms).toISOString() as Instant };
  });
  return { record: collapse({ ...state, first: dotOf(state.first), versions, decisions }, maps) as R, last };
}

/**
 * What is here, with the centre's stamps where both have the same write of this machine under two: it reached the centre
 * before it was restamped here (the answer was lost, or the clock was set meanwhile). The centre's stays, for others have
 * read it. The same object where nothing differs.
 */
export function withStampsOf<R extends AnyRecord>(
  here: R,
  centre: AnyRecord,
  machine: MachineId,
  maps: readonly string[],
): R {
  const stamps = ownStamps(centre, machine);
  const isOther = ([key, hlc]: [string, Hlc]): boolean => (stamps.get(key) ?? hlc) !== hlc;
  if (![...ownStamps(here, machine)].some(isOther)) return here;
  const state = expand(here, maps);
  const there = expand(centre, maps);
  const versions = new Map(
    [...state.versions].map(([path, all]) => {
      const known = new Map((there.versions.get(path) ?? []).map((one) => [dotKey(one.dot), one]));
      return [path, all.map((one) => (one.dot[0] === machine && known.get(dotKey(one.dot))) || one)] as const;
    }),
  );
  const facts = new Map((there.decisions ?? []).map((fact) => [fact.id, fact]));
  const decisions = state.decisions?.map((fact) => (fact.machine === machine && facts.get(fact.id)) || fact);
  const isSameFirst = state.first[0] === machine && dotKey(state.first) === dotKey(there.first);
  const first = isSameFirst ? there.first : state.first;
  return collapse({ ...state, first, versions, decisions }, maps) as R;
}

/** Time by the name of each write of a machine in a record. */
function ownStamps(record: AnyRecord, machine: MachineId): Map<string, Hlc> {
  const { first, dots = {}, contested = [] } = record.clock;
  const all = [first, ...Object.values(dots), ...contested.map(({ dot }) => dot)];
  const own = all.flatMap((dot): [string, Hlc][] => (dot[0] === machine ? [[dotKey(dot), dot[2]]] : []));
  for (const { id, machine: of, hlc } of record.decisions ?? []) if (of === machine) own.push([id, hlc]);
  return new Map(own);
}
