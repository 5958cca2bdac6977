import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { Laptop } from '../storm/laptop.ts';
import type { Promises } from '../storm/promises.ts';
import type { AtCentre } from './at-centre.ts';
import { lostEdits } from './edits-kept.ts';

/**
 * Every act that was said to be saved lies at the centre with all its decisions, or what is missing of it is told to its
 * own person in « À vérifier » on that machine; no act lies there by halves; nothing lies there that no act tells of.
 */
export function brokenPromises(promises: Promises, laptops: readonly Laptop[], centre: AtCentre): string[] {
  const { records } = centre;
  const everyAct = [...actsIn(records.values()), ...promises.all.map((one) => one.act)];
  const asides = new Map(laptops.map((laptop) => [laptop, laptop.workspace()?.aside.list() ?? []]));
  const faults = [...promises.counts.faults];
  const isKept = (record: string, decision: string, aside: readonly RefusedRecord[]): boolean =>
    records.get(record)?.decisions?.some(({ id }) => id === decision) === true ||
    promises.wasReleased(decision) ||
    promises.wasReleased(record) ||
    aside.some((entry) => entry.decision?.id === decision || (!entry.decision && entry.recordId === record));

  for (const { laptop, act } of promises.all) {
    const aside = asides.get(laptop) ?? [];
    const isThere = records.has(act.id) || promises.wasReleased(act.id);
    if (!isThere && !aside.some(({ recordId }) => recordId === act.id)) {
      faults.push(`lost: ${act.id} (${act.name}) that ${laptop.name} said was saved`);
    }
    faults.push(
      ...missing(act, (record, decision) => isKept(record, decision, aside)).map(
        (what) => `lost: ${what} of ${act.name}, which ${laptop.name} said was saved`,
      ),
    );
  }
  for (const { laptop, act } of promises.all) {
    const waits = new Set((asides.get(laptop) ?? []).map(({ recordId }) => recordId));
    const isTold = act.records.some(({ id }) => waits.has(id) || promises.wasReleased(id));
    if (isTold) continue;
    faults.push(
      ...lostEdits(act, centre, everyAct).map((what) => `lost: ${what}, which ${laptop.name} said was saved`),
    );
  }
  const told = new Set<string>();
  const everywhere = [...asides.values()].flat();
  for (const act of everyAct) {
    for (const { decisions = [] } of act.records) for (const id of decisions) told.add(id);
    const halves = missing(act, (record, decision) => isKept(record, decision, everywhere));
    faults.push(...halves.map((what) => `by halves: ${act.id} (${act.name}) without ${what}`));
  }
  for (const laptop of laptops)
    for (const act of actsIn(laptop.shown.values())) {
      for (const { decisions = [] } of act.records) for (const id of decisions) told.add(id);
    }
  for (const record of records.values()) {
    // Those that were there before anybody did anything.
    const made = (record.decisions ?? []).filter(({ machine }) => machine !== 'seedseed0001');
    const untold = made.filter(({ id }) => !told.has(id));
    faults.push(...untold.map(({ id, kind }) => `by halves: ${kind} ${id} on ${record.id} without its act`));
  }
  return [...new Set(faults)];
}

function actsIn(records: Iterable<{ readonly type: string }>): Act[] {
  return [...records].filter(({ type }) => type === 'act') as unknown as Act[];
}

function missing(act: Act, isKept: (record: string, decision: string) => boolean): string[] {
  return act.records.flatMap(({ id, decisions = [] }) =>
    decisions.filter((decision) => !isKept(id, decision)).map((decision) => `${decision} on ${id}`),
  );
}
