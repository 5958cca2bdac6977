import type { AnyRecord } from '#shared/records/base.ts';
import type { Laptop } from '../storm/laptop.ts';
import { type AtCentre, bytesOf } from './at-centre.ts';

/** Where a laptop's copy and the centre's differ by a byte, or one of them is missing. */
export function differences(laptop: Laptop, { records }: AtCentre): string[] {
  const found: string[] = [];
  const waits = new Set(
    laptop
      .workspace()
      ?.aside.list()
      .map(({ recordId }) => recordId),
  );
  for (const [id, there] of records) {
    const here = laptop.shown.get(id);
    if (here && bytesOf(here) === bytesOf(there)) continue;
    found.push(`${laptop.name} differs on ${id}: ${here ? firstDifference(here, there) : 'not here'}`);
  }
  for (const id of laptop.shown.keys()) {
    if (!records.has(id) && !waits.has(id)) found.push(`${laptop.name} has ${id} alone`);
  }
  return found;
}

function firstDifference(here: AnyRecord, there: AnyRecord): string {
  const [a, b] = [bytesOf(here), bytesOf(there)];
  const place = [...a].findIndex((letter, index) => letter !== b[index]);
  const from = Math.max(0, place - 40);
  return `here …${a.slice(from, place + 80)}… there …${b.slice(from, place + 80)}…`;
}
