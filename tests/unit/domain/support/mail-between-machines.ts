import fc from 'fast-check';
import { addDecision, heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { formatHlc } from '#shared/domain/join/hlc.ts';
import { join } from '#shared/domain/join/join.ts';
import { settle } from '#shared/domain/join/settle.ts';
import type { WriteStamp } from '#shared/domain/join/stamp.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { DecisionId, Instant, MachineId, UserName } from '#shared/records/ids.ts';
import { morning, ulid } from './stamps.ts';

export const maps = ['classes'];
const most = 6;
const dayMs = 86_400_000;

/** One step in the life of several machines that send each other copies, early, late, twice, or never. */
export type Step =
  | { readonly do: 'edit'; readonly machine: number; readonly path: string; readonly value: unknown }
  | { readonly do: 'decide'; readonly machine: number; readonly kind: string; readonly of: number }
  | { readonly do: 'settle'; readonly machine: number; readonly which: number; readonly keep: boolean }
  /** Leaves a copy of its record on the way. */
  | { readonly do: 'send'; readonly machine: number }
  /** One of the copies on the way, however old, arrives; it stays there and may arrive again. */
  | { readonly do: 'receive'; readonly machine: number; readonly copy: number }
  | { readonly do: 'clock'; readonly machine: number; readonly ms: number };

const machine = fc.nat({ max: most - 1 });
const path = fc.constantFrom('name', 'town', 'classes/3A', 'classes/3B', 'unknownField');
const value = fc.constantFrom<unknown>('a', 'b', null, { z: 1, y: [1] }, 7);
const kind = fc.constantFrom('note', 'retract', 'same-as', 'brand-new');
/** An hour off, two days, the year 2099, the year 2001. */
const skew = fc.constantFrom(0, 3_600_000, -2 * dayMs, 2 * dayMs, 73 * 365 * dayMs, -25 * 365 * dayMs);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), machine, path, value }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('decide' as const), machine, kind, of: fc.nat({ max: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      machine,
      which: fc.nat({ max: 3 }),
      keep: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('send' as const), machine }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('receive' as const), machine, copy: fc.nat({ max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), machine, ms: skew }) },
);

export const correspondence = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 45 }),
  /** In which order everything on the way arrives in the end, at each machine differently. */
  order: fc.array(fc.nat({ max: 10_000 }), { minLength: most, maxLength: most }),
  /** Which machines have a newer program, whose records say so and hold what the others do not know. */
  newer: fc.array(fc.boolean(), { minLength: most, maxLength: most }),
});
export type Correspondence = typeof correspondence extends fc.Arbitrary<infer Of> ? Of : never;

export interface Ended {
  readonly records: readonly AnyRecord[];
  /** Ids of all that anybody decided. */
  readonly decided: ReadonlySet<string>;
  /** Every copy that was ever on its way. */
  readonly copies: readonly AnyRecord[];
  readonly wroteNewer: boolean;
}

/** Plays the steps; in the end every copy arrives everywhere, in an order of its own at each machine. */
export function correspond({ steps, order, newer }: Correspondence): Ended {
  const clocks = Array.from({ length: most }, () => 0);
  const stampOf = (of: number, tick: number): WriteStamp => ({
    machine: `machine${of}a` as MachineId,
    by: `person.${of % 4}` as UserName,
    hlc: formatHlc(Math.max(0, morning + tick * 1_000 + (clocks[of] ?? 0)), 0),
  });
  const content = { id: 'school:0590000A', type: 'school', schemaVersion: 1, name: 'A', classes: {} };
  const first = createRecord({ ...content, decisions: [] }, stampOf(0, 0), maps) as AnyRecord;
  const records: AnyRecord[] = Array.from({ length: most }, () => first);
  const copies: AnyRecord[] = [first];
  const decided = new Set<string>();
  let wroteNewer = false;

  const next = (one: Step, tick: number, mine: AnyRecord): AnyRecord => {
    const stamp = stampOf(one.machine, tick);
    const isNewer = newer[one.machine] === true;
    // An older program shows a newer record and never writes over it.
    const mayWrite = isNewer || mine.schemaVersion === 1;
    const raised = isNewer ? { ...mine, schemaVersion: 2 } : mine;
    if (one.do === 'receive') return join(mine, copies[one.copy % copies.length] ?? mine, maps);
    if (!mayWrite || (one.do !== 'edit' && one.do !== 'decide' && one.do !== 'settle')) return mine;
    if (one.do === 'edit') {
      if (one.path === 'unknownField' && !isNewer) return mine;
      wroteNewer ||= isNewer;
      return editFields(raised, { [one.path]: one.value }, stamp, maps);
    }
    if (one.do === 'settle') {
      const contested = mine.clock.contested ?? [];
      const entry = contested[one.which % Math.max(1, contested.length)];
      return entry ? settle(mine, entry, one.keep ? 'current' : 'contested', stamp, maps) : mine;
    }
    if (one.kind === 'brand-new' && !isNewer) return mine;
    const known = mine.decisions ?? [];
    const of = known[one.of % Math.max(1, known.length)]?.id;
    const id = ulid(tick + 1) as DecisionId;
    const at = new Date(0).toISOString() as Instant;
    const choice = {
      kind: one.kind,
      ...(one.kind === 'retract' && of ? { of } : {}),
      ...(one.kind === 'same-as' ? { other: 'school:0590000B' } : {}),
      ...(one.kind === 'brand-new' ? { payload: { deep: [1, { two: 'three' }] } } : {}),
    };
    decided.add(id);
    wroteNewer ||= isNewer;
    return addDecision(raised, stampDecision(choice, { ...stamp, id, at }, heads(known)));
  };

  steps.forEach((one, index) => {
    const mine = records[one.machine];
    if (!mine) return;
    if (one.do === 'clock') clocks[one.machine] = one.ms;
    else if (one.do === 'send') copies.push(mine);
    else records[one.machine] = next(one, index + 1, mine);
  });
  copies.push(...records);
  const ends = records.map((record, of) =>
    shuffled([...copies, ...copies.slice(0, 3)], order[of] ?? 0).reduce(
      (all, copy) => join(all, copy, maps),
      record,
    ),
  );
  return { records: ends, decided, copies, wroteNewer };
}

/** One order for each number, the same for the same number. */
function shuffled<Item>(items: readonly Item[], number: number): Item[] {
  const keyed = items.map(
    (item, index) => [((index + 1) * 7_919 + number * 104_729) % 1_000_003, item] as const,
  );
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}
