import type { AnyRecord } from '#shared/records/base.ts';
import type { MachineId, UserName } from '#shared/records/ids.ts';

export interface Author {
  readonly name: UserName;
  readonly machine: MachineId;
}

/**
 * Whether a record here holds something of this person's that the centre's copy lacks: the centre takes from each
 * their own only, so another's missing decision is theirs (or the keeper's) to send again. Without a centre's copy,
 * whether this person has any part in it.
 */
export function owes(here: AnyRecord, centre: AnyRecord | undefined, me: Author): boolean {
  const there = new Set((centre?.decisions ?? []).map(({ id }) => id));
  if ((here.decisions ?? []).some(({ id, by }) => by === me.name && !there.has(id))) return true;
  if (!centre && isOwn(here, me)) return true;
  return (here.clock.seen[me.machine] ?? 0) > (centre?.clock.seen[me.machine] ?? 0);
}

/** Made by this person, so theirs to send as a whole. */
export function isOwn(record: AnyRecord, me: Author): boolean {
  return record.clock.by === me.name;
}
