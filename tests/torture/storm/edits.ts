import type { Random } from '#build/scripts/seed/random.ts';
import { createUlid } from '#renderer/data/ulid.ts';
import type { ActId } from '#shared/records/ids.ts';
import type { Laptop } from './laptop.ts';

/** Fields that anybody may write, one of them an entry of a map. */
const fields = {
  student: ['mail', 'phone', 'wishes/1', 'wishes/2'],
  offer: ['title', 'description'],
} as const;

/** Writes a field or two of a pupil or an offer; the first few of each are where people meet. */
export function drawEdit(
  laptop: Laptop,
  random: Random,
  text: string,
): (() => Promise<{ readonly actId: ActId }>) | undefined {
  const page = laptop.page();
  const type = random.pick(['student', 'offer'] as const);
  const ids = [...laptop.shown.keys()].filter((id) => id.startsWith(`${type}:`)).sort();
  if (!page || ids.length === 0) return undefined;
  const id = random.pick(random.chance(0.6) ? ids.slice(0, 3) : ids);
  const chosen = random.shuffled<string>(fields[type]).slice(0, random.between(1, 2));
  // A wish is a code of four letters at most.
  const code = `s${random.between(1, 51)}`;
  const patch = Object.fromEntries(chosen.map((field) => [field, valueOf(field, code, text, random)]));
  const actId = `act:${createUlid(laptop.clock.now())}` as ActId;
  return async () => {
    await page.commands.act({ id: actId, name: 'record.edit', parts: [{ kind: 'edit', id, patch }] });
    return { actId };
  };
}

function valueOf(field: string, code: string, text: string, random: Random): string | null {
  const mayGo = field !== 'title';
  if (mayGo && random.chance(0.15)) return null;
  if (field.startsWith('wishes/')) return code;
  return field === 'phone' ? text.slice(-20) : text;
}

/** Settles a value that two people wrote at once: what stands stays, or the other takes its place. */
export function drawSettlement(
  laptop: Laptop,
  random: Random,
): (() => Promise<{ readonly actId?: ActId }>) | undefined {
  const workspace = laptop.workspace();
  const contested = workspace?.disputes.contested(12) ?? [];
  if (!workspace || contested.length === 0) return undefined;
  const field = random.pick(contested);
  const [other] = field.others;
  return () => workspace.disputes.settle(field, random.chance(0.5) ? other?.dot : undefined);
}
