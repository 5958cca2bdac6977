import type { AnyRecord } from '#shared/records/base.ts';
import type { Dot, Hlc } from '#shared/records/clock.ts';
import type { Instant, MachineId } from '#shared/records/ids.ts';
import { collapse, expand } from './expanded.ts';
import { isFarAhead, parseHlc, tick } from './hlc.ts';

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
