import fc from 'fast-check';
import { addDecision, heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields, latestOf } from '#shared/domain/join/edit.ts';
import { expand } from '#shared/domain/join/expanded.ts';
import { join } from '#shared/domain/join/join.ts';
import { settle } from '#shared/domain/join/settle.ts';
import { dotKey } from '#shared/domain/join/version.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import { decisionStamp, writeStamp } from './stamps.ts';

export const maps = ['classes'];

/** One step of several machines working on one record; `skew` sets a machine's clock wrong by minutes. */
export type Step =
  | { readonly do: 'edit'; readonly machine: number; readonly path: string; readonly value: unknown }
  | { readonly do: 'decide'; readonly machine: number }
  | {
      readonly do: 'settle';
      readonly machine: number;
      readonly keep: 'current' | 'contested';
      readonly which: number;
    }
  | { readonly do: 'merge'; readonly machine: number; readonly from: number };

const machine = fc.nat({ max: 2 });
const path = fc.constantFrom('name', 'town', 'classes/3e A', 'classes/__proto__', 'constructor');
const value = fc.constantFrom<unknown>('a', 'b', 'c', null, { z: 1, a: [1, 2] });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), machine, path, value }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide' as const), machine }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      machine,
      keep: fc.constantFrom('current' as const, 'contested' as const),
      which: fc.nat({ max: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), machine, from: machine }) },
);

export interface JointWork {
  readonly steps: readonly Step[];
  readonly skew: readonly number[];
  /** Whether each machine made the record by itself (two imports) or all started from one copy. */
  readonly apart: boolean;
}

export const jointWork: fc.Arbitrary<JointWork> = fc.record({
  steps: fc.array(step, { maxLength: 25 }),
  skew: fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 3, maxLength: 3 }),
  apart: fc.boolean(),
});

/** What happened to a field, told as events: what each wrote and which earlier writes it replaced. */
interface Event {
  readonly path: string;
  readonly dot: string | undefined;
  readonly value: unknown;
  readonly isRemoval: boolean;
  readonly replaces: ReadonlySet<string>;
}

export interface Machine {
  readonly record: AnyRecord;
  /** Numbers of the events that this machine has seen. */
  readonly seen: ReadonlySet<number>;
}

export interface Played {
  readonly machines: readonly Machine[];
  /** Every state that any machine ever had. */
  readonly states: readonly AnyRecord[];
  readonly events: readonly Event[];
}

function newRecord(by: number, ms: number): AnyRecord {
  const content = {
    id: 'school:0590000A',
    type: 'school',
    schemaVersion: 1 + (by % 2),
    name: `made ${by}`,
    classes: { '3e A': { name: '3e A' } },
    decisions: [] as AnyDecision[],
  };
  return createRecord(content, writeStamp(by, ms), maps);
}

function writesOf(record: AnyRecord): Event[] {
  return [...expand(record, maps).versions].map(([at, [version]]) => ({
    path: at,
    dot: version && dotKey(version.dot),
    value: version?.value,
    isRemoval: false,
    replaces: new Set<string>(),
  }));
}

/** Plays the steps on real records and, beside them, as a list of events that serves as the oracle. */
export function play({ steps, skew, apart }: JointWork): Played {
  const events: Event[] = [];
  const start = (by: number): Machine => {
    const record = newRecord(by, by);
    const writes = writesOf(record);
    const seen = new Set(writes.map((_, index) => events.length + index));
    events.push(...writes);
    return { record, seen };
  };
  const shared = apart ? undefined : start(0);
  const all: Machine[] = [0, 1, 2].map((by) => shared ?? start(by));
  const states: AnyRecord[] = all.map(({ record }) => record);

  steps.forEach((step, index) => {
    const me = all[step.machine];
    if (me === undefined) return;
    const ms = (index + 10) * 1_000 + (skew[step.machine] ?? 0) * 60_000;
    const stamp = writeStamp(step.machine, ms);
    const next = ((): Machine => {
      if (step.do === 'merge') {
        const other = all[step.from] ?? me;
        return { record: join(me.record, other.record, maps), seen: me.seen.union(other.seen) };
      }
      if (step.do === 'decide') {
        const known = me.record.decisions ?? [];
        const made = stampDecision(
          { kind: 'note', text: 'x' },
          decisionStamp(index + 1, step.machine, ms),
          heads(known),
        );
        return { ...me, record: addDecision(me.record, made) };
      }
      const before = expand(me.record, maps).versions;
      const contested = me.record.clock.contested ?? [];
      const entry = step.do === 'settle' ? contested[step.which % Math.max(1, contested.length)] : undefined;
      if (step.do === 'settle' && entry === undefined) return me;
      const record =
        step.do === 'edit'
          ? editFields(me.record, { [step.path]: step.value }, stamp, maps)
          : settle(me.record, entry ?? { field: '', dot: me.record.clock.first }, step.keep, stamp, maps);
      const at = step.do === 'edit' ? step.path : (entry?.field ?? '');
      const after = expand(record, maps).versions;
      const was = new Set((before.get(at) ?? []).map(({ dot }) => dotKey(dot)));
      const is = new Set((after.get(at) ?? []).map(({ dot }) => dotKey(dot)));
      const added = [...is].find((dot) => !was.has(dot));
      const latest = latestOf(after.get(at));
      const event: Event = {
        path: at,
        dot: added,
        value: latest?.value,
        isRemoval: latest?.isRemoval ?? false,
        replaces: was.difference(is),
      };
      if (added === undefined && event.replaces.size === 0) return { ...me, record };
      events.push(event);
      return { record, seen: new Set([...me.seen, events.length - 1]) };
    })();
    all[step.machine] = next;
    states.push(next.record);
  });
  return { machines: all, states, events };
}
